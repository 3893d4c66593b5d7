import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../../diagnostics/logs/findings.js';
import { icon, warning } from '../internal/icons.js';
import type { LogFigures } from './log-figures.js';

/** What the log shows, each with its remedy and a way to its lines. */
export function findingsView(
  figures: LogFigures,
  findings: readonly Finding[],
  show: (lines: readonly number[]) => void,
): TemplateResult {
  const { words } = figures;
  return html`<section part="findings">
    <h3>${words.findings}</h3>
    ${
      findings.length === 0
        ? html`<p class="muted">${words.noFindings}</p>`
        : html`<ul class="findings">
            ${findings.map((finding) => one(figures, finding, show))}
          </ul>`
    }
  </section>`;
}

function one(figures: LogFigures, finding: Finding, show: (lines: readonly number[]) => void): TemplateResult {
  const { words } = figures;
  const { code, count, from, lines } = finding;
  const [title, remedy] = words.findingTexts[code];
  return html`<li class="finding" part="finding">
    ${icon(warning)}
    <div>
      <p class="title">${title}</p>
      <p>${remedy}</p>
      <p class="muted">${figures.date(from)} · ${words.times(count)} · <code>${code}</code></p>
    </div>
    ${
      lines.length === 0
        ? nothing
        : html`<button
            type="button"
            class="action"
            aria-label=${`${words.showLines(lines.length)}: ${title}`}
            @click=${() => show(lines)}
          >
            ${words.showLines(lines.length)}
          </button>`
    }
  </li>`;
}
