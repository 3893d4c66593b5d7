import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import type { AnalysisWords } from '../../locales/en-analysis.js';
import { keyCap, keyInShort, keyInWords } from '../internal/analysis-words.js';
import type { Board, CellKey } from './board.js';
import { figure } from './figures.js';
import { lineCells, type CellLook } from './line-cells.js';

export interface GridLook {
  readonly board: Board;
  readonly words: AnalysisWords;
  readonly tag: string;
  readonly chosen: CellKey | null;
  readonly mostRows: number;
  readonly mostColumns: number;
  readonly choose: (cell: CellKey) => void;
}

/** Fewer reports have no median worth a tick. */
const leastForMedian = 4;

/** A column with its name in words, made once for all its cells. */
interface Column {
  readonly key: string;
  readonly name: string;
}

/** The map as a grid: one stop of the Tab key, arrows between the cells. The first `drawnRows` of its rows are drawn. */
export function gridView(look: GridLook, drawnRows: number): TemplateResult {
  const { board, words, tag, chosen, mostColumns, choose } = look;
  const { rows, columns } = board.map;
  const shown = columns.keys
    .slice(0, mostColumns)
    .map((key) => ({ key, name: keyInWords(columns.dimension, key, words, tag) }));
  const press = (event: Event): void => {
    const cell = cellAt(event, board);
    if (cell !== null) choose(cell);
  };
  const pressByKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    press(event);
  };
  return html`<div
    class="grid"
    part="grid"
    role="grid"
    aria-label=${words.title}
    aria-rowcount=${rows.keys.length + 1}
    aria-colcount=${columns.keys.length + 2}
    @click=${press}
    @keydown=${pressByKey}
  >
    <div class="line" role="row" aria-rowindex="1">
      <span class="corner" role="columnheader"><span class="spoken">${words.dimensions[rows.dimension]}</span></span>
      ${shown.map((column) => columnHead(column, look))}
      <span class="column sum" role="columnheader">${words.sum}</span>
    </div>
    ${rows.keys.slice(0, drawnRows).map((key, row) => {
      // A row that stays as it is costs nothing when another is drawn or chosen.
      const chosenColumn = chosen?.row === key ? chosen.column : null;
      return guard([board, words, tag, chosenColumn], () => rowView(key, row, shown, chosenColumn, look));
    })}
  </div>`;
}

/** The cell that was pressed, by its place: hundreds of cells share one listener. */
function cellAt({ target }: Event, { map }: Board): CellKey | null {
  const cell = target instanceof Element ? target.closest('.cell') : null;
  const line = cell?.parentElement ?? null;
  if (cell === null || line === null) return null;
  const row = map.rows.keys[Number(line.getAttribute('aria-rowindex')) - 2];
  const column = map.columns.keys[Array.from(line.children).indexOf(cell) - 1];
  return row === undefined || column === undefined ? null : { row, column };
}

function columnHead({ key, name }: Column, { board, words, tag, chosen }: GridLook): TemplateResult {
  const { dimension } = board.map.columns;
  const events = board.events.filter(({ keys }) => keys.includes(key)).map((event) => event.name);
  return html`<span
    class=${classMap({ column: true, chosen: chosen?.column === key, event: events.length > 0 })}
    role="columnheader"
    title=${events.length > 0 ? events.join(', ') : nothing}
  >
    <span aria-hidden="true">${keyInShort(dimension, key, words, tag)}</span>
    <span class="spoken">${[name, ...events].join(', ')}</span>
  </span>`;
}

function rowView(
  key: string,
  row: number,
  shown: readonly Column[],
  chosenColumn: string | null,
  look: GridLook,
): TemplateResult {
  const { board, words, tag } = look;
  const { rows, columns } = board.map;
  const cap = keyCap(rows.dimension, key);
  const name = keyInWords(rows.dimension, key, words, tag);
  const from = row * columns.keys.length;
  return html`<div class="line" role="row" aria-rowindex=${row + 2}>
    <span class=${classMap({ row: true, chosen: chosenColumn !== null })} role="rowheader">
      ${cap === null ? nothing : html`<kbd class="cap" aria-hidden="true">${cap}</kbd>`}
      <span class="name">${name}</span>
    </span>
    ${lineCells(shown.map((column, at) => cellLook(name, column, from + at, column.key === chosenColumn, look)))}
    <span class="sum" role="gridcell">${figure(rows.sums[row] ?? 0, board.map, tag)}</span>
  </div>`;
}

function cellLook(
  row: string,
  column: Column,
  index: number,
  isChosen: boolean,
  { board, words, tag }: GridLook,
): CellLook {
  const { map, scale } = board;
  const value = map.values[index] ?? 0;
  const count = map.counts[index] ?? 0;
  const median = count >= leastForMedian ? (map.medianSeverity[index] ?? 0) : 0;
  const printed = figure(value, map, tag);
  const told = map.value === 'count' ? words.reports(printed) : printed;
  const label = words.cell(row, column.name, told, median === 0 ? null : String(median));
  return { level: scale.level(value), median, isChosen, label, text: count === 0 ? '·' : printed };
}
