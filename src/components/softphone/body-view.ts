import { html, nothing, type TemplateResult } from 'lit';
import type { SessionContact } from '../../session/session-snapshot.js';
import { bannerOf } from '../internal/banner.js';
import { hasSeveralParties } from '../internal/hearers.js';
import type { PanelView } from '../internal/panel-view.js';
import { audioNote } from './audio-note.js';
import { footView } from './foot-view.js';
import { heldBackView } from './held-back-view.js';
import type { Panel } from './panel.js';
import { quickConnectsView } from './quick-connects-view.js';
import { outcomeView, reportView, saverOf, unansweredView } from './disposition-view.js';
import { recentView } from './recent-view.js';
import { isList } from './sheet.js';
import { talkStrip } from './talk-strip.js';

/** What the body shows to an agent who is signed in. */
export type DeskView = Exclude<PanelView, { readonly kind: 'entrance' }>;

/** The body of the panel. The element marked `data-dock` has the keys, and gets the focus that a vanished key leaves. */
export function bodyView(panel: Panel, view: DeskView): TemplateResult {
  if (panel.sheet === 'settings' && view.kind !== 'contact') return settings(panel);
  const isReportOnly = panel.sheet === 'report' && (view.kind === 'idle' || view.kind === 'held-back');
  if (isReportOnly) return reportView(panel, view.contact);
  switch (view.kind) {
    case 'idle':
      return idle(panel);
    case 'incoming':
      return incoming(panel, view.contact);
    case 'contact':
      return conversation(panel, view.contact);
    case 'after-contact':
      return afterContact(panel, view.contact);
    case 'held-back':
      return heldBackView(panel, view.contact);
  }
}

/** The CCP's own user interface in place of ours. */
export function nativeView({ later }: Panel): TemplateResult {
  later.need('ccp-native-frame');
  return html`<ccp-native-frame></ccp-native-frame>`;
}

/** In the place of everything else, but a call keeps its head and its keys. */
function settings(panel: Panel): TemplateResult {
  panel.later.need('ccp-settings');
  return html`<ccp-settings region=${panel.region} country=${panel.country} ?notify=${panel.notify}></ccp-settings>`;
}

function idle(panel: Panel): TemplateResult {
  return html`<ccp-dialpad data-dock region=${panel.region} country=${panel.country}>
      ${unansweredView(panel)} ${recentView(panel)}
      <slot name="idle"></slot>
    </ccp-dialpad>
    ${footView(panel)}`;
}

function incoming(panel: Panel, contact: SessionContact): TemplateResult {
  return html`<ccp-incoming-contact
    data-dock
    .contact=${contact}
    country=${panel.country}
    name-attribute=${panel.nameAttribute}
    ring-limit=${panel.ringLimit}
  >
    ${audioNote(panel, contact)} ${attributes(panel, contact)} ${others(panel, contact)}
  </ccp-incoming-contact>`;
}

function conversation(panel: Panel, contact: SessionContact): TemplateResult {
  const { sheet } = panel;
  if (isList(sheet)) return html`${card(panel, contact, true)} ${quickConnectsView(panel, contact, sheet)}`;
  const isKeypadOpen = sheet === 'keypad';
  // Beside a banner the details may not fit, and nothing in them takes the focus that keys scroll by.
  const isCramped = panel.snapshot !== undefined && bannerOf(panel.snapshot, Date.now()) !== null;
  const details = html`<div class="scroll" tabindex=${isCramped ? 0 : nothing}>
    ${attributes(panel, contact)}<slot name="after-attributes"></slot>
  </div>`;
  if (sheet === 'settings') {
    return html`${card(panel, contact, false)} ${settings(panel)} ${controls(contact, false)}`;
  }
  if (sheet === 'report') {
    return html`${card(panel, contact, false)} ${talkStrip(panel, contact)} ${reportView(panel, contact)}
    ${controls(contact, false)}`;
  }
  return html`${card(panel, contact, false)} ${talkStrip(panel, contact)} ${audioNote(panel, contact)}
  ${hasSeveralParties(contact) ? connections(panel, contact) : nothing} ${others(panel, contact)}
  ${isKeypadOpen ? html`<ccp-dialpad contact-id=${contact.contactId}></ccp-dialpad>` : details}
  ${controls(contact, isKeypadOpen)}`;
}

function controls(contact: SessionContact, isKeypadOpen: boolean): TemplateResult {
  return html`<ccp-call-controls data-dock .contact=${contact} ?keypad-open=${isKeypadOpen}></ccp-call-controls>`;
}

function card(panel: Panel, contact: SessionContact, isCompact: boolean): TemplateResult {
  return html`<ccp-contact-card
    .contact=${contact}
    ?compact=${isCompact}
    country=${panel.country}
    name-attribute=${panel.nameAttribute}
  ></ccp-contact-card>`;
}

function connections({ later, country, nameAttribute }: Panel, contact: SessionContact): TemplateResult {
  later.need('ccp-connections');
  return html`<ccp-connections
    .contact=${contact}
    country=${country}
    name-attribute=${nameAttribute}
  ></ccp-connections>`;
}

function afterContact(panel: Panel, contact: SessionContact): TemplateResult {
  return html`<ccp-after-contact-work
    data-dock
    .contact=${contact}
    country=${panel.country}
    name-attribute=${panel.nameAttribute}
    work-limit=${panel.workLimit}
    .save=${saverOf(panel, contact)}
  >
    ${others(panel, contact)} ${outcomeView(panel, contact)} ${attributes(panel, contact)}
    <slot name="after-attributes"></slot>
  </ccp-after-contact-work>`;
}

function others(
  { snapshot, country, nameAttribute }: Panel,
  { contactId }: SessionContact,
): TemplateResult | typeof nothing {
  if ((snapshot?.contacts.length ?? 0) < 2) return nothing;
  return html`<ccp-contact-list
    selected-id=${contactId}
    country=${country}
    name-attribute=${nameAttribute}
  ></ccp-contact-list>`;
}

/** The name stands in the head already. */
function attributes({ attributeFields, nameAttribute }: Panel, contact: SessionContact): TemplateResult {
  return html`<ccp-contact-attributes
    contact-id=${contact.contactId}
    .contactAttributes=${contact.attributes.filter(({ name }) => name !== nameAttribute)}
    .fields=${attributeFields}
  ></ccp-contact-attributes>`;
}
