import { html, nothing, type TemplateResult } from 'lit';
import type { Aggregate } from '../../disposition/analysis/aggregate.js';
import type { Cluster } from '../../disposition/analysis/clusters.js';
import type { Periodic } from '../../disposition/analysis/periodic.js';
import type { AnalysisWords } from '../../locales/en-analysis.js';
import { keyInWords } from '../internal/analysis-words.js';
import { close } from '../internal/call-icons.js';
import { icon } from '../internal/icons.js';
import type { CellDetail, CellKey } from './board.js';
import { chanceInWords } from './figures.js';

export interface SheetLook {
  readonly map: Aggregate;
  readonly cell: CellKey;
  readonly detail: CellDetail;
  readonly words: AnalysisWords;
  readonly tag: string;
  /** Null until a cell is chosen: then it is the one that stands out most, and there is nothing to close. */
  readonly leave: (() => void) | null;
}

/** What stands behind a cell: how many, what it looks like, and the contacts. */
export function sheetView({ map, cell, detail, words, tag, leave }: SheetLook): TemplateResult {
  const row = keyInWords(map.rows.dimension, cell.row, words, tag);
  const column = keyInWords(map.columns.dimension, cell.column, words, tag);
  const count = (value: number): string => value.toLocaleString(tag);
  const { periodic, cluster, reports, agents } = detail;
  const place = leave === null ? words.standsOut(words.place(row, column)) : words.place(row, column);
  return html`<section class="sheet" part="sheet" aria-label=${place}>
    <div class="sheet-head">
      <p class="eyebrow">${place}</p>
      ${
        leave === null
          ? nothing
          : html`<button type="button" class="icon-button small" aria-label=${words.close} @click=${leave}>
              ${icon(close)}
            </button>`
      }
    </div>
    <h3 class="sheet-title">${words.head(words.reports(count(reports.length)), words.agents(count(agents)))}</h3>
    ${periodic === null ? nothing : periodicView(periodic, words, tag)}
    ${cluster === null ? nothing : clusterView(cluster, column, words, tag)}
    <ccp-issue-list .reports=${reports} time-zone=${map.timeZone}></ccp-issue-list>
  </section>`;
}

function finding(title: string, text: string, evidence: string): TemplateResult {
  return html`<div class="finding" part="finding" data-tone="hold">
    <p class="finding-title">${title}</p>
    <p>${text}</p>
    <p class="evidence">${evidence}</p>
  </div>`;
}

function periodicView(
  { at, days, daysWithReports, count, chance, site, event }: Periodic,
  words: AnalysisWords,
  tag: string,
): TemplateResult {
  const { findings } = words;
  const number = (value: number): string => value.toLocaleString(tag);
  const evidence = findings.evidenceDays(
    number(count),
    number(days),
    number(daysWithReports),
    chanceInWords(chance, words, tag),
  );
  const text = event === null ? findings.periodicText(at, site) : findings.periodicEvent(at, event);
  return finding(findings.periodic(number(days)), text, evidence);
}

function clusterView(
  { row, scope, name, count, expected, chance }: Cluster,
  column: string,
  words: AnalysisWords,
  tag: string,
): TemplateResult {
  const { findings } = words;
  const said = {
    workstation: [findings.workstation(name ?? words.unnamed), findings.workstationText],
    site: [findings.site(name ?? words.unnamed), findings.siteText],
    environment: [findings.environment, findings.environmentText],
    unclear: [findings.unclear, findings.unclearText],
  } as const;
  const [title, text] = said[scope];
  const usual = expected.toLocaleString(tag, { maximumFractionDigits: 1 });
  // Of a whole column it is said, for its count is not that of the cell.
  const place = row === null ? words.place(title, column) : title;
  return finding(place, text, findings.evidence(count.toLocaleString(tag), usual, chanceInWords(chance, words, tag)));
}
