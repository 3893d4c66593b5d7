import { html, nothing, type TemplateResult } from 'lit';
import type { LogAnalysis } from '../../diagnostics/logs/analyse-log.js';
import type { LoggedCall } from '../../diagnostics/logs/calls.js';
import type { LogFigures } from './log-figures.js';

const mostApis = 6;
const mostCalls = 50;

/** The page and the machine, calls, and the operations that took longest. */
export function factsView(figures: LogFigures, analysis: LogAnalysis): TemplateResult {
  const { words } = figures;
  const { environment, socket } = analysis;
  return html`<section part="facts">
      <h3>${words.facts}</h3>
      <dl class="facts">
        ${fact(words.browser, environment.userAgent)} ${fact(words.streams, environment.streamsVersion)}
        ${fact(words.clock, clockText(figures, analysis))}
        ${fact(words.heartbeats, socket.heartbeats === 0 ? null : figures.number(socket.heartbeats))}
      </dl>
    </section>
    ${analysis.calls.length === 0 ? nothing : callsTable(figures, analysis.calls)}
    ${analysis.apis.length === 0 ? nothing : apiTable(figures, analysis)}`;
}

function fact(name: string, value: string | null): TemplateResult | typeof nothing {
  return value === null
    ? nothing
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;
}

/** Positive is Connect's clock ahead, so this computer behind. */
function clockText(figures: LogFigures, { skew }: LogAnalysis): string | null {
  if (skew === null) return null;
  const seconds = figures.seconds(Math.abs(skew.median) / 1000);
  if (Math.abs(skew.median) < 1000) return figures.words.clockRight;
  return skew.median > 0 ? figures.words.clockBehind(seconds) : figures.words.clockAhead(seconds);
}

function callsTable(figures: LogFigures, calls: readonly LoggedCall[]): TemplateResult {
  const { words } = figures;
  return html`<section part="calls">
    <h3>${words.calls}</h3>
    <div class="wide" tabindex="0" role="group" aria-label=${words.calls}>
      <table>
        <tr>
          <th scope="col">${words.contact}</th>
          <th scope="col">${words.duration}</th>
          <th scope="col">${words.loss}</th>
          <th scope="col">${words.roundTrip}</th>
          <th scope="col">${words.jitter}</th>
        </tr>
        ${calls.slice(0, mostCalls).map((call) => callRow(figures, call))}
      </table>
    </div>
  </section>`;
}

function callRow(figures: LogFigures, call: LoggedCall): TemplateResult {
  const { contactId, summary, from, to, isMissed, jitterMeaning } = call;
  const { words } = figures;
  const jitter = jitterMeaning === 'cumulative-delay' ? words.cumulative : figures.milliseconds(summary.meanJitter);
  return html`<tr>
    <th scope="row">
      <code>${contactId}</code><span class="muted"> ${figures.date(from)}${isMissed ? ` · ${words.missed}` : ''}</span>
    </th>
    <td>${figures.seconds((to - from) / 1000)}</td>
    <td>${figures.percent(summary.lossReceived)}</td>
    <td>${figures.milliseconds(summary.meanRoundTrip)}</td>
    <td>${jitter}</td>
  </tr>`;
}

function apiTable(figures: LogFigures, { apis }: LogAnalysis): TemplateResult {
  const { words } = figures;
  return html`<section part="apis">
    <h3>${words.apis}</h3>
    <div class="wide" tabindex="0" role="group" aria-label=${words.apis}>
      <table>
        <tr>
          <th scope="col">${words.api}</th>
          <th scope="col">${words.count}</th>
          <th scope="col">${words.failures}</th>
          <th scope="col">${words.median}</th>
          <th scope="col">${words.p95}</th>
        </tr>
        ${apis.slice(0, mostApis).map(
          ({ api, calls, failed, median, p95 }) =>
            html`<tr>
              <th scope="row">${api}</th>
              <td>${figures.number(calls)}</td>
              <td data-tone=${failed > 0 ? 'error' : nothing}>${figures.number(failed)}</td>
              <td>${figures.milliseconds(median)}</td>
              <td>${figures.milliseconds(p95)}</td>
            </tr>`,
        )}
      </table>
    </div>
  </section>`;
}
