import { importHandWritten } from '/ccp-elements/disposition/hand-written-lines.js';
import { readRecords } from '/ccp-elements/disposition/analysis/index.js';

/** A line that begins with a time and ends its name with a code was written by hand. */
const handWritten = /^\s*(?:[-*・]\s*)?(?:午前|午後)?\s*\d{1,2}:\d{2}/m;

/** The records of a file, with what could not be read. */
export function recordsOf(text, { date, timeZone, now }) {
  const start = text.slice(0, 2000);
  if (!handWritten.test(start) || /^[\s\uFEFF]*[[{]/.test(start) || /occurred/i.test(start)) {
    const { records, faults } = readRecords(text);
    return {
      records,
      faults: faults.map(({ line, reason, field }) => ({
        line,
        reason: field === null ? reason : `${reason} (${field})`,
      })),
      doubtful: [],
    };
  }
  const { records, unread, doubtful } = importHandWritten(text, { date, timeZone, now });
  return {
    records,
    faults: unread.map(({ number, line }) => ({ line: number, reason: line })),
    doubtful: doubtful.map(({ number }) => number),
  };
}
