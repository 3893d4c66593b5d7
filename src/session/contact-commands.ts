import { CcpError, isCcpError } from '../domain/errors.js';
import { isFinished } from '../domain/contact.js';
import type { Wish } from '../domain/outcome.js';
import type { Gateway } from '../gateway/gateway.js';
import type { CommandPlan, Reading } from './command-runner.js';
import type { SessionCore } from './session-core.js';
import type { SessionContact, SessionSnapshot } from './session-snapshot.js';

/**
 * Milliseconds from Connect's answer to the effect in a report. Accepting: the agent's and the customer's whisper may
 * last two minutes each before the contact is connected. Clearing: Connect lists a cleared chat for up to ten seconds.
 */
const effectLimits = { accept: 250_000, reject: 10_000, hangUp: 10_000, leave: 10_000, clear: 15_000 } as const;

export function contactIn(snapshot: SessionSnapshot, contactId: string): SessionContact | undefined {
  return snapshot.contacts.find((contact) => contact.contactId === contactId);
}

export function gone(contactId: string): CcpError {
  return new CcpError('command/contact-gone', { contactId });
}

/** Done when connected; a callback is accepted before its customer is dialled. */
export function acceptPlan(core: SessionCore, gateway: Gateway, contactId: string): CommandPlan {
  const read = (snapshot: SessionSnapshot): Reading => {
    const contact = contactIn(snapshot, contactId);
    if (contact === undefined || isFinished(contact)) return gone(contactId);
    const isCallbackTaken = contact.direction === 'callback' && contact.acceptedAt !== null;
    return contact.connectedAt !== null || isCallbackTaken ? 'done' : 'waiting';
  };
  return {
    ...about('accept', contactId),
    read,
    send: async () => {
      await gateway.accept(contactId);
      core.take({ type: 'accepted', contactId });
    },
  };
}

export function rejectPlan(core: SessionCore, gateway: Gateway, contactId: string): CommandPlan {
  const send = (): Promise<void> => gateway.reject(contactId);
  return {
    ...about('reject', contactId),
    read: whenFinished(contactId),
    send: wishing(core, contactId, 'reject', send),
  };
}

/** Hanging up is also how an agent leaves others behind; only what permits it differs. */
export function hangUpPlan(
  core: SessionCore,
  gateway: Gateway,
  contactId: string,
  command: 'hangUp' | 'leave' = 'hangUp',
): CommandPlan {
  const send = (): Promise<void> => gateway.hangUp(contactId);
  return {
    ...about(command, contactId),
    read: whenFinished(contactId),
    send: wishing(core, contactId, 'hang-up', send),
  };
}

/** How soon after its end Connect clears a chat, task or email; before, it refuses. Milliseconds. */
const clearableAfter = 500;

export function clearPlan(core: SessionCore, gateway: Gateway, contactId: string): CommandPlan {
  return {
    ...about('clear', contactId),
    read: (snapshot) => {
      const contact = contactIn(snapshot, contactId);
      // Offered again at once: the one that was to be cleared is gone.
      return contact === undefined || !isFinished(contact) ? 'done' : 'waiting';
    },
    send: async () => {
      await untilClearable(core, contactId);
      await untilGone(gateway.clear(contactId));
    },
  };
}

function untilClearable({ ports, snapshot }: SessionCore, contactId: string): Promise<void> {
  const contact = contactIn(snapshot, contactId);
  if (contact === undefined || contact.channel === 'voice') return Promise.resolve();
  const age = ports.clock.now() + snapshot.clockSkew - contact.since;
  if (age >= clearableAfter) return Promise.resolve();
  return new Promise((resolve) => ports.clock.after(Math.min(clearableAfter, clearableAfter - age), resolve));
}

type ContactCommand = keyof typeof effectLimits;

function about(
  command: ContactCommand,
  contactId: string,
): Pick<CommandPlan, 'command' | 'target' | 'subject' | 'contactId' | 'effectLimit'> {
  return { command, target: contactId, subject: contactId, contactId, effectLimit: effectLimits[command] };
}

function whenFinished(contactId: string): (snapshot: SessionSnapshot) => Reading {
  return (snapshot) => {
    const contact = contactIn(snapshot, contactId);
    return contact === undefined || isFinished(contact) ? 'done' : 'waiting';
  };
}

/** Notes who ended the contact before it ends; a refusal takes the note back. */
function wishing(core: SessionCore, contactId: string, wish: Wish, send: () => Promise<void>): () => Promise<void> {
  return async () => {
    core.take({ type: 'wished', contactId, wish });
    try {
      await untilGone(send());
    } catch (error) {
      core.take({ type: 'wished', contactId, wish: null });
      throw error;
    }
  };
}

/** A contact that Connect no longer knows is what these commands are for; the report will say so. */
export async function untilGone(answer: Promise<void>): Promise<void> {
  try {
    await answer;
  } catch (error) {
    if (!isCcpError(error) || error.code !== 'command/contact-gone') throw error;
  }
}
