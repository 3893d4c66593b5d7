import { html, nothing, type TemplateResult } from 'lit';
import type { SessionContact } from '../../session/session-snapshot.js';
import type { Panel } from './panel.js';

/** How the call sounds, where its audio is in a browser. It has its place from the start, so that nothing moves later. */
export function talkStrip({ later, snapshot }: Panel, contact: SessionContact): TemplateResult | typeof nothing {
  const isMeasured = snapshot?.agent?.isSoftphoneEnabled === true && !snapshot.tab.isMedialess;
  if (contact.channel !== 'voice' || !isMeasured) return nothing;
  later.need('ccp-call-quality');
  return html`<ccp-call-quality view="strip" contact-id=${contact.contactId}></ccp-call-quality>`;
}
