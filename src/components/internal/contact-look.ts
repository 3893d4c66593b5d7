import { isFinished } from '../../domain/contact.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import * as icons from './call-icons.js';
import { isHeld, isUnanswered } from './contact-standing.js';
import type { Drawing } from './icons.js';
import type { Stroke } from './line.js';
import type { Tone } from './tone.js';

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
