import { html, nothing, type TemplateResult } from 'lit';
import type { SessionContact } from '../../session/session-snapshot.js';
import { CcpDialRequestEvent } from '../../events/agent-requests.js';
import { homeCountry } from '../internal/agent-country.js';
import { iconOf } from '../internal/contact-look.js';
import { isUnanswered } from '../internal/contact-standing.js';
import { outcomeInWords } from '../internal/contact-words.js';
import { handset } from '../internal/call-icons.js';
import { icon } from '../internal/icons.js';
import { partyOf } from '../internal/party.js';
import { recentContacts } from '../internal/recent-contacts.js';
import { timeOfDay } from '../internal/running-time.js';
import type { Panel } from './panel.js';

/** The calls of this session, each of which can be called again. */
export function recentView(panel: Panel): TemplateResult | typeof nothing {
  const { session, localize } = panel;
  const recent = session === undefined ? [] : recentContacts(session);
  if (recent.length === 0) return nothing;
  return html`<section class="recent" aria-label=${localize.terms.recent}>
    <h3><span>${localize.terms.recent}</span><span>${localize.terms.sinceSignIn}</span></h3>
    <ul>
      ${recent.map((contact) => row(panel, contact))}
    </ul>
  </section>`;
}

function row(panel: Panel, contact: SessionContact): TemplateResult {
  const { terms, tag } = panel.localize;
  const { name, number } = partyOf(contact, panel.nameAttribute);
  const country = homeCountry(panel.country, tag);
  const written = number === null ? null : panel.place.writeNumber(number, country);
  const title = name ?? written ?? terms.unknownCaller;
  const detail = isUnanswered(contact)
    ? outcomeInWords(contact, terms, 'missedFor')
    : name === null
      ? (contact.queue?.name ?? '')
      : (written ?? '');
  return html`<li class="recent-row">
    ${icon(iconOf(contact))}
    <span class="recent-words">
      <span class="recent-title cut">${title}</span>
      <span class="recent-detail cut">${detail}</span>
    </span>
    <time>${contact.endedAt === null ? '' : timeOfDay(contact.endedAt, tag)}</time>
    ${number === null ? nothing : callButton(panel, number, title)}
  </li>`;
}

function callButton(panel: Panel, phoneNumber: string, title: string): TemplateResult | typeof nothing {
  const { terms } = panel.localize;
  if (panel.session?.may('dial').isAllowed !== true) return nothing;
  return html`<button
    type="button"
    class="action ink recent-call"
    aria-label=${terms.callTo(title)}
    aria-disabled=${panel.progress.isPending('dial', 'dial') ? 'true' : nothing}
    @click=${() =>
      panel.progress.isPending('dial', 'dial') || panel.dispatchEvent(new CcpDialRequestEvent({ phoneNumber }))}
  >
    ${icon(handset)}${terms.call}
  </button>`;
}
