/** A number stays a number, also a negative one; nothing is an empty cell. */
export type CsvCell = string | number | null | undefined;

/** What a spreadsheet takes for a formula, in any width and behind spaces, and what looks as if it were kept from that already. */
const formula = /^'*(?:[\s\u3000]*[=+\-@＝＋－＠]|[\t\r\n])/;

/** RFC 4180; an apostrophe keeps a spreadsheet from running what a person wrote as a formula. */
export function csvCell(value: CsvCell): string {
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  const text = value ?? '';
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Takes the apostrophe away again. */
export const plainCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

export const csvRow = (cells: readonly CsvCell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Begins a file of rows: without the byte order mark Excel reads Japanese wrongly. */
export const csvStart = '\uFEFF';
