import { parseArgs } from 'node:util';
import { analyseFile, AnalysisError, isAnalysisFormat, type FileAnalysis } from '../collector/analyse-file.js';
import { CommandLineError } from './command-line-error.js';
import { readWords } from './command-words.js';

export const analyseUsage = `analyse FILE [--rows DIM] [--columns DIM] [--format json|csv|table]
  Maps reported problems by two dimensions and says what they have in common. FILE holds records as JSON, NDJSON or CSV.
    --rows DIM          symptom, scenario, severity, code, agent, queue, site, browser,
                        minute, hour, weekday or day (default symptom)
    --columns DIM       another of them (default hour)
    --format FORMAT     json, csv or table (default table)
    --value VALUE       count or weighted (default count)
    --time-zone ZONE    whose clock counts, as Asia/Tokyo (default that of this machine)
    --from TIME, --to TIME   only what occurred then, as 2026-11-16T09:00:00Z`;

const mostFaultsShown = 20;

/** Prints the map; tells records that could not be read on the error stream, by line. */
export async function analyse(words: readonly string[]): Promise<void> {
  if (words.includes('--help')) {
    console.log(analyseUsage);
    return;
  }
  const { values, positionals } = parse(words);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new CommandLineError(`analyse takes one file.\n\n${analyseUsage}`);
  const { format } = values;
  if (!isAnalysisFormat(format)) throw new CommandLineError(`A format is json, csv or table, not "${format}".`);
  const timeZone = values['time-zone'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    const { text, faults } = await analyseFile(file, { ...values, timeZone }, format);
    process.stdout.write(text);
    tell(faults);
  } catch (error) {
    throw error instanceof AnalysisError ? new CommandLineError(error.message) : error;
  }
}

function parse(words: readonly string[]) {
  return readWords(analyseUsage, () =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        rows: { type: 'string', default: 'symptom' },
        columns: { type: 'string', default: 'hour' },
        format: { type: 'string', default: 'table' },
        value: { type: 'string', default: 'count' },
        'time-zone': { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
      },
    }),
  );
}

function tell(faults: FileAnalysis['faults']): void {
  for (const { line, reason, field } of faults.slice(0, mostFaultsShown)) {
    console.error(`line ${line}: ${reason}${field === null ? '' : ` (${field})`}`);
  }
  if (faults.length > mostFaultsShown) console.error(`and ${faults.length - mostFaultsShown} more`);
}
