import { parseArgs } from 'node:util';
import { CommandLineError } from './command-line-error.js';

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
  try {
    return parseArgs({
      args: [...words],
      options: {
        port: { type: 'string', default: '4300' },
        'instance-port': { type: 'string', default: '4301' },
        'cross-site': { type: 'boolean', default: false },
        example: { type: 'string', default: 'crm' },
      },
    });
  } catch (error) {
    throw new CommandLineError(`${error instanceof Error ? error.message : String(error)}\n\n${simulateUsage}`);
  }
}

function readPort(name: string, text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new CommandLineError(`${name} takes a number from 0 to 65535, not "${text}".`);
  return port;
}

/** The servers' packages are optional: the page does not need them. */
async function loadServers() {
  try {
    const [server, example] = await Promise.all([
      import('../simulator/server/index.js'),
      import('./example-server.js'),
    ]);
    return { ...server, ...example };
  } catch (error) {
    const missing = error instanceof Error ? /Cannot find package '([^']+)'/.exec(error.message)?.[1] : undefined;
    if (missing === undefined) throw error;
    throw new CommandLineError(
      `The simulated instance needs the package "${missing}". Install what it needs with:\n  npm install --save-dev werift ws node-turn hono @hono/node-server zod opusscript`,
    );
  }
}

async function onFreePort<T>(port: number, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw isTaken ? new CommandLineError(`Port ${port} is in use. Choose another one, or 0 for any free port.`) : error;
  }
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
