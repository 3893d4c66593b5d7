import { html, nothing, type TemplateResult } from 'lit';
import { CcpQualityReportRequestEvent } from '../../events/disposition-events.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { report } from '../internal/call-icons.js';
import { icon } from '../internal/icons.js';
import type { Panel } from './panel.js';

type Nothing = typeof nothing;

/** The flag in the state bar; not there without a place where reports go. */
export function reportButton(panel: Panel): TemplateResult | Nothing {
  if (panel.dispositions === undefined || panel.snapshot?.agent == null) return nothing;
  const isOpen = panel.sheet === 'report';
  const label = panel.localize.terms.reportProblem;
  return html`<button
    type="button"
    part="report"
    class="icon-button"
    data-key="report"
    aria-label=${label}
    aria-expanded=${isOpen}
    @click=${() => panel.dispatchEvent(new CcpQualityReportRequestEvent({ isOpen: !isOpen }))}
  >
    ${icon(report)}
  </button>`;
}

export function reportView(panel: Panel, contact: SessionContact | null): TemplateResult {
  panel.later.need('ccp-quality-report');
  return html`<ccp-quality-report
    class="report"
    .dispositions=${panel.dispositions}
    contact-id=${contact?.contactId ?? ''}
  ></ccp-quality-report>`;
}

/** In after contact work: the outcome, or the report in its place. */
export function outcomeView(panel: Panel, contact: SessionContact): TemplateResult | Nothing {
  const { dispositions, sheet, later } = panel;
  if (sheet === 'report') return reportView(panel, contact);
  if (!isAsked(panel, contact)) return nothing;
  later.need('ccp-disposition-form');
  return html`<ccp-disposition-form
    bare
    .dispositions=${dispositions}
    contact-id=${contact.contactId}
  ></ccp-disposition-form>`;
}

/** A contact that went before its outcome was given. */
export function unansweredView({ dispositions, later }: Panel): TemplateResult | Nothing {
  if (dispositions === undefined || dispositions.unanswered.length === 0) return nothing;
  later.need('ccp-disposition-form');
  return html`<ccp-disposition-form .dispositions=${dispositions}></ccp-disposition-form>`;
}

/** What the key that saves and clears calls; undefined where there is nothing to save. */
export function saverOf(panel: Panel, contact: SessionContact): ((place: ParentNode) => Promise<boolean>) | undefined {
  if (panel.sheet === 'report' || !isAsked(panel, contact)) return undefined;
  return async (place) => (await place.querySelector('ccp-disposition-form')?.save?.()) ?? true;
}

function isAsked({ dispositions }: Panel, { contactId }: SessionContact): boolean {
  return dispositions?.setFor(contactId) != null;
}
