import { CallMedia } from './call-media.js';
import { MediaEndpoint } from './media-endpoint.js';
import type { OpusFrame } from './outgoing-stream.js';
import type { FromMedia, Side, ToMedia } from './media-messages.js';
import type { MediaFaults, SignallingMessage } from './media-service.js';
import type { Impairment } from './udp-proxy.js';

/** All calls of the media process, and the signalling about them: JSON-RPC 2.0 as the softphone speaks it. */
export class MediaDesk {
  readonly #calls = new Map<string, CallMedia>();
  readonly #moved = new WeakMap<CallMedia, CallMedia>();
  #faults: MediaFaults = {};

  constructor(
    private readonly tell: (message: FromMedia) => void,
    private readonly random: () => number,
    private readonly stunPort: number,
  ) {}

  async take(message: Exclude<ToMedia, { type: 'restart-turn' }>): Promise<void> {
    switch (message.type) {
      case 'signal':
        return this.#signal(message.side, message.contactId, message.message);
      case 'attach-customer':
        return this.#call(message.contactId).attachCustomer(message.customer);
      case 'move-customer':
        return this.#moveCustomer(message.fromContactId, message.contactId);
      case 'set-audio':
        return this.#call(message.contactId).setAudio(message.audio);
      case 'remove':
        return this.#remove(message.contactId);
      case 'set-faults':
        return this.#setFaults(message.faults);
      case 'measure': {
        const media = this.#calls.get(message.contactId)?.measure() ?? { fromAgent: null, fromCustomer: null };
        return this.tell({ type: 'measured', question: message.question, media });
      }
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#calls.values()].map((call) => call.close()));
    this.#calls.clear();
  }

  #call(contactId: string): CallMedia {
    const known = this.#calls.get(contactId) ?? new CallMedia();
    this.#calls.set(contactId, known);
    return known;
  }

  async #signal(side: Side, contactId: string, { id, method, params, leg }: SignallingMessage): Promise<void> {
    const reply = (message: SignallingMessage) =>
      this.tell({ type: 'signal', side, contactId, message: { jsonrpc: '2.0', id, ...message } });
    if (method === 'invite') return this.#invite(side, contactId, { params, leg }, reply);
    if (method === 'bye') await this.#leave(side, contactId, leg);
    if (typeof method === 'string') reply({ result: {} });
  }

  async #invite(
    side: Side,
    contactId: string,
    { params, leg }: SignallingMessage,
    reply: (message: SignallingMessage) => void,
  ): Promise<void> {
    const { inviteError, ...others } = this.#faults;
    if (inviteError !== undefined && side === 'agent') {
      this.#faults = others;
      if (inviteError !== 'silence') reply({ error: { code: inviteError, message: 'Simulated refusal' } });
      return;
    }
    const call = this.#call(contactId);
    if (side === 'agent') call.agentLeg = leg;
    try {
      const { endpoint, answer } = await MediaEndpoint.answer(
        { sdp: offerIn(params) },
        this.#eventsOf(side, contactId, call, leg),
        this.random,
        this.stunPort,
      );
      await this.#seat(side, call, endpoint);
      this.#impair(call);
      reply({ result: { ...answer, inactivityDuration: 0 } });
    } catch (error) {
      reply({ error: { code: 400, message: error instanceof Error ? error.message : 'Bad request' } });
    }
  }

  #eventsOf(side: Side, contactId: string, call: CallMedia, leg: unknown) {
    if (side === 'customer') {
      return { onFrame: (frame: OpusFrame) => this.#callOfPhone(call).customerSays(frame), onUp: () => undefined };
    }
    return { onFrame: call.agentSays.bind(call), onUp: (isUp: boolean) => this.#agentIs(contactId, call, leg, isUp) };
  }

  /** A phone that moved speaks in its new call. */
  #callOfPhone(first: CallMedia): CallMedia {
    return this.#moved.get(first) ?? first;
  }

  #moveCustomer(fromContactId: string, contactId: string): void {
    const first = this.#call(fromContactId);
    const second = this.#call(contactId);
    second.attachCustomer('phone');
    second.phone = first.phone;
    first.phone = null;
    this.#moved.set(first, second);
  }

  async #seat(side: Side, call: CallMedia, endpoint: MediaEndpoint): Promise<void> {
    const former = side === 'agent' ? call.agent : call.phone;
    if (side === 'agent') call.agent = endpoint;
    else call.phone = endpoint;
    await former?.close();
  }

  /** The end of a former agent's audio says nothing of the one who has the contact now. */
  #agentIs(contactId: string, call: CallMedia, leg: unknown, isUp: boolean): void {
    if (leg === call.agentLeg) this.tell({ type: 'agent-media', contactId, isUp });
  }

  async #leave(side: Side, contactId: string, leg: unknown): Promise<void> {
    const call = this.#calls.get(contactId);
    if (side === 'customer') return this.tell({ type: 'customer-gone', contactId });
    const agent = call?.agent;
    if (call === undefined || agent === null || leg !== call.agentLeg) return;
    call.agent = null;
    await agent?.close();
  }

  async #remove(contactId: string): Promise<void> {
    const call = this.#calls.get(contactId);
    if (call === undefined) return;
    this.#calls.delete(contactId);
    for (const side of ['agent', 'customer'] as const) {
      this.tell({
        type: 'signal',
        side,
        contactId,
        message: { jsonrpc: '2.0', id: contactId, method: 'bye', params: {} },
      });
    }
    await call.close();
  }

  #setFaults(faults: MediaFaults): void {
    this.#faults = faults;
    for (const call of this.#calls.values()) this.#impair(call);
  }

  /** The agent's path is impaired; the customer's stays good, so that one figure means one cause. */
  #impair({ agent }: CallMedia): void {
    if (agent === null) return;
    const { delayUp = 0, delayDown = 0, jitter = 0, lossUp = 0, lossDown = 0 } = this.#faults;
    const path = (delay: number, loss: number): Impairment => ({ delay, jitter, loss });
    agent.proxy.up = path(delayUp, lossUp);
    agent.proxy.down = path(delayDown, lossDown);
  }
}

function offerIn(params: unknown): string {
  const sdp = typeof params === 'object' && params !== null && 'sdp' in params ? params.sdp : null;
  if (typeof sdp !== 'string') throw new Error('the invitation has no offer');
  return sdp;
}
