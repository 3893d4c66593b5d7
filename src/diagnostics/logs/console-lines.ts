import { levelOf, timeOf } from './convert-entry.js';
import type { LogLine } from './ccp-log.js';

/** `[time] [LEVEL] [agent]: text`, as the console shows it. */
const echoed = /^\s*\[(?<time>[^\]]{10,40})\]\s*\[(?<level>[A-Z]{3,10})\](?:\s*\[[^\]]{0,200}\])?:?\s*(?<text>.*)$/;
/** `time component LEVEL text`, as the log parser of AWS shows it. */
const shown = /^\s*(?<time>\d{4}-\d\d-\d\dT[\d:.]+Z?)\s+(?<component>[a-z]+)\s+(?<level>[A-Z]{3,10})\s+(?<text>.*)$/;

/** Reads a log that was copied from a console or from another tool, a line an entry. */
export function consoleLines(source: string): readonly LogLine[] {
  const lines: LogLine[] = [];
  let from = 0;
  while (from < source.length) {
    const end = source.indexOf('\n', from);
    const to = end < 0 ? source.length : end;
    const groups = (echoed.exec(source.slice(from, to)) ?? shown.exec(source.slice(from, to)))?.groups;
    const at = timeOf(groups?.['time']);
    if (groups !== undefined && at !== null) {
      lines.push({
        index: lines.length,
        at,
        level: levelOf(groups['level']),
        component: groups['component'] ?? '',
        text: (groups['text'] ?? '').trim(),
        from,
        to,
        logger: '',
        objects: [],
      });
    }
    from = to + 1;
  }
  return lines;
}
