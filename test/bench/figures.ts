export interface Row {
  readonly what: string;
  readonly raw?: string;
  readonly ours: string;
  readonly result?: string;
  readonly target?: string;
  readonly isMet?: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

export const mebibytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

const verdict = ({ isMet }: Row): string => (isMet === undefined ? '' : isMet ? 'met' : 'not met');

/** Prints rows with aligned columns, as Markdown. */
export function printTable(rows: readonly Row[]): void {
  const cells = [
    ['figure', 'raw Streams', 'ccp-elements', 'result', 'target', ''],
    ...rows.map((row) => [row.what, row.raw ?? '', row.ours, row.result ?? '', row.target ?? '', verdict(row)]),
  ];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0), 3));
  const line = (values: readonly string[]) =>
    `| ${values.map((value, column) => value.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  console.log([line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n'));
}

/** The kinds in another order each round, so that each begins as often as the others. */
export function inTurns<Kind>(kinds: readonly Kind[], round: number): readonly Kind[] {
  const first = round % kinds.length;
  return [...kinds.slice(first), ...kinds.slice(0, first)];
}
