import { html, nothing, type TemplateResult } from 'lit';
import type { QualityIssue } from '../../diagnostics/quality/call-quality.js';
import type { QualityWords } from '../../locales/en-quality.js';
import { check, icon, warning } from '../internal/icons.js';

/** What the agent is told beside the grade. `restored`: the last of it is over. */
export type Notice = QualityIssue | 'signalling' | 'restored' | null;

/** What an agent can act on; the other issues are in the grade. */
const told: readonly QualityIssue[] = ['nothing-received', 'nothing-sent', 'one-way-out', 'one-way-in', 'dead-air'];

/** The gravest that goes on, else that it is over where something had been told before. */
export function noticeOf(issues: readonly QualityIssue[], isSignallingUp: boolean, before: Notice): Notice {
  const issue = told.find((candidate) => issues.includes(candidate));
  if (issue !== undefined) return issue;
  if (!isSignallingUp) return 'signalling';
  return before === null ? null : 'restored';
}

/** A live region from the start, so that what comes into it is spoken. */
export function noticeView(notice: Notice, words: QualityWords): TemplateResult {
  return html`<div role="status" part="notice">${notice === null ? nothing : inWords(notice, words)}</div>`;
}

function inWords(notice: Exclude<Notice, null>, words: QualityWords): TemplateResult {
  if (notice === 'restored') {
    return html`<p class="notice" data-tone="available">${icon(check)}<span>${words.restored}</span></p>`;
  }
  const { title, remedy } = words.issues[notice];
  return html`<p class="notice" data-tone="hold">
    ${icon(warning)}<span><strong>${title}</strong> ${remedy}</span>
  </p>`;
}
