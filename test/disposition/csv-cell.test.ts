import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/disposition/analysis/csv-rows.js';
import { csvCell, csvRow, plainCell } from '../../src/disposition/csv-cell.js';

describe('a cell of a spreadsheet', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '　＝1+1', ' =1', '＋1', '\t=1', "'=1"])('does not run %j', (text) => {
    expect(csvCell(text).replace('"', '').startsWith("'")).toBe(true);
  });

  it('leaves numbers as they are, and nothing empty', () => {
    expect(csvRow([-1, 0.5, NaN, null, undefined, ''])).toBe('-1,0.5,,,,\r\n');
  });

  it('is read again as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2 }), (cells) => {
        const [row] = [...csvRows(`x${csvRow(['', ...cells])}`)];
        expect(row?.cells.slice(1).map(plainCell)).toEqual(cells);
      }),
    );
  });
});
