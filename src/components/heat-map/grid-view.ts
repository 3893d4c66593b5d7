import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { AnalysisWords } from '../../locales/en-analysis.js';
import { keyCap, keyInShort, keyInWords } from '../internal/analysis-words.js';
import type { Board, CellKey } from './board.js';
import { figure } from './figures.js';

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

/** The map as a grid: one stop of the Tab key, arrows between the cells. */
export function gridView(look: GridLook): TemplateResult {
  const { board, words, mostRows, mostColumns } = look;
  const { rows, columns } = board.map;
  const shownColumns = columns.keys.slice(0, mostColumns);
  return html`<div
    class="grid"
    part="grid"
    role="grid"
    aria-label=${words.title}
    aria-rowcount=${rows.keys.length + 1}
    aria-colcount=${columns.keys.length + 2}
  >
    <div class="line" role="row" aria-rowindex="1">
      <span class="corner" role="columnheader"><span class="spoken">${words.dimensions[rows.dimension]}</span></span>
      ${shownColumns.map((key) => columnHead(key, look))}
      <span class="column sum" role="columnheader">${words.sum}</span>
    </div>
    ${rows.keys.slice(0, mostRows).map((key, row) => rowView(key, row, shownColumns, look))}
  </div>`;
}

function columnHead(key: string, { board, words, tag, chosen }: GridLook): TemplateResult {
  const { dimension } = board.map.columns;
  const names = board.events.filter(({ keys }) => keys.includes(key)).map(({ name }) => name);
  return html`<span
    class=${classMap({ column: true, chosen: chosen?.column === key, event: names.length > 0 })}
    role="columnheader"
    title=${names.length > 0 ? names.join(', ') : nothing}
  >
    <span aria-hidden="true">${keyInShort(dimension, key, words, tag)}</span>
    <span class="spoken">${[keyInWords(dimension, key, words, tag), ...names].join(', ')}</span>
  </span>`;
}

function rowView(key: string, row: number, shownColumns: readonly string[], look: GridLook): TemplateResult {
  const { board, words, tag, chosen } = look;
  const { rows, columns } = board.map;
  const cap = keyCap(rows.dimension, key);
  const from = row * columns.keys.length;
  return html`<div class="line" role="row" aria-rowindex=${row + 2}>
    <span class=${classMap({ row: true, chosen: chosen?.row === key })} role="rowheader">
      ${cap === null ? nothing : html`<kbd class="cap" aria-hidden="true">${cap}</kbd>`}
      <span class="name">${keyInWords(rows.dimension, key, words, tag)}</span>
    </span>
    ${shownColumns.map((column, index) => cellView({ row: key, column }, from + index, look))}
    <span class="sum" role="gridcell">${figure(rows.sums[row] ?? 0, board.map, tag)}</span>
  </div>`;
}

function cellView(cell: CellKey, index: number, { board, words, tag, chosen, choose }: GridLook): TemplateResult {
  const { map, scale } = board;
  const value = map.values[index] ?? 0;
  const count = map.counts[index] ?? 0;
  const median = count >= leastForMedian ? (map.medianSeverity[index] ?? 0) : 0;
  const isChosen = chosen?.row === cell.row && chosen.column === cell.column;
  const row = keyInWords(map.rows.dimension, cell.row, words, tag);
  const column = keyInWords(map.columns.dimension, cell.column, words, tag);
  const told = map.value === 'count' ? words.reports(figure(value, map, tag)) : figure(value, map, tag);
  return html`<button
    type="button"
    class="cell"
    part="cell"
    role="gridcell"
    data-level=${scale.level(value)}
    aria-selected=${isChosen}
    aria-label=${words.cell(row, column, told, median === 0 ? null : String(median))}
    @click=${() => choose(cell)}
  >
    <span class="figure">${count === 0 ? '·' : figure(value, map, tag)}</span>
    ${median === 0 ? nothing : html`<span class="ticks">${Array.from({ length: median }, () => html`<i></i>`)}</span>`}
  </button>`;
}
