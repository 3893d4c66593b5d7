import { html, nothing, type TemplateResult } from 'lit';
import { activityOf, type SelectableAgentState } from '../../domain/agent-state.js';
import { CcpAgentStateRequestEvent, CcpDialRequestEvent } from '../../events/agent-requests.js';
import { CcpClearRequestEvent } from '../../events/contact-requests.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { isCcpError } from '../../domain/errors.js';
import { homeCountry } from '../internal/agent-country.js';
import { iconOf } from '../internal/contact-look.js';
import { outcomeInWords, partyInWords } from '../internal/contact-words.js';
import { glyph } from '../internal/glyph.js';
import { handset } from '../internal/call-icons.js';
import { check, icon } from '../internal/icons.js';
import { key, type Key } from '../internal/key.js';
import { line } from '../internal/line.js';
import { partyOf } from '../internal/party.js';
import { timeOfDay } from '../internal/running-time.js';
import type { Panel } from './panel.js';
import { recentView } from './recent-view.js';

/** A contact that nobody talked on, and the way back to work. */
export function heldBackView(panel: Panel, contact: SessionContact | null): TemplateResult {
  const { terms } = panel.localize;
  return html`${contact === null ? nothing : head(panel, contact)}
    <div class="scroll">
      ${
        isHeldBack(panel)
          ? html`<section class="held-back">
              <h2>${terms.noCallsTitle}</h2>
              <p>${terms.noCallsText}</p>
            </section>`
          : nothing
      }
      ${recentView(panel)}
    </div>
    <div class="dock"><div class="keys">${dockKeys(panel, contact)}</div></div>`;
}

/** Connect keeps the agent in a state of its own; after a missed chat it does not. */
function isHeldBack({ snapshot }: Panel): boolean {
  const agent = snapshot?.agent;
  if (agent == null) return false;
  const activity = activityOf(agent.state, agent.selectableStates);
  return activity === 'missed' || activity === 'error';
}

function head(panel: Panel, contact: SessionContact): TemplateResult {
  const { terms, tag } = panel.localize;
  const country = homeCountry(panel.country, tag);
  const write = (e164: string): string => panel.place.writeNumber(e164, country);
  const { name, number } = partyOf(contact, panel.nameAttribute);
  const second = [name !== null && number !== null ? write(number) : null, contact.queue?.name]
    .filter((part) => part != null)
    .join(panel.localize.texts.separator);
  return html`<div class="head" data-tone="error">
    ${line('hollow')}
    <p class="eyebrow strong">${icon(iconOf(contact))}<span>${outcomeInWords(contact, terms, 'missedAfter')}</span></p>
    <p class="name number">${partyInWords(contact, panel.nameAttribute, terms, write)}</p>
    <time class="quiet">${contact.endedAt === null ? '' : timeOfDay(contact.endedAt, tag)}</time>
    <p class="second wide-cell">${second}</p>
    ${number === null || !canCall(panel) ? nothing : callBack(panel, contact, number)}
  </div>`;
}

function canCall({ snapshot }: Panel): boolean {
  return snapshot?.agent?.permissions.includes('outboundCall') ?? false;
}

function callBack(panel: Panel, contact: SessionContact, number: string): TemplateResult {
  return html`<div class="wide-cell head-actions">
    <button type="button" class="action" @click=${() => void clearAndDial(panel, contact, number)}>
      ${icon(handset)}${panel.localize.terms.callBack}
    </button>
  </div>`;
}

/** Connect places no call while the missed one stands. A refusal shows as the session's error. */
async function clearAndDial(panel: Panel, { contactId }: SessionContact, phoneNumber: string): Promise<void> {
  try {
    await panel.session?.clear(contactId);
    panel.dispatchEvent(new CcpDialRequestEvent({ phoneNumber }));
  } catch (error) {
    if (!isCcpError(error)) throw error;
  }
}

function dockKeys(panel: Panel, contact: SessionContact | null): TemplateResult | typeof nothing {
  const { terms } = panel.localize;
  const states = panel.snapshot?.agent?.selectableStates ?? [];
  const routable = states.find(({ type }) => type === 'routable');
  const offline = states.find(({ type }) => type === 'offline');
  if (!isHeldBack(panel) || routable === undefined) {
    return contact === null ? nothing : clearKey(panel, contact.contactId);
  }
  return html`${key({
    ...stateKey(panel, routable, 'go-available'),
    label: terms.goAvailable(routable.name),
    look: `wide ink ${offline === undefined ? 'three' : 'two'}`,
  })}
  ${
    offline === undefined
      ? nothing
      : key({ ...stateKey(panel, offline, 'go-offline'), label: offline.name, look: 'wide outline' })
  }`;
}

function stateKey(panel: Panel, { arn, type }: SelectableAgentState, name: string): Omit<Key, 'label'> {
  return {
    name,
    ...(type === 'routable' ? { mark: glyph('available') } : {}),
    isPending: panel.progress.isPending('agent', 'setAgentState'),
    isRunning: panel.progress.isRunning('agent', 'setAgentState'),
    press: () => panel.dispatchEvent(new CcpAgentStateRequestEvent({ state: arn, when: 'now' })),
  };
}

function clearKey(panel: Panel, contactId: string): TemplateResult {
  return key({
    name: 'clear',
    label: panel.localize.terms.clear,
    drawing: check,
    look: 'wide ink three',
    isPending: panel.progress.isPending(contactId, 'clear'),
    isRunning: panel.progress.isRunning(contactId, 'clear'),
    press: () => panel.dispatchEvent(new CcpClearRequestEvent({ contactId })),
  });
}
