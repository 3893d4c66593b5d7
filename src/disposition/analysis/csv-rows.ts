/** One row of a CSV file, with the line on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quoted cell that never ends. */
  readonly isBroken: boolean;
}

/** Reads RFC 4180: quoted cells may hold commas, quotes written twice, and line ends. Empty lines are no rows. */
export function* csvRows(text: string): Iterable<CsvRow> {
  const sign = /"((?:[^"]+|"")*)("|$)|[^,"\r\n]+|,|\r\n|\r|\n|"/g;
  const from = text.startsWith('\uFEFF') ? 1 : 0;
  sign.lastIndex = from;
  let [line, start] = [1, 1];
  let [cells, cell, isBroken]: [string[], string, boolean] = [[], '', false];
  let isEmpty = true;
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    const [all, quoted, closing] = found;
    if (all === ',') {
      cells.push(cell);
      [cell, isEmpty] = ['', false];
    } else if (all === '\n' || all === '\r' || all === '\r\n') {
      if (!isEmpty) yield { line: start, cells: [...cells, cell], isBroken };
      line += 1;
      [cells, cell, isBroken, isEmpty, start] = [[], '', false, true, line];
    } else if (quoted !== undefined) {
      cell += quoted.replaceAll('""', '"');
      line += quoted.split(/\r\n|\r|\n/).length - 1;
      isBroken ||= closing === '';
      isEmpty = false;
    } else {
      cell += all;
      isEmpty = false;
    }
  }
  if (!isEmpty) yield { line: start, cells: [...cells, cell], isBroken };
}
