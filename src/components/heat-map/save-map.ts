import type { Aggregate } from '../../disposition/analysis/aggregate.js';
import { csvRow, csvStart } from '../../disposition/csv-cell.js';
import type { AnalysisWords } from '../../locales/en-analysis.js';
import { keyInWords } from '../internal/analysis-words.js';
import { paintMap, svgOf, type MapColours, type MapDrawing } from './map-drawing.js';

export type MapForm = 'csv' | 'svg' | 'png';

/** The map as a table file. */
export function csvOf(map: Aggregate, words: AnalysisWords, tag: string): string {
  const { rows, columns } = map;
  const head = ['', ...columns.keys.map((key) => keyInWords(columns.dimension, key, words, tag)), words.sum];
  const body = rows.keys.map((key, row) => {
    const from = row * columns.keys.length;
    const values = map.values.subarray(from, from + columns.keys.length);
    return [keyInWords(rows.dimension, key, words, tag), ...values, rows.sums[row] ?? 0];
  });
  return csvStart + [head, ...body, [words.sum, ...columns.sums, map.total]].map(csvRow).join('');
}

export function saveText(text: string, form: 'csv' | 'svg'): void {
  save(new Blob([text], { type: form === 'csv' ? 'text/csv;charset=utf-8' : 'image/svg+xml' }), form);
}

export const saveSvg = (drawing: MapDrawing): void => saveText(svgOf(drawing), 'svg');

export async function savePng(drawing: MapDrawing): Promise<void> {
  const canvas = document.createElement('canvas');
  paintMap(drawing, canvas);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob !== null) save(blob, 'png');
}

function save(blob: Blob, form: MapForm): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `reported-problems.${form}`;
  link.click();
  // The download reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The colours of the cells as they are drawn, read from the legend. */
export function coloursOf(root: ParentNode & Node, host: Element): MapColours {
  const style = getComputedStyle(host);
  const muted = root.querySelector('.legend');
  const cells = [...root.querySelectorAll('.swatch')].map((swatch) => getComputedStyle(swatch));
  const text = style.color;
  return {
    background: style.backgroundColor,
    text,
    muted: muted === null ? text : getComputedStyle(muted).color,
    levels: cells.map(({ backgroundColor, color }) => ({ fill: backgroundColor, text: color })),
  };
}
