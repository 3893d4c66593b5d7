import type { AnalysisWords } from '../../locales/en-analysis.js';
import { keyInShort, keyInWords } from '../internal/analysis-words.js';
import type { Board } from './board.js';
import { figure, summary } from './figures.js';

/** The map as shapes, from which a picture is made; pixels. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly boxes: readonly Box[];
  readonly texts: readonly Text[];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: string;
}

interface Text {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  readonly weight: 400 | 600;
  readonly anchor: 'start' | 'middle';
}

/** Colours as the element has them now, so that the picture is as light or dark as the page. */
export interface MapColours {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  /** By level, and what is written on it. */
  readonly levels: readonly { readonly fill: string; readonly text: string }[];
}

const [cellWidth, cellHeight, gap, margin, labelWidth, headHeight] = [44, 34, 3, 16, 160, 64];

export function drawMap({ map, scale }: Board, colours: MapColours, words: AnalysisWords, tag: string): MapDrawing {
  const { rows, columns } = map;
  const boxes: Box[] = [];
  const texts: Text[] = [];
  const x = (column: number): number => margin + labelWidth + column * (cellWidth + gap);
  const y = (row: number): number => margin + headHeight + row * (cellHeight + gap);
  const write = (left: number, middle: number, text: string, more: Partial<Text> = {}): void => {
    texts.push({ x: left, y: middle + 4, text, fill: colours.muted, weight: 400, anchor: 'middle', ...more });
  };
  write(margin, margin + 8, words.title, { anchor: 'start', weight: 600, fill: colours.text });
  write(margin, margin + 28, summary(map, words, tag), { anchor: 'start' });
  const middle = cellWidth / 2;
  columns.keys.forEach((key, column) =>
    write(x(column) + middle, y(0) - 12, keyInShort(columns.dimension, key, words, tag)),
  );
  write(x(columns.keys.length) + middle, y(0) - 12, words.sum);
  rows.keys.forEach((key, row) => {
    const line = y(row) + cellHeight / 2;
    write(margin, line, keyInWords(rows.dimension, key, words, tag), { anchor: 'start', fill: colours.text });
    columns.keys.forEach((_, column) => {
      const value = map.values[row * columns.keys.length + column] ?? 0;
      const colour = colours.levels[scale.level(value)] ?? { fill: 'none', text: colours.text };
      boxes.push({ x: x(column), y: y(row), width: cellWidth, height: cellHeight, radius: 5, fill: colour.fill });
      const isEmpty = value === 0;
      const text = isEmpty ? '·' : figure(value, map, tag);
      write(x(column) + middle, line, text, { fill: colour.text, weight: isEmpty ? 400 : 600 });
    });
    write(x(columns.keys.length) + middle, line, figure(rows.sums[row] ?? 0, map, tag), { weight: 600 });
  });
  const [width, height] = [x(columns.keys.length + 1) + margin, y(rows.keys.length) + margin];
  return { width, height, background: colours.background, boxes, texts };
}

const font = 'system-ui, "Segoe UI", Roboto, "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif';

export function svgOf({ width, height, background, boxes, texts }: MapDrawing): string {
  const shapes = boxes.map(
    (box) =>
      `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="${box.radius}" fill="${escaped(box.fill)}"/>`,
  );
  const words = texts.map(
    ({ x, y, text, fill, weight, anchor }) =>
      `<text x="${x}" y="${y}" fill="${escaped(fill)}" font-weight="${weight}" text-anchor="${anchor}">${escaped(text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(font)}" font-size="12">`,
    `<rect width="100%" height="100%" fill="${escaped(background)}"/>`,
    ...shapes,
    ...words,
    '</svg>\n',
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** Drawn on a canvas and not through an image of the SVG, which a strict policy of the page may withhold. */
export function paintMap({ width, height, background, boxes, texts }: MapDrawing, canvas: HTMLCanvasElement): void {
  const sharpness = 2;
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(sharpness, sharpness);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  for (const box of boxes) {
    context.fillStyle = box.fill;
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, box.radius);
    context.fill();
  }
  for (const { x, y, text, fill, weight, anchor } of texts) {
    context.font = `${weight} 12px ${font}`;
    context.fillStyle = fill;
    context.textAlign = anchor === 'middle' ? 'center' : 'left';
    context.fillText(text, x, y);
  }
}
