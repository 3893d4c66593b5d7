import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AggregateSpec, MapValue } from '../../disposition/analysis/aggregate.js';
import type { CallCount } from '../../disposition/analysis/call-counts.js';
import { dimensions, isDimension, type Dimension } from '../../disposition/analysis/dimension.js';
import type { KnownEvent } from '../../disposition/analysis/known-events.js';
import { ReportTable } from '../../disposition/analysis/report-table.js';
import type { Selection } from '../../disposition/analysis/selection.js';
import { isTimeZone } from '../../disposition/zoned-time.js';
import type { DispositionRecord } from '../../disposition/disposition-record.js';
import { CcpCellChosenEvent } from '../../events/analysis-events.js';
import type { AnalysisWords } from '../../locales/en-analysis.js';
import { analysisVocabulary } from '../internal/analysis-words.js';
import { buttons } from '../internal/button.styles.js';
import { CcpElement } from '../internal/ccp-element.js';
import { RovingFocus } from '../internal/roving-focus.js';
import { boardOf, cellIndex, detailOf, type Board, type CellDetail, type CellKey } from './board.js';
import { choices } from './choices.js';
import { figure, summary } from './figures.js';
import { GradualRows } from './gradual-rows.js';
import { gridView, type GridLook } from './grid-view.js';
import { styles } from './heat-map.styles.js';
import { drawMap } from './map-drawing.js';
import { coloursOf, csvOf, savePng, saveSvg, saveText, type MapForm } from './save-map.js';
import { sheetView } from './sheet-view.js';
import { standingOut } from './standing-out.js';
import { tableView } from './table-view.js';

const usualRows: readonly Dimension[] = ['symptom', 'scenario', 'agent'];
const rowsAtOnce = 50;
const mostColumns = 62;
const mapValues: readonly MapValue[] = ['count', 'weighted', 'rate'];
/** What changes the numbers; anything else only changes how they are drawn. */
const inputs = ['reports', 'rows', 'columns', 'value', 'timeZone', 'selection', 'calls', 'events', 'weights'] as const;

/**
 * @summary A heat map of reported problems by any two dimensions, with the reports behind each cell.
 *
 * It counts in the page; nothing is sent. A rate is shown only where the number of calls is given. Clusters and what comes
 * back at the same time are told with their evidence when a cell is chosen; until then, of up to 20,000 reports, what stands
 * out most is told.
 *
 * @fires ccp-cell-chosen - A cell is chosen, or none any more.
 *
 * @csspart grid - The grid.
 * @csspart cell - A cell.
 * @csspart table - The same numbers as a table.
 * @csspart sheet - What stands behind the chosen cell, or the one that stands out most.
 * @csspart finding - A cluster, or what comes back at the same time.
 * @csspart segment - A choice of value or rows.
 */
export class CcpHeatMap extends CcpElement {
  static override styles = [CcpElement.styles, buttons, styles];

  /** The reports: records, or for many of them a `ReportTable` of `ccp-elements/analysis`. */
  @property({ attribute: false }) reports: ReportTable | readonly DispositionRecord[] = [];

  /** What the rows are: symptom, scenario, severity, code, agent, queue, site, browser, minute, hour, weekday or day. */
  @property() rows: Dimension = 'symptom';

  /** What the columns are: another of them. */
  @property() columns: Dimension = 'hour';

  /** `count`, `weighted` by severity, or `rate` per 100 calls. */
  @property() value: MapValue = 'count';

  /** Whose clock counts, an IANA name as `Asia/Tokyo`; by default that of this machine. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  /** Only these reports: `from`, `to`, and `where` with keys of dimensions. */
  @property({ attribute: false }) selection: Omit<Selection, 'timeZone'> = {};

  /** The calls that the reports are a part of, for a rate. */
  @property({ attribute: false }) calls: readonly CallCount[] = [];

  /** What is known to have happened, as backups; drawn over the columns of time. */
  @property({ attribute: false }) events: readonly KnownEvent[] = [];

  /** What a report of severity 1, 2 and 3 weighs. */
  @property({ attribute: false }) weights: readonly [number, number, number] = [1, 2, 4];

  /** Shows the numbers as a table. */
  @property({ type: Boolean, attribute: 'as-table' }) isTable = false;

  @state() private chosen: CellKey | null = null;
  @state() private mostRows = rowsAtOnce;

  private table = new ReportTable();
  private board: Board | null = null;
  /** What the sheet shows until a cell is chosen. */
  private first: CellKey | null = null;
  private detail: CellDetail | null = null;
  private isChosenAnew = false;
  private readonly vocabulary = this.localize.with(analysisVocabulary);
  private readonly drawing = new GradualRows(this);
  private readonly cells = new RovingFocus(this, '.cell', () => this.shownColumns);

  private get spec(): AggregateSpec {
    const { selection, calls, weights } = this;
    const zone = isTimeZone(this.timeZone) ? this.timeZone : Intl.DateTimeFormat().resolvedOptions().timeZone;
    const value = mapValues.find((name) => name === this.value) ?? 'count';
    const rows = isDimension(this.rows) ? this.rows : 'symptom';
    const columns = isDimension(this.columns) ? this.columns : 'hour';
    return { ...selection, rows, columns, value, timeZone: zone, calls, weights };
  }

  private get shownColumns(): number {
    return Math.max(1, Math.min(mostColumns, this.board?.map.columns.keys.length ?? 1));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('reports')) this.table = ReportTable.of(this.reports);
    const isOther = this.board === null || inputs.some((name) => changed.has(name));
    if (isOther) this.board = boardOf(this.table, this.spec, this.events);
    if (changed.has('rows')) this.mostRows = rowsAtOnce;
    if (changed.has('isTable')) this.drawing.restart();
    if (!isOther && !this.isChosenAnew) return;
    this.isChosenAnew = false;
    const { board, chosen } = this;
    if (chosen !== null && board !== null && cellIndex(board.map, chosen) < 0) this.chosen = null;
    if (board !== null && isOther) this.first = standingOut(this.table, this.spec, board.map);
    const told = this.chosen ?? this.first;
    this.detail = told === null ? null : detailOf(this.table, this.spec, told, this.events);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { board, detail, chosen } = this;
    if (board === null) return nothing;
    const { tag } = this.localize;
    const words = this.vocabulary.texts;
    const { rows, columns } = board.map;
    const look = { board, words, tag, chosen, mostRows: this.mostRows, mostColumns, choose: this.choose };
    const drawnRows = this.isTable
      ? 0
      : this.drawing.of(Math.min(this.mostRows, rows.keys.length), columns.keys.length);
    const cell = chosen ?? (this.isTable ? null : this.first);
    const leave = chosen === null ? null : this.leave;
    const sheet =
      cell === null || detail === null ? nothing : sheetView({ map: board.map, cell, detail, words, tag, leave });
    return html`${this.head(board, words)}
      <div class="body" @keydown=${this.onKeydown}>
        <div class="main">
          <div
            class="scroll"
            role=${this.isTable ? 'region' : nothing}
            tabindex=${this.isTable ? 0 : nothing}
            aria-label=${this.isTable ? words.title : nothing}
            @keydown=${this.cells.move}
            @focusin=${this.cells.follow}
          >
            ${this.isTable ? tableView(look) : gridView(look, drawnRows)}
          </div>
          ${this.legend(board, words)} ${this.notes(look)}
        </div>
        ${sheet}
      </div>
      <p class="spoken" role="status">${this.spoken(words)}</p>`;
  }

  private spoken(words: AnalysisWords): string {
    const { detail, chosen } = this;
    const { tag } = this.localize;
    if (detail === null || chosen === null) return '';
    const reports = words.reports(detail.reports.length.toLocaleString(tag));
    return words.head(reports, words.agents(detail.agents.toLocaleString(tag)));
  }

  private head({ map }: Board, words: AnalysisWords): TemplateResult {
    const rows = usualRows.includes(this.rows) ? usualRows : [...usualRows, this.rows];
    return html`<div class="head">
      <h2 class="title">${words.title}</h2>
      <p class="summary">${summary(map, words, this.localize.tag)}</p>
      ${choices(
        words.valueShown,
        mapValues.map((value) => [value, words.values[value]] as const),
        this.value,
        (value) => (this.value = value),
      )}
      ${choices(
        words.rowsShown,
        rows.map((dimension) => [dimension, words.dimensions[dimension]] as const),
        this.rows,
        (dimension) => (this.rows = dimension),
      )}
      <button type="button" class="action" data-save="csv" @click=${() => this.save('csv')}>${words.exportCsv}</button>
    </div>`;
  }

  private legend({ scale, map, events }: Board, words: AnalysisWords): TemplateResult {
    const { tag } = this.localize;
    const text = (level: number): string => {
      const from = scale.from[level - 1] ?? 0;
      const next = scale.from[level];
      if (next === undefined) return words.andMore(figure(from, map, tag));
      const to = map.value === 'rate' ? next : next - 1;
      return to <= from ? figure(from, map, tag) : words.span(figure(from, map, tag), figure(to, map, tag));
    };
    return html`<div class="legend">
      ${[0, 1, 2, 3, 4, 5].map(
        (level) =>
          html`<span class="step"
            ><span class="swatch" data-level=${level}></span>${level === 0 ? '0' : text(level)}</span
          >`,
      )}
      <span class="step"
        ><span class="sample"><i></i><i></i><i></i></span>${words.legend}</span
      >
      ${events.map(
        ({ name, reports }) =>
          html`<span class="step"
            ><span class="event-key"></span>${words.event(name, words.reports(reports.toLocaleString(tag)))}</span
          >`,
      )}
      <span class="actions">
        <select class="picker" aria-label=${words.columnsShown} @change=${this.pickColumns}>
          ${dimensions
            .filter((dimension) => dimension !== this.rows)
            .map(
              (dimension) =>
                html`<option value=${dimension} ?selected=${dimension === this.columns}>
                  ${words.dimensions[dimension]}
                </option>`,
            )}
        </select>
        <button type="button" class="action" aria-pressed=${this.isTable} @click=${this.switchTable}>
          ${words.asTable}
        </button>
        ${(['png', 'svg'] as const).map(
          (form) =>
            html`<button type="button" class="action" data-save=${form} @click=${() => this.save(form)}>
              ${words.asPicture(form.toUpperCase())}
            </button>`,
        )}
      </span>
    </div>`;
  }

  private notes({ board, words, tag }: GridLook): readonly (TemplateResult | typeof nothing)[] {
    const { rows, columns, refusal } = board.map;
    const count = (value: number): string => value.toLocaleString(tag);
    const hiddenRows = rows.keys.length - this.mostRows;
    return [
      refusal === null ? nothing : html`<p class="note" role="status">${words.noRate[refusal.reason]}</p>`,
      columns.keys.length <= mostColumns
        ? nothing
        : html`<p class="note">${words.moreColumns(count(mostColumns), count(columns.keys.length))}</p>`,
      hiddenRows <= 0
        ? nothing
        : html`<p class="note">
            <button type="button" class="action" @click=${this.showRows}>
              ${words.moreRows(count(Math.min(hiddenRows, rowsAtOnce)))}
            </button>
          </p>`,
    ];
  }

  private save(form: MapForm): void {
    const { board } = this;
    if (board === null) return;
    const { tag } = this.localize;
    const words = this.vocabulary.texts;
    if (form === 'csv') {
      saveText(csvOf(board.map, words, tag), 'csv');
      return;
    }
    const drawing = drawMap(board, coloursOf(this.renderRoot, this), words, tag);
    if (form === 'svg') saveSvg(drawing);
    else void savePng(drawing);
  }

  private readonly choose = (cell: CellKey): void => {
    this.chosen = cell;
    this.isChosenAnew = true;
    this.dispatchEvent(new CcpCellChosenEvent({ cell }));
  };

  private readonly leave = (): void => {
    const cell = this.renderRoot.querySelector<HTMLElement>('.cell[aria-selected="true"]');
    this.chosen = null;
    this.isChosenAnew = true;
    this.dispatchEvent(new CcpCellChosenEvent({ cell: null }));
    cell?.focus();
  };

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key !== 'Escape' || this.chosen === null) return;
    event.preventDefault();
    this.leave();
  };

  private readonly pickColumns = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    if (isDimension(value)) this.columns = value;
  };

  private readonly switchTable = (): void => {
    this.isTable = !this.isTable;
  };

  private readonly showRows = (): void => {
    this.mostRows += rowsAtOnce;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-heat-map': CcpHeatMap;
  }
}
