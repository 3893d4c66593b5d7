import { html, nothing, svg, type TemplateResult } from 'lit';
import type { CallQuality, QualityGrade, QualityPoint } from '../../diagnostics/quality/call-quality.js';
import type { QualityWords } from '../../locales/en-quality.js';

/** Lit bars, and the colour of the state that a grade is like. */
const looks: Readonly<Record<QualityGrade, { readonly bars: number; readonly tone: string }>> = {
  good: { bars: 4, tone: 'available' },
  fair: { bars: 2, tone: 'hold' },
  poor: { bars: 1, tone: 'error' },
  bad: { bars: 0, tone: 'error' },
  unknown: { bars: 0, tone: 'offline' },
};

export interface BadgeEvents {
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
}

/** Four bars and a word; the cause follows where the call is bad. */
export function badgeView(
  { grade, issues: [issue] }: CallQuality,
  words: QualityWords,
  { onOpen, onClose, onKeydown }: BadgeEvents,
): TemplateResult {
  const { bars, tone } = looks[grade];
  const cause = issue !== undefined && grade === 'bad' ? words.issues[issue].short : null;
  return html`<button
    type="button"
    part="badge"
    class="badge ${grade}"
    data-tone=${tone}
    aria-describedby="figures"
    @focus=${onOpen}
    @click=${onOpen}
    @blur=${onClose}
    @keydown=${onKeydown}
  >
    <svg class="bars" viewBox="0 0 15 12" aria-hidden="true">
      ${[0, 1, 2, 3].map(
        (bar) =>
          svg`<rect class=${bar < bars ? 'lit' : ''} x=${bar * 4 + 0.5} y=${8.5 - bar * 2.6} width="2" height=${3 + bar * 2.6} rx="0.5"></rect>`,
      )}
    </svg>
    <span class="spoken">${words.quality}: </span>
    <span>${words.grades[grade]}</span>
    ${cause === null ? nothing : html`<span class="cause cut">${cause}</span>`}
  </button>`;
}

/** The figures behind the grade, as of the second that was measured last. */
export function figuresView(latest: QualityPoint | null, words: QualityWords, language: string): TemplateResult {
  if (latest === null) return html`<p>${words.nothingMeasured} ${words.everySoOften}</p>`;
  const number = (value: number | null, digits: number, unit: string): string =>
    value === null
      ? words.notTold
      : `${new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)}${unit}`;
  const percent = (value: number | null): string =>
    value === null
      ? words.notTold
      : new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100);
  const rows = [
    [words.mos, number(latest.mos, 1, '')],
    [words.roundTrip, number(latest.roundTrip, 0, '\u00a0ms')],
    [words.jitter, number(latest.jitter, 0, '\u00a0ms')],
    [words.lossReceiving, percent(latest.lossReceiving)],
    [words.lossSending, percent(latest.lossSending)],
  ];
  return html`<dl>
      ${rows.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <p>${words.measured(clockTime(latest.at, language))} ${words.everySoOften}</p>`;
}

/** Time of day with seconds, 24 hours. */
export function clockTime(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' }).format(at);
}
