import type { Connection } from '../../domain/connection.js';
import { agentConnection, isFinished, type Contact } from '../../domain/contact.js';

/** The voice contact whose microphone is meant: the one that stands, else the one that begins. */
export function liveCall(contacts: readonly Contact[]): Contact | undefined {
  const calls = contacts.filter((contact) => contact.channel === 'voice' && !isFinished(contact));
  const isTalking = (contact: Contact): boolean => agentConnection(contact)?.state === 'connected';
  return calls.find((contact) => contact.state === 'connected' && isTalking(contact)) ?? calls[0];
}

/**
 * Connect mutes an agent in two places: the microphone track in the CCP, and in a call of more than two the agent's leg
 * on its own side. The agent is heard only when neither is muted.
 */
export class MuteFacts {
  #isTrackMuted = false;
  #isLegMuted = false;

  constructor(private readonly report: (isMuted: boolean) => void) {}

  get isTrackMuted(): boolean {
    return this.#isTrackMuted;
  }

  get isLegMuted(): boolean {
    return this.#isLegMuted;
  }

  /** Streams says so after each request, also when nothing changed. */
  trackToggled(isMuted: boolean): void {
    this.#isTrackMuted = isMuted;
    this.#tell();
  }

  contactsReported(contacts: readonly Contact[]): void {
    const call = liveCall(contacts);
    const isLegMuted = call !== undefined && agentConnection(call)?.isMuted === true;
    if (isLegMuted === this.#isLegMuted) return;
    this.#isLegMuted = isLegMuted;
    this.#tell();
  }

  #tell(): void {
    this.report(this.#isTrackMuted || this.#isLegMuted);
  }
}

/**
 * True where the agent has to be muted on Connect's side: in a multi-party call of more than two. While a party is still
 * being connected Connect refuses that, and the track is muted instead.
 */
export function isMutedOnLeg(connections: readonly Connection[], isMultiParty: boolean): boolean {
  const active = connections.filter(({ state }) => state !== 'disconnected');
  return isMultiParty && active.length > 2 && active.every(({ state }) => state !== 'connecting');
}
