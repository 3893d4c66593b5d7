import { isFinished, isOffered, isOnHold, type Contact } from '../../domain/contact.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import * as icons from './call-icons.js';
import type { Drawing } from './icons.js';
import type { Stroke } from './line.js';
import type { Tone } from './tone.js';

/** A contact waits for the agent's answer. Accepted ones ring on at Connect while whispers play. */
export function isAsking(contact: SessionContact): boolean {
  return isOffered(contact) && contact.acceptedAt === null;
}

export function isHeld(contact: Contact): boolean {
  return isOnHold(contact) || contact.state === 'paused';
}

/** A finished contact that the agent never spoke on. */
export function isUnanswered({ outcome }: SessionContact): boolean {
  return outcome !== null && outcome !== 'answered';
}

/** How a contact is drawn: its stroke and its colour. */
export function lookOf(contact: SessionContact): { readonly stroke: Stroke; readonly tone: Tone } {
  if (isFinished(contact)) {
    return isUnanswered(contact) ? { stroke: 'hollow', tone: 'error' } : { stroke: 'spent', tone: 'acw' };
  }
  if (isHeld(contact)) return { stroke: 'dashed', tone: 'hold' };
  return contact.state === 'connected' ? { stroke: 'solid', tone: 'busy' } : { stroke: 'dotted', tone: 'ringing' };
}

const channelIcons = { chat: icons.chat, task: icons.task, email: icons.email } as const;

export function iconOf(contact: SessionContact): Drawing {
  if (contact.channel !== 'voice') return channelIcons[contact.channel];
  if (isUnanswered(contact)) return icons.callMissed;
  return contact.direction === 'outbound' ? icons.callOut : icons.callIn;
}
