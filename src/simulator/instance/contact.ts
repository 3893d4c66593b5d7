import type { Channel, Contact } from './records.js';
import type { SlotChannel } from './settings.js';

export function slotOf(channel: Channel): SlotChannel {
  if (channel === 'chat') return 'CHAT';
  if (channel === 'task') return 'TASK';
  return channel === 'email' ? 'EMAIL' : 'VOICE';
}

/** Voice and queued callbacks: one at a time, and they rule the agent state. */
export function isCall({ channel }: Pick<Contact, 'channel'>): boolean {
  return slotOf(channel) === 'VOICE';
}
