import { redactInto } from '../redact/redact-text.js';
import { redactValueInto } from '../redact/redact-value.js';
import { Tally, type Redaction, type RedactionPolicy } from '../redact/redaction.js';
import type { CcpLog, LogLine, LogReadOptions } from './ccp-log.js';
import { parsed } from './convert-entry.js';

/** Writes a log again as a list of entries like a downloaded one, with customer data taken out of texts and objects. */
export async function redactedLog(
  log: CcpLog,
  options: LogReadOptions & { readonly policy?: RedactionPolicy } = {},
): Promise<Redaction<string>> {
  const tally = new Tally(options.policy);
  const entries: string[] = [];
  for (const line of log.lines) {
    entries.push(redactedEntry(log, line, tally));
    if (entries.length % 2000 > 0) continue;
    options.signal?.throwIfAborted();
    options.onProgress?.(entries.length / log.lines.length);
    await options.breathe?.();
  }
  options.signal?.throwIfAborted();
  return { value: `[\n${entries.join(',\n')}\n]\n`, counts: tally.counts };
}

/** One entry as in the file, redacted. */
export function redactedEntry({ source }: CcpLog, line: LogLine, tally: Tally): string {
  const value = parsed(source.slice(line.from, line.to));
  const entry = value ?? { time: line.at, component: line.component, level: line.level, text: line.text };
  // A second pass over the written entry sees what is data only when it stands side by side.
  return JSON.stringify(redactValueInto(entry, tally), passOver(tally));
}

function passOver(tally: Tally): (name: string, value: unknown) => unknown {
  return (_name, value) => (typeof value === 'string' ? redactInto(value, tally) : value);
}
