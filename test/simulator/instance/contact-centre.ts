import { createInstance, type InstanceOptions } from '../../../src/simulator/instance/create-instance.js';
import { InstanceError, type Instance, type InstanceEvent } from '../../../src/simulator/instance/instance.js';
import { seededRandom } from '../../../src/simulator/instance/random.js';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';
import type { WireConnection, WireContact } from '../../../src/simulator/instance/wire.js';

/** A contact centre on a virtual clock, in the words of the people who work there. */
export class ContactCentre {
  readonly clock = new VirtualClock();
  readonly events: InstanceEvent[] = [];
  readonly instance: Instance;

  constructor(settings: NonNullable<InstanceOptions['settings']> = {}, more: Partial<InstanceOptions> = {}) {
    this.instance = createInstance({ clock: this.clock, random: seededRandom(7), settings, ...more });
    this.instance.subscribe((event) => this.events.push(event));
  }

  agent(username: string, { state }: { state?: string } = {}): Desk {
    this.instance.signIn(username);
    const desk = new Desk(this, username);
    if (state) desk.choose(state);
    return desk;
  }

  call(from = '+81312345678', more: Partial<Parameters<Instance['createContact']>[0]> = {}): string {
    return this.instance.createContact({ channel: 'voice', from, ...more }).contactId;
  }

  after(milliseconds: number): void {
    this.clock.advance(milliseconds);
  }

  /** The events of one kind so far. */
  told<Type extends InstanceEvent['type']>(type: Type): Extract<InstanceEvent, { type: Type }>[] {
    return this.events.filter((event): event is Extract<InstanceEvent, { type: Type }> => event.type === type);
  }

  /** Who hears whom now: what the agent hears, then what the customer hears. */
  audio(contactId: string): string {
    const last = this.told('audio-changed').findLast((event) => event.contactId === contactId);
    return last ? `${last.audio.agentHears} / ${last.audio.customerHears}` : 'never told';
  }
}

export class Desk {
  constructor(
    private readonly centre: ContactCentre,
    readonly username: string,
  ) {}

  get snapshot() {
    return this.centre.instance.snapshot(this.username);
  }

  /** Name of the agent state. */
  get state(): string {
    return this.snapshot.state.name;
  }

  get contacts(): readonly WireContact[] {
    return this.snapshot.contacts;
  }

  /** The first contact; a test that asks for it expects one. */
  get contact(): WireContact {
    const [first] = this.contacts;
    if (first === undefined) throw new Error(`${this.username} has no contact`);
    return first;
  }

  /** Agent state, contact state, own leg, customer's leg, third parties. */
  get line(): string {
    const [contact] = this.contacts;
    if (contact === undefined) return this.state;
    const legs = contact.connections.map(({ state }) => state.type);
    return [this.state, contact.state.type, ...legs].join(' ');
  }

  leg(party: 'agent' | 'customer' | 'third', contact = this.contact): WireConnection {
    const found = contact.connections.find(({ type, initial }) => {
      if (party === 'agent') return type === 'agent';
      return type !== 'agent' && initial === (party === 'customer');
    });
    if (found === undefined) throw new Error(`no leg of the ${party}`);
    return found;
  }

  run(operation: string, parameters: Record<string, unknown> = {}): unknown {
    return this.centre.instance.execute(this.username, operation, parameters);
  }

  /** What the service says when it refuses: type and message. */
  refusal(operation: string, parameters: Record<string, unknown> = {}): string {
    try {
      this.run(operation, parameters);
    } catch (error) {
      if (error instanceof InstanceError) return `${error.type}: ${error.message}`;
      throw error;
    }
    return 'no refusal';
  }

  choose(name: string, { next = false } = {}): void {
    this.run('PutAgentState', { state: { name }, enqueueNextState: next });
  }

  accept(contactId = this.contact.contactId): void {
    this.run('AcceptContact', { contactId });
  }

  /** Accepts with audio and waits out the whispers. */
  talk(contactId = this.contact.contactId): void {
    this.accept(contactId);
    this.centre.instance.agentMediaIs(contactId, true);
    this.centre.after(1000);
  }

  dial(phoneNumber = '+14155550123'): string {
    this.run('CreateOutboundContact', { endpoint: { type: 'phone_number', phoneNumber } });
    return this.contact.contactId;
  }

  destroy(party: 'agent' | 'customer' | 'third'): void {
    this.onLeg('DestroyConnection', party);
  }

  onLeg(operation: string, party: 'agent' | 'customer' | 'third', more: Record<string, unknown> = {}): void {
    const { contactId } = this.contact;
    this.run(operation, { contactId, connectionId: this.leg(party).connectionId, ...more });
  }

  refusalOnLeg(operation: string, party: 'agent' | 'customer' | 'third', more: Record<string, unknown> = {}): string {
    const { contactId } = this.contact;
    return this.refusal(operation, { contactId, connectionId: this.leg(party).connectionId, ...more });
  }

  clear(contactId = this.contact.contactId): void {
    this.run('ClearContact', { contactId });
  }

  quickConnect(name: string): Record<string, unknown> {
    const queueARNs = this.centre.instance.catalogue(this.username).queues.map(({ queueARN }) => queueARN);
    const { endpoints } = this.run('GetEndpoints', { queueARNs }) as { endpoints: Record<string, unknown>[] };
    const found = endpoints.find((endpoint) => endpoint['name'] === name);
    if (found === undefined) throw new Error(`no quick connect ${name}`);
    return found;
  }

  add(endpoint: Record<string, unknown>): void {
    this.run('CreateAdditionalConnection', { contactId: this.contact.contactId, endpoint });
  }
}
