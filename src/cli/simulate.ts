import { parseArgs } from 'node:util';
import { readPort, readWords } from './command-words.js';
import { interrupted, loadServer, onFreePort } from './server-run.js';

export const simulateUsage = `simulate [--port N] [--instance-port N] [--cross-site] [--example NAME]
  Starts a simulated Amazon Connect instance and a CRM page that takes its calls.
    --port N            port of the CRM page, 0 for any free one (default 4300)
    --instance-port N   port of the instance, 0 for any free one (default 4301)
    --cross-site        puts the instance on 127.0.0.1, another site than the page on localhost
    --example NAME      a folder of examples/ (default crm)`;

interface SimulateOptions {
  readonly port: number;
  readonly instancePort: number;
  readonly isCrossSite: boolean;
  readonly example: string;
}

/** Runs until it is interrupted. */
export async function simulate(words: readonly string[]): Promise<void> {
  if (words.includes('--help')) {
    console.log(simulateUsage);
    return;
  }
  const options = readOptions(words);
  const { startInstanceServer, createMediaService, startExampleServer } = await loadServers();
  const instance = await onFreePort(options.instancePort, () =>
    startInstanceServer({
      port: options.instancePort,
      host: options.isCrossSite ? '127.0.0.1' : 'localhost',
      media: createMediaService({ onFailure: (reason) => console.error(reason) }),
    }),
  );
  const example = await onFreePort(options.port, () =>
    startExampleServer(options.example, options.port, instance.url),
  ).catch(async (error: unknown) => {
    await instance.stop();
    throw error;
  });
  console.log(`CRM page: ${example.url}`);
  console.log(`Instance: ${instance.url}`);
  await interrupted();
  await Promise.all([example.stop(), instance.stop()]);
}

function readOptions(words: readonly string[]): SimulateOptions {
  const { values } = parse(words);
  return {
    port: readPort('--port', values.port),
    instancePort: readPort('--instance-port', values['instance-port']),
    isCrossSite: values['cross-site'],
    example: values.example,
  };
}

function parse(words: readonly string[]) {
  return readWords(simulateUsage, () =>
    parseArgs({
      args: [...words],
      options: {
        port: { type: 'string', default: '4300' },
        'instance-port': { type: 'string', default: '4301' },
        'cross-site': { type: 'boolean', default: false },
        example: { type: 'string', default: 'crm' },
      },
    }),
  );
}

const mediaPackages = '--save-dev werift ws node-turn hono @hono/node-server zod opusscript';

/** The servers' packages are optional: the page does not need them. */
async function loadServers() {
  return loadServer('simulated instance', mediaPackages, async () => {
    const [server, example] = await Promise.all([
      import('../simulator/server/index.js'),
      import('./example-server.js'),
    ]);
    return { ...server, ...example };
  });
}
