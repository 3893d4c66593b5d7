import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CommandLineError } from './command-line-error.js';
import { readNumber, readPort, readWords } from './command-words.js';
import { interrupted, loadServer, onFreePort } from './server-run.js';

export const collectUsage = `collect [--port N] [--host HOST] [--file FILE] [--tokens FILE] [--origin URL]...
  Receives dispositions and quality reports, keeps each once, and answers for the analysis.
    --port N            port, 0 for any free one (default 4310)
    --host HOST         address to listen on (default 127.0.0.1)
    --file FILE         SQLite database, made when it is not there (default dispositions.db)
    --dynamodb TABLE    a DynamoDB table instead of a file
    --region REGION     Region of the table (default that of the AWS configuration)
    --endpoint URL      address of a DynamoDB of your own
    --tokens FILE       JSON array of {"name", "token", "may": ["write", "read"]}; without it one token is made and printed
    --origin URL        origin of a page that may send, as https://crm.example.com; may stand several times
    --retention-days N  removes what occurred longer ago (default: keeps everything)`;

/** Runs until it is interrupted; what runs then is ended first. */
export async function collect(words: readonly string[]): Promise<void> {
  if (words.includes('--help')) {
    console.log(collectUsage);
    return;
  }
  const values = parse(words);
  const { startCollector, openSqliteStore, openDynamoStore, staticTokens, MissingPeerError } = await loadCollector();
  const retention =
    values['retention-days'] === undefined
      ? {}
      : { retentionDays: readNumber('--retention-days', values['retention-days'], 1, 36_500) };
  const { region, endpoint, dynamodb } = values;
  const place = { ...(region === undefined ? {} : { region }), ...(endpoint === undefined ? {} : { endpoint }) };
  const port = readPort('--port', values.port);
  const tokens = values.tokens === undefined ? [newToken()] : await readTokens(values.tokens);
  try {
    const store =
      dynamodb === undefined
        ? await openSqliteStore({ file: values.file })
        : await openDynamoStore({ table: dynamodb, ...place, ...retention });
    const { host, origin: origins } = values;
    const authenticate = staticTokens(tokens);
    const server = await onFreePort(port, () =>
      startCollector({ store, authenticate, port, host, origins, ...retention, log: report }),
    );
    if (values.tokens === undefined) console.log(`Token: ${tokens[0]?.token ?? ''}`);
    console.log(`Collector: ${server.url}`);
    await interrupted();
    await server.stop();
  } catch (error) {
    if (error instanceof MissingPeerError || error instanceof RangeError) throw new CommandLineError(error.message);
    throw error;
  }
}

type Token = { readonly name: string; readonly token: string; readonly may: readonly ('write' | 'read')[] };

const newToken = (): Token => ({ name: 'local', token: randomBytes(24).toString('base64url'), may: ['write', 'read'] });

async function readTokens(file: string): Promise<readonly Token[]> {
  const wrong = (cause?: unknown) =>
    new CommandLineError(
      `${file} must hold a JSON array of {"name", "token", "may"}.${cause instanceof Error ? ` ${cause.message}` : ''}`,
    );
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw wrong(error);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The message of the parser would show a piece of the file, which is secret.
    throw wrong();
  }
  if (!Array.isArray(value) || !value.every(isToken)) throw wrong();
  return value;
}

function isToken(value: unknown): value is Token {
  if (typeof value !== 'object' || value === null) return false;
  const isNamed =
    'name' in value && typeof value.name === 'string' && 'token' in value && typeof value.token === 'string';
  return (
    isNamed && 'may' in value && Array.isArray(value.may) && value.may.every((may) => may === 'write' || may === 'read')
  );
}

/** Zod is optional: only the collector and the simulated instance need it. */
const loadCollector = () => loadServer('collector', 'zod libsql', () => import('../collector/index.js'));

function parse(words: readonly string[]) {
  return readWords(collectUsage, () =>
    parseArgs({
      args: [...words],
      options: {
        port: { type: 'string', default: '4310' },
        host: { type: 'string', default: '127.0.0.1' },
        file: { type: 'string', default: 'dispositions.db' },
        dynamodb: { type: 'string' },
        region: { type: 'string' },
        endpoint: { type: 'string' },
        tokens: { type: 'string' },
        origin: { type: 'string', multiple: true, default: [] },
        'retention-days': { type: 'string' },
      },
    }),
  ).values;
}

/** Counts of what was stored would fill the terminal of a busy centre; refusals and failures must be seen. */
function report({
  level,
  event,
  principal,
  code,
  count,
  error,
}: {
  readonly level: string;
  readonly event: string;
  readonly principal?: string;
  readonly code?: string;
  readonly count?: number;
  readonly error?: unknown;
}): void {
  if (event === 'stored') return;
  const words = [level, event, principal, code, count, error instanceof Error ? error.message : undefined];
  console.error(words.filter((word) => word !== undefined).join(' '));
}
