import { activeCall, isConversation } from '../../domain/active-call.js';
import type { Connection } from '../../domain/connection.js';
import { agentConnection, isFinished, type Contact } from '../../domain/contact.js';

/**
 * Connect mutes an agent in two places: the microphone track in the CCP, and in a call of more than two the agent's leg
 * on its own side. The agent is heard only when neither is muted.
 */
export class MuteFacts {
  #isTrackMuted = false;
  #isLegMuted = false;
  #calls: readonly string[] = [];
  #talkingIn: string | null = null;
  /** The calls have changed, and nobody talks in one yet whose microphone could be asked for. */
  #isAskDue = false;

  /**
   * `ask` makes Streams say how the microphone is: it mutes each of two calls by itself, does not tell when the agent
   * changes between them, and calls the microphone open when one of them ends.
   */
  constructor(
    private readonly report: (isMuted: boolean) => void,
    private readonly ask: () => void,
  ) {}

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
    const call = activeCall(contacts);
    const isLegMuted = call !== undefined && agentConnection(call)?.isMuted === true;
    if (isLegMuted !== this.#isLegMuted) {
      this.#isLegMuted = isLegMuted;
      this.#tell();
    }
    this.#followCalls(contacts);
  }

  #followCalls(contacts: readonly Contact[]): void {
    const calls = contacts.filter((contact) => contact.channel === 'voice' && !isFinished(contact));
    const ids = calls.map(({ contactId }) => contactId);
    const talkingIn = calls.find(isConversation)?.contactId ?? null;
    const isChanged = talkingIn !== this.#talkingIn || ids.length !== this.#calls.length;
    const isOneOfTwo = ids.length > 1 || this.#calls.length > 1;
    this.#calls = ids;
    this.#talkingIn = talkingIn;
    this.#isAskDue = ids.length > 0 && (this.#isAskDue || (isChanged && isOneOfTwo));
    if (!this.#isAskDue || talkingIn === null) return;
    this.#isAskDue = false;
    this.ask();
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
