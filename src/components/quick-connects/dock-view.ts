import { html, type TemplateResult } from 'lit';
import { plainNumber } from '../../domain/phone-number.js';
import { CcpAddPartyRequestEvent, CcpTransferRequestEvent } from '../../events/party-requests.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { partyInWords } from '../internal/contact-words.js';
import { withStrongNames } from '../internal/emphasis.js';
import { add, handset, transfer } from '../internal/call-icons.js';
import { key, type Key } from '../internal/key.js';
import type { Chooser } from './chooser.js';

/** What would happen, in a sentence, and the keys that make it happen. */
export function dockView(chooser: Chooser, contact: SessionContact): TemplateResult {
  const { reason, localize, progress } = chooser;
  const isLate = progress.delay(({ target }) => target === contact.contactId) !== 'none';
  return reason.dock(
    isLate ? localize.terms.stillWaiting : null,
    html`<p class="what" role="status">${whatInWords(chooser, contact)}</p>
      <div class="keys ${chooser.purpose === 'transfer' ? 'pair' : ''}">${keysOf(chooser, contact).map(key)}</div>`,
  );
}

function whatInWords(chooser: Chooser, contact: SessionContact): TemplateResult | string {
  const { localize, destination, numbers, purpose } = chooser;
  const { terms } = localize;
  if (destination === null) return purpose === 'transfer' ? terms.chooseTransfer : terms.chooseAdd;
  const write = (e164: string): string => numbers.display(e164, chooser.homeCountry);
  const party = partyInWords(contact, chooser.nameAttribute, terms, write);
  const sentence = purpose === 'transfer' ? terms.transferTo : terms.addTo;
  return doubtOf(chooser) ?? withStrongNames(sentence, party, destination.name);
}

function keysOf(chooser: Chooser, { contactId }: SessionContact): readonly Key[] {
  const { terms } = chooser.localize;
  const isAdding = chooser.progress.isPending(contactId, 'addParty');
  const isLeaving = chooser.progress.isPending(contactId, 'transfer', 'leave');
  const isPending = isAdding || isLeaving;
  const talking = {
    isPending,
    isRunning: chooser.progress.isRunning(contactId, 'addParty'),
    reason: isPending ? null : reasonOf(chooser, 'addParty', contactId),
    press: () => chooser.destination && chooser.ask(new CcpAddPartyRequestEvent(detail(chooser.destination.to))),
  };
  const detail = (destination: NonNullable<Chooser['destination']>['to']) => ({ contactId, destination });
  if (chooser.purpose === 'add') {
    return [{ ...talking, name: 'add', label: terms.add, drawing: add, look: 'wide ink three' }];
  }
  return [
    { ...talking, name: 'talk-first', label: terms.talkFirst, drawing: handset, look: 'wide ink' },
    {
      name: 'transfer-now',
      label: terms.transferNow,
      drawing: transfer,
      look: 'wide outline',
      isPending,
      isRunning: chooser.progress.isRunning(contactId, 'transfer') || chooser.progress.isRunning(contactId, 'leave'),
      reason: isPending ? null : reasonOf(chooser, 'transfer', contactId),
      press: () => chooser.destination && chooser.ask(new CcpTransferRequestEvent(detail(chooser.destination.to))),
    },
  ];
}

function reasonOf(chooser: Chooser, command: 'addParty' | 'transfer', contactId: string): string | null {
  const { session, localize, destination, purpose } = chooser;
  const permission = session?.may(command, contactId);
  if (permission?.isAllowed === false) return localize.texts.reasons[permission.reason];
  if (destination === null) return purpose === 'transfer' ? localize.terms.chooseTransfer : localize.terms.chooseAdd;
  return doubtOf(chooser);
}

/** Why the typed number cannot be called, or null where it can, or where nobody can tell. */
function doubtOf({ destination, numbers, dialCountry, session, localize }: Chooser): string | null {
  if (destination === null || typeof destination.to !== 'string') return null;
  const doubt = numbers.doubt(
    plainNumber(destination.to),
    dialCountry,
    session?.snapshot.agent?.dialableCountries ?? [],
  );
  if (doubt === null) return null;
  const country =
    doubt.country === null ? '' : new Intl.DisplayNames(localize.tag, { type: 'region' }).of(doubt.country);
  return localize.texts.numbers[doubt.reason](country ?? doubt.country ?? '');
}
