import { html, nothing, type TemplateResult } from 'lit';
import type { QualityIssue } from '../../diagnostics/quality/call-quality.js';
import type { QualityWords } from '../../locales/en-quality.js';
import { check, icon, warning } from '../internal/icons.js';

/**
 * What the agent is told beside the grade. `path`: no packets either way. `path-restored`: packets come again. `restored`: the
 * last of all else is over. Connect's frame says nothing of ICE while a call goes on, so that packets that stop are its sign;
 * Chromium counts on what it sends into a dead path, where `nothing-received` is all that shows.
 */
export type Notice = QualityIssue | 'path' | 'signalling' | 'path-restored' | 'restored' | null;

/** What an agent can act on; the other issues are in the grade. */
const told: readonly QualityIssue[] = ['nothing-received', 'nothing-sent', 'one-way-out', 'one-way-in', 'dead-air'];

/** Whether no packets come, of whose return the agent is to hear. */
export function isWithoutPath(notice: Notice): boolean {
  return notice === 'path' || notice === 'nothing-received';
}

/** The gravest that goes on, else that it is over where something had been told before. */
export function noticeOf(
  issues: readonly QualityIssue[],
  isSignallingUp: boolean,
  before: Notice,
  wasPathLost: boolean,
): Notice {
  if (issues.includes('nothing-received') && issues.includes('nothing-sent')) return 'path';
  const issue = told.find((candidate) => issues.includes(candidate));
  if (issue !== undefined) return issue;
  if (!isSignallingUp) return 'signalling';
  if (before === null) return null;
  return wasPathLost ? 'path-restored' : 'restored';
}

/** Whether the notice only says that something is over, and may go by itself. */
export function isOver(notice: Notice): notice is 'path-restored' | 'restored' {
  return notice === 'path-restored' || notice === 'restored';
}

/** A live region from the start, so that what comes into it is spoken. */
export function noticeView(notice: Notice, words: QualityWords): TemplateResult {
  return html`<div role="status" part="notice">${notice === null ? nothing : inWords(notice, words)}</div>`;
}

function inWords(notice: Exclude<Notice, null>, words: QualityWords): TemplateResult {
  if (isOver(notice)) {
    const text = notice === 'restored' ? words.restored : words.pathRestored;
    return html`<p class="notice" data-tone="available">${icon(check)}<span>${text}</span></p>`;
  }
  const { title, remedy } = words.issues[notice];
  return html`<p class="notice" data-tone="hold">
    ${icon(warning)}<span><strong>${title}</strong> ${remedy}</span>
  </p>`;
}
