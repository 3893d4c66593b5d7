import { html, nothing, type TemplateResult } from 'lit';
import type { CcpLogLevel } from '../../diagnostics/logs/ccp-log.js';
import type { LogFilter } from '../../diagnostics/logs/log-room.js';
import { search } from '../internal/call-icons.js';
import { icon } from '../internal/icons.js';
import type { RowWindow } from '../quick-connects/row-window.js';
import type { LogDesk } from './log-desk.js';
import type { LogFigures } from './log-figures.js';

export interface LinesView {
  readonly desk: LogDesk;
  readonly window: RowWindow;
  readonly figures: LogFigures;
  /** Index of the line whose entry is open, or null. */
  readonly chosen: number | null;
  readonly entry: string;
  filter(change: Partial<LogFilter>): void;
  choose(index: number): void;
}

const levels: readonly (readonly ['all' | 'INFO' | 'WARN' | 'ERROR', CcpLogLevel])[] = [
  ['all', 'TEST'],
  ['INFO', 'INFO'],
  ['WARN', 'WARN'],
  ['ERROR', 'ERROR'],
];

const tones: Readonly<Partial<Record<CcpLogLevel, string>>> = { WARN: 'hold', ERROR: 'error', CRITICAL: 'error' };

/** The lines of the log, a screenful at a time, and the entry of the one chosen. */
export function linesView(view: LinesView): TemplateResult {
  const { desk, figures, window, chosen, entry } = view;
  const { words } = figures;
  const isFiltered = desk.filter.text !== '' || desk.filter.level !== 'TEST' || desk.filter.lines !== null;
  const places = Array.from({ length: Math.max(0, window.to - window.from) }, (_, at) => window.from + at);
  return html`<section class="lines" part="lines">
    <div class="filters">
      <label class="field"
        >${icon(search)}<span class="spoken">${words.search}</span>
        <input
          type="search"
          placeholder=${words.search}
          .value=${desk.filter.text}
          @input=${({ target }: Event) => target instanceof HTMLInputElement && view.filter({ text: target.value })}
      /></label>
      <label class="field"
        ><span class="spoken">${words.level}</span>
        <select
          @change=${({ target }: Event) => target instanceof HTMLSelectElement && view.filter({ level: levelOf(target.value) })}
        >
          ${levels.map(
            ([name, level]) =>
              html`<option value=${level} ?selected=${desk.filter.level === level}>${words.levels[name]}</option>`,
          )}
        </select></label
      >
      ${
        desk.filter.lines === null
          ? nothing
          : html`<button type="button" class="action" @click=${() => view.filter({ lines: null })}>
              ${words.showAll}
            </button>`
      }
      <p class="muted" role="status">
        ${isFiltered ? words.found(figures.number(desk.count)) : words.lines(figures.number(desk.count))}
      </p>
    </div>
    <div class="scroll" role="group" aria-label=${words.title} tabindex="-1" @scroll=${window.look}>
      <ol class="rows">
        ${places.map((place) => lineOf(view, place, chosen))}
      </ol>
    </div>
    ${chosen === null ? nothing : html`<pre part="entry" tabindex="0" aria-label=${words.entry}>${entry}</pre>`}
  </section>`;
}

function lineOf({ desk, figures, choose }: LinesView, place: number, chosen: number | null): TemplateResult {
  const row = desk.row(place);
  if (row === undefined) return html`<li class="line"></li>`;
  return html`<li class="line" part="line">
    <button
      type="button"
      aria-expanded=${row.index === chosen}
      data-tone=${tones[row.level] ?? nothing}
      @click=${() => choose(row.index)}
    >
      <span class="time">${figures.time(row.at)}</span><span class="level">${row.level}</span
      ><span class="cut">${row.text}</span>
    </button>
  </li>`;
}

function levelOf(value: string): CcpLogLevel {
  return levels.find(([, level]) => level === value)?.[1] ?? 'TEST';
}
