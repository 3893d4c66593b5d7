import { html, nothing, type TemplateResult } from 'lit';
import type { ComparedFigure, LogComparison } from '../../diagnostics/logs/compare-logs.js';
import type { FindingCode } from '../../diagnostics/logs/findings.js';
import type { LogFigures } from './log-figures.js';

const mostApis = 8;

/** Two logs beside each other. */
export function comparisonView(
  figures: LogFigures,
  comparison: LogComparison,
  names: readonly [before: string, after: string],
): TemplateResult {
  const { words } = figures;
  const rows = [
    ...comparison.figures.map((figure) => ({ ...figure, name: words.figure[nameOf(figure)] })),
    ...comparison.apis.slice(0, mostApis).map((api) => ({ ...api, name: `${api.name}, ms` })),
  ];
  return html`<section part="comparison">
    <h3>${words.comparison}</h3>
    ${codes(figures, words.onlyAfter, comparison.onlyAfter)} ${codes(figures, words.onlyBefore, comparison.onlyBefore)}
    <div class="wide" tabindex="0" role="group" aria-label=${words.comparison}>
      <table>
        <tr>
          <td></td>
          <th scope="col">${words.before}<span class="muted cut"> ${names[0]}</span></th>
          <th scope="col">${words.after}<span class="muted cut"> ${names[1]}</span></th>
        </tr>
        ${rows.map(
          ({ name, before, after }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${figures.decimal(before)}</td>
              <td>${figures.decimal(after)}</td>
            </tr>`,
        )}
      </table>
    </div>
  </section>`;
}

type FigureName = keyof LogFigures['words']['figure'];

function nameOf({ name }: ComparedFigure): FigureName {
  const names: readonly FigureName[] = ['skew', 'roundTrip', 'loss', 'gaps', 'errors', 'calls'];
  return names.find((known) => known === name) ?? 'calls';
}

function codes(figures: LogFigures, title: string, found: readonly FindingCode[]): TemplateResult | typeof nothing {
  if (found.length === 0) return nothing;
  return html`<p>${title}</p>
    <ul class="codes">
      ${found.map((code) => html`<li>${figures.words.findingTexts[code][0]}</li>`)}
    </ul>`;
}
