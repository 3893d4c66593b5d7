import { html, nothing, type TemplateResult } from 'lit';
import { setupBars, type CallQuality } from '../../diagnostics/quality/call-quality.js';
import type { CallReport } from '../../domain/call-quality.js';
import type { QualityWords } from '../../locales/en-quality.js';
import { clockTime, figuresView } from './badge-view.js';

/** A call's course: figures, chart, what happened when, and how its audio was set up. */
export function panelView(
  quality: CallQuality,
  report: CallReport | null,
  words: QualityWords,
  language: string,
): TemplateResult {
  return html`${figuresView(quality.latest, words, language)}
    <section part="timeline">
      <h3>${words.timeline}</h3>
      <div class="chart"></div>
    </section>
    ${quality.latest === null ? nothing : happened(quality, report, words, language)}
    ${report === null ? nothing : setup(report, words)}`;
}

function happened(
  { spells }: CallQuality,
  report: CallReport | null,
  words: QualityWords,
  language: string,
): TemplateResult {
  const time = (at: number): string => clockTime(at, language);
  const [losses, restarts] = [report?.iceLosses ?? 0, report?.iceRestarts ?? 0];
  return html`<section>
    <h3>${words.duringTheCall}</h3>
    ${spells.length === 0 && losses === 0 && restarts === 0 ? html`<p>${words.noIssues}</p>` : nothing}
    <ul>
      ${spells.map(({ issue, from, to }) => {
        const { title } = words.issues[issue];
        return html`<li>
          ${to === null ? words.spellGoesOn(title, time(from)) : words.spell(title, time(from), time(to))}
        </li>`;
      })}
      ${losses === 0 ? nothing : html`<li>${words.iceLosses(losses)}</li>`}
      ${restarts === 0 ? nothing : html`<li>${words.iceRestarts(restarts)}</li>`}
    </ul>
  </section>`;
}

/** Bars as SVG, because a strict policy allows no style attribute. */
function setup(report: CallReport, words: QualityWords): TemplateResult {
  const bars = setupBars(report);
  const whole = Math.max(1, ...bars.map(({ start, duration }) => start + duration));
  const percent = (milliseconds: number): string => `${(100 * milliseconds) / whole}%`;
  return html`<section part="setup">
    <h3>${words.setup}</h3>
    <dl class="waterfall">
      ${bars.map(
        ({ step, start, duration, hasFailed }) =>
          html`<div data-tone=${hasFailed ? 'error' : 'busy'}>
            <dt>${words.steps[step]}</dt>
            <dd>
              <svg aria-hidden="true">
                <rect
                  x=${percent(start)}
                  y="3"
                  width=${percent(Math.max(duration, whole / 200))}
                  height="8"
                  rx="2"
                ></rect>
              </svg>
              <span>${hasFailed ? words.failed : `${Math.round(duration)}\u00a0ms`}</span>
            </dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
