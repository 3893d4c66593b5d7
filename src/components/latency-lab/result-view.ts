import { html, nothing, svg, type TemplateResult } from 'lit';
import { dominantPart, gradeOf, remediesOf } from '../../diagnostics/latency/interpretation.js';
import type { LatencyPart, LatencyParts } from '../../diagnostics/latency/formulas.js';
import type { TapResult } from '../../diagnostics/latency/tap-test.js';
import type { LatencyWords } from '../../locales/en-latency.js';
import type { Tone } from '../internal/tone.js';

export interface ResultView {
  readonly words: LatencyWords;
  readonly result: TapResult;
  readonly parts: LatencyParts | null;
  readonly hasRecording: boolean;
  milliseconds(value: number): string;
  percent(part: number): string;
}

const tones: Readonly<Record<ReturnType<typeof gradeOf>, Tone>> = {
  fine: 'available',
  noticeable: 'hold',
  crosstalk: 'error',
};
/** The scale of the bar, in milliseconds. */
const full = 800;

/** The result in a number and in words, or why there is none; beside it the parts of the way with what to do. */
export function resultView(view: ResultView): TemplateResult {
  return html`<div class="results">
    <section class="result" part="result" aria-live="polite">${numberView(view)}</section>
    ${view.parts === null ? nothing : html`<section part="parts">${partsView(view, view.parts)}</section>`}
  </div>`;
}

function numberView({ words, result, milliseconds }: ResultView): TemplateResult {
  if (result.state === 'refused') {
    return html`<p class="verdict" data-tone="hold">${words.tooFew}</p>
      <p>${words.tooFewText(result.count)}</p>`;
  }
  const grade = gradeOf(result.mean);
  return html`<p class="muted">${words.average(result.count, milliseconds(result.spread))}</p>
    <p class="mean">
      <strong>${milliseconds(result.mean)}</strong>
      <span class="verdict" data-tone=${tones[grade]}>${words.grades[grade]}</span>
    </p>
    ${bar(words, result.mean)}`;
}

/** Green to 300, hatched to 500, red beyond; the words under it say the same. */
function bar(words: LatencyWords, mean: number): TemplateResult {
  const place = Math.min(1, mean / full) * 544;
  return html`<svg class="bar" viewBox="0 0 544 42" role="img" aria-label=${`${Math.round(mean)} ms`}>
    <defs>
      <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="noticeable" width="8" height="8"></rect>
        <line class="stripe" y2="8"></line>
      </pattern>
    </defs>
    <rect class="fine" y="8" width="203" height="8" rx="4"></rect>
    <rect y="8" x="205" width="135" height="8" fill="url(#hatch)"></rect>
    <rect class="crosstalk" y="8" x="342" width="202" height="8" rx="4"></rect>
    <rect class="needle" x=${Math.max(0, Math.min(540, place - 2))} y="2" width="4" height="20" rx="2"></rect>
    ${[
      [0, '0', 'start'],
      [204, `300 ${words.noticeable}`, 'middle'],
      [341, '500', 'middle'],
      [544, '800 ms', 'end'],
    ].map(([x, text, anchor]) => svg`<text x=${x} y="38" text-anchor=${anchor}>${text}</text>`)}
  </svg>`;
}

function partsView(view: ResultView, parts: LatencyParts): TemplateResult {
  const { words, hasRecording } = view;
  const remedies = remediesOf(parts).map((remedy) => words.remedies[remedy]);
  const advice = [words.dominant[dominantPart(parts)], ...remedies].filter((text) => text !== '');
  const rows = [
    row(view, words.agent, words.agentFormula, parts.agent, parts.overall),
    row(view, words.telephone, words.telephoneFormula, parts.telephone, parts.overall),
    row(view, words.redirect, words.redirectFormula, parts.redirect, null),
    row(view, words.forward, words.forwardFormula, parts.forward, null),
  ].filter((part) => part !== nothing);
  return html`<h3 class="spoken">${words.parts}</h3>
    <dl>${rows}</dl>
    <p class="muted">${hasRecording ? advice.join(words.between) : words.needRecording}</p>
    <p class="muted small">${words.device}</p>`;
}

function row(
  { words, milliseconds, percent }: ResultView,
  name: string,
  formula: string,
  part: LatencyPart,
  whole: number | null,
): TemplateResult | typeof nothing {
  if (part === null) return nothing;
  const value = part === 'negative' ? words.negative : milliseconds(part);
  const share = part === 'negative' || whole === null || whole <= 0 ? '' : percent(part / whole);
  return html`<div class="part">
    <dt>${name} <span class="muted">${formula}</span></dt>
    <dd><strong>${value}</strong><span class="muted share">${share}</span></dd>
  </div>`;
}
