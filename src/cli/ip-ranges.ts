import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  changesBetween,
  noticeDays,
  rangesToAllow,
  readIpRanges,
  regionsIn,
  type AllowedRange,
  type PublishedRanges,
  type RangeChanges,
} from '../diagnostics/ip-ranges.js';
import { CommandLineError } from './command-line-error.js';
import { readWords } from './command-words.js';

export const ipRangesUsage = `ip-ranges FILE --region R [--against FILE] [--format json|table]
  Lists what a firewall has to let through for the softphone in a Region, from AWS's ip-ranges.json.
    --region R          for example ap-northeast-1
    --against FILE      an older list: shows what came and what went since
    --format FORMAT     json or table (default table)`;

interface Options {
  readonly file: string;
  readonly region: string;
  readonly against: string | null;
  readonly isJson: boolean;
}

/** Prints the ranges. Nothing is fetched: the lists are files. */
export async function ipRanges(words: readonly string[]): Promise<void> {
  if (words.includes('--help')) {
    console.log(ipRangesUsage);
    return;
  }
  const { file, region, against, isJson } = readOptions(words);
  const newer = await load(file);
  const ranges = rangesToAllow(newer, region);
  const regions = regionsIn(newer);
  if (!regions.includes(region)) {
    throw new CommandLineError(
      `${file} has no ranges of Amazon Connect in "${region}", only in: ${regions.join(', ')}`,
    );
  }
  const changes = against === null ? null : changesBetween(await load(against), newer, region);
  console.log(isJson ? asJson(region, newer, ranges, changes) : asTable(newer, ranges, changes));
}

function readOptions(words: readonly string[]): Options {
  const { values, positionals } = parse(words);
  const [file, ...others] = positionals;
  const { region, against = null, format } = values;
  if (file === undefined || others.length > 0) throw misused('ip-ranges takes one file.');
  if (region === undefined) throw misused('ip-ranges needs a --region.');
  if (format !== 'json' && format !== 'table') throw misused(`--format takes json or table, not "${format}".`);
  return { file, region, against, isJson: format === 'json' };
}

function parse(words: readonly string[]) {
  return readWords(ipRangesUsage, () =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        region: { type: 'string' },
        against: { type: 'string' },
        format: { type: 'string', default: 'table' },
      },
    }),
  );
}

function misused(what: string): CommandLineError {
  return new CommandLineError(`${what}\n\n${ipRangesUsage}`);
}

async function load(file: string): Promise<PublishedRanges> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandLineError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const ranges = readIpRanges(text);
  if (ranges === null) throw new CommandLineError(`${file} is not an ip-ranges.json.`);
  return ranges;
}

const day = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString().slice(0, 10));

function asJson(
  region: string,
  { createdAt }: PublishedRanges,
  ranges: readonly AllowedRange[],
  changes: RangeChanges | null,
): string {
  const changed = changes === null ? {} : { changes: { ...changes, addBefore: day(changes.addBefore) } };
  return JSON.stringify({ region, published: day(createdAt), ranges, ...changed }, null, 2);
}

/** With an older list only what changed, each line with its sign. */
function asTable(
  { createdAt }: PublishedRanges,
  ranges: readonly AllowedRange[],
  changes: RangeChanges | null,
): string {
  const published = `# published ${day(createdAt) ?? 'at an unknown date'}`;
  if (changes === null) return [published, ...ranges.map((range) => line(range))].join('\n');
  const { added, removed, addBefore } = changes;
  const deadline =
    addBefore === null ? [] : [`# allow before ${day(addBefore)}, ${noticeDays} days after they were published`];
  if (added.length + removed.length === 0) return [published, '# nothing changed'].join('\n');
  const lines = [...added.map((range) => `+ ${line(range)}`), ...removed.map((range) => `- ${line(range)}`)];
  return [published, ...deadline, ...lines].join('\n');
}

function line({ service, cidr, region, port, transport }: AllowedRange): string {
  return [service.padEnd(14), cidr.padEnd(19), region.padEnd(15), `${port}/${transport}`].join(' ');
}
