import { isConversation, isLiveCall } from '../domain/active-call.js';
import { customerConnection, heldConnection, isFinished, otherParties } from '../domain/contact.js';
import { readDigits, type DigitGroup } from '../domain/digits.js';
import { CcpError } from '../domain/errors.js';
import type { Gateway } from '../gateway/gateway.js';
import type { CommandPlan } from './command-runner.js';
import { contactIn, gone } from './contact-commands.js';
import type { SessionCore } from './session-core.js';

/** Milliseconds from Connect's answer to the effect in a report. */
const holdLimit = 10_000;
const muteLimit = 5_000;

/** Whose connection a command is about; the customer's stands under the id of the contact. */
interface Subject {
  readonly connectionId: string | null;
  readonly target: string;
}

export function subjectOf(core: SessionCore, contactId: string, connectionId: string | undefined): Subject {
  const contact = contactIn(core.snapshot, contactId);
  const customer = contact === undefined ? undefined : customerConnection(contact);
  const isCustomer = connectionId === undefined || connectionId === customer?.connectionId;
  if (isCustomer) return { connectionId: customer?.connectionId ?? null, target: contactId };
  return { connectionId, target: connectionId };
}

/** Holding and resuming are one plan with two words. An agent talks in one call at a time, so resuming holds another call. */
export function holdPlan(
  core: SessionCore,
  gateway: Gateway,
  command: 'hold' | 'resume',
  contactId: string,
  connectionId?: string,
): CommandPlan {
  const subject = connectionId === undefined ? wholeOf(core, contactId) : subjectOf(core, contactId, connectionId);
  const wanted = command === 'hold' ? 'hold' : 'connected';
  return {
    command,
    target: subject.target,
    subject: subject.target,
    contactId,
    effectLimit: holdLimit,
    send: async () => {
      if (command === 'resume') await holdOtherCalls(core, gateway, contactId);
      await gateway[command](contactId, subject.connectionId ?? contactId);
    },
    read: (snapshot) => {
      const contact = contactIn(snapshot, contactId);
      const connection = contact?.connections.find((other) => other.connectionId === subject.connectionId);
      if (contact === undefined || isFinished(contact)) return gone(contactId);
      if (connection === undefined || connection.state === 'disconnected') return gone(contactId);
      return connection.state === wanted ? 'done' : 'waiting';
    },
  };
}

/** Who is on hold in the contact, else its customer. */
function wholeOf(core: SessionCore, contactId: string): Subject {
  const contact = contactIn(core.snapshot, contactId);
  const connection = contact === undefined ? undefined : (heldConnection(contact) ?? customerConnection(contact));
  return { connectionId: connection?.connectionId ?? null, target: contactId };
}

async function holdOtherCalls({ snapshot }: SessionCore, gateway: Gateway, contactId: string): Promise<void> {
  const calls = snapshot.contacts.filter((contact) => contact.contactId !== contactId && isConversation(contact));
  for (const call of calls) {
    const talking = otherParties(call).filter(({ state }) => state === 'connected');
    for (const { connectionId } of talking) await gateway.hold(call.contactId, connectionId);
  }
}

/** `tellTabs` tells the other tabs whose wish it is, before they see its effect. */
export function mutePlan(
  core: SessionCore,
  gateway: Gateway,
  isMuted: boolean,
  tellTabs: () => void = () => undefined,
): CommandPlan {
  return {
    command: 'setMuted',
    target: 'mute',
    effectLimit: muteLimit,
    send: () => {
      core.take({ type: 'mute-wished', isMuted });
      tellTabs();
      return gateway.setMuted(isMuted);
    },
    read: ({ contacts, mute }, isAnswered) => {
      if (!contacts.some(isLiveCall)) return new CcpError('command/contact-gone');
      return isAnswered && mute.confirmed === isMuted ? 'done' : 'waiting';
    },
  };
}

/** Nothing in a report tells of digits: Connect's answer is all there is. */
export function digitsPlan(
  core: SessionCore,
  gateway: Gateway,
  contactId: string,
  groups: readonly DigitGroup[],
): CommandPlan {
  const pauses = groups.reduce((sum, { pause }) => sum + pause, 0);
  return {
    command: 'sendDigits',
    target: contactId,
    subject: contactId,
    contactId,
    answerLimit: 15_000 + pauses,
    effectLimit: 0,
    send: () => sendGroups(core, gateway, contactId, groups),
    read: (snapshot, isAnswered) => {
      if (isAnswered) return 'done';
      const contact = contactIn(snapshot, contactId);
      return contact === undefined || isFinished(contact) ? gone(contactId) : 'waiting';
    },
  };
}

/** Digits of a text, or the error to refuse it with. */
export function digitsOf(text: string, contactId: string): readonly DigitGroup[] | CcpError {
  return readDigits(text) ?? new CcpError('digits/invalid', { contactId });
}

async function sendGroups(
  core: SessionCore,
  gateway: Gateway,
  contactId: string,
  groups: readonly DigitGroup[],
): Promise<void> {
  for (const { digits, pause } of groups) {
    const contact = contactIn(core.snapshot, contactId);
    const customer = contact === undefined ? undefined : customerConnection(contact);
    if (customer === undefined || customer.state === 'disconnected') throw gone(contactId);
    if (digits !== '') await gateway.sendDigits(contactId, customer.connectionId, digits);
    if (pause > 0) await new Promise<void>((resolve) => core.ports.clock.after(pause, resolve));
  }
}
