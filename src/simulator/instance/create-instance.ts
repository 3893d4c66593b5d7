import { newAgent, refreshState } from './agent.js';
import { setAgentMedia } from './agent-media.js';
import { tellAudio } from './audio.js';
import { findState } from './catalogue.js';
import { describeFloor } from './describe.js';
import { pickUp } from './dialling.js';
import { customerHangsUp, leaveInstance } from './endings.js';
import { Floor } from './floor.js';
import type { Instance, InstanceClock, InstanceEvent, NewContact } from './instance.js';
import { currentContact, forgetGoneContacts } from './new-contact.js';
import { receive } from './new-work.js';
import type { Operation } from './operation.js';
import { operationsOnAgents } from './operations-on-agents.js';
import { operationsOnConnections } from './operations-on-connections.js';
import { operationsOnContacts } from './operations-on-contacts.js';
import type { Parameters } from './parameters.js';
import { systemRandom, type Random } from './random.js';
import type { Agent, Contact } from './records.js';
import { route } from './routing.js';
import { serviceError } from './service-error.js';
import { defaultSettings, withSettings, type InstanceSettings } from './settings.js';
import { noSoftphoneConfig, type SoftphoneConfig } from './softphone-config.js';
import { fingerprint, wireCatalogue, wireConfiguration, wireSnapshot } from './wire-agent.js';

export interface InstanceOptions {
  readonly clock: InstanceClock;
  /** Identifiers and tokens come from it; a seeded one makes runs alike. */
  readonly random?: Random;
  /** Changes to {@link defaultSettings}. */
  readonly settings?: Partial<InstanceSettings>;
  /** What the agent's softphone is told for a contact; by default an address that leads nowhere. */
  readonly softphoneConfig?: (contactId: string) => SoftphoneConfig;
  /** Whether a person's phone rings at a number that is dialled; by default none does. */
  readonly isPhoneAt?: (phoneNumber: string) => boolean;
  /** Answers operations that are not about agents and contacts (`CreateTransport`, `GetNewAuthToken`). */
  readonly elsewhere?: (username: string, operation: string, parameters: Parameters) => unknown;
}

const operations = new Map<string, Operation>(
  Object.entries({ ...operationsOnAgents, ...operationsOnContacts, ...operationsOnConnections }),
);

const operationsElsewhere: readonly string[] = ['CreateTransport', 'GetNewAuthToken'];

/** Opens a contact centre with nobody signed in. */
export function createInstance(options: InstanceOptions): Instance {
  return new SimulatedInstance(options);
}

class SimulatedInstance implements Instance {
  private readonly floor: Floor;
  private readonly fingerprints = new Map<Agent, string>();
  private readonly firstSettings: InstanceSettings;

  constructor(private readonly options: InstanceOptions) {
    const {
      clock,
      random = systemRandom,
      softphoneConfig = () => noSoftphoneConfig,
      isPhoneAt = () => false,
    } = options;
    this.firstSettings = withSettings(defaultSettings, options.settings ?? {}, true);
    this.floor = new Floor({ clock, random, softphoneConfig, isPhoneAt }, this.firstSettings, () => this.settle());
  }

  signIn(username: string): void {
    const name = username.trim();
    if (name === '') throw serviceError.invalidParameter('A user name is needed to sign in.');
    if (this.floor.agents.has(name)) return;
    this.floor.turn(() => this.floor.agents.set(name, newAgent(name, this.initialState(), this.floor.now())));
  }

  snapshot(username: string) {
    return wireSnapshot(this.floor, this.agent(username));
  }

  configuration(username: string) {
    return wireConfiguration(this.floor, this.agent(username));
  }

  catalogue(username: string) {
    return wireCatalogue(this.floor, this.agent(username));
  }

  execute(username: string, name: string, parameters: Parameters): unknown {
    const agent = this.agent(username);
    if (operationsElsewhere.includes(name)) {
      if (this.options.elsewhere === undefined) throw serviceError.notHere(name);
      return this.options.elsewhere(username, name, parameters);
    }
    const operation = operations.get(name);
    if (operation === undefined) throw serviceError.unknownOperation(name);
    return this.floor.turn(() => operation({ floor: this.floor, agent, parameters }));
  }

  subscribe(listener: (event: InstanceEvent) => void): () => void {
    return this.floor.subscribe(listener);
  }

  createContact(contact: NewContact): { readonly contactId: string } {
    return this.floor.turn(() => ({ contactId: receive(this.floor, contact).contactId }));
  }

  customerAnswers(contactId: string): void {
    this.withContact(contactId, ({ holder }) => holder && pickUp(this.floor, holder));
  }

  customerHangsUp(contactId: string): void {
    this.withContact(contactId, (contact) => customerHangsUp(this.floor, contact));
  }

  customerSendsDigits(contactId: string, digits: string): void {
    this.withContact(contactId, (contact) => {
      contact.digitsFromCustomer += digits;
    });
  }

  agentMediaIs(contactId: string, isUp: boolean): void {
    const contact = this.floor.contacts.get(contactId);
    if (contact) this.floor.turn(() => setAgentMedia(this.floor, contact, isUp));
  }

  describe(): unknown {
    return describeFloor(this.floor);
  }

  updateSettings(settings: Readonly<Record<string, unknown>>): void {
    this.floor.turn(() => {
      this.floor.settings = withSettings(this.floor.settings, settings);
    });
  }

  reset(): void {
    this.floor.turn(() => {
      for (const { appointments } of this.floor.agentContacts()) appointments.cancelAll();
      for (const contact of this.floor.contacts.values()) {
        contact.consultedBy = null;
        leaveInstance(this.floor, contact);
      }
      this.floor.contacts.clear();
      this.floor.settings = this.firstSettings;
      for (const agent of this.floor.agents.values())
        Object.assign(agent, newAgent(agent.username, this.initialState(), this.floor.now()));
    });
  }

  private agent(username: string): Agent {
    const agent = this.floor.agents.get(username.trim());
    if (agent === undefined) throw serviceError.invalidParameter(`${username} never signed in.`);
    return agent;
  }

  private initialState() {
    const state = findState(this.floor.catalogue, { arn: null, name: this.floor.settings.initialState });
    if (state === undefined) throw new Error('the settings name an initial state that does not exist');
    return state;
  }

  /** A contact that is gone already is no error: the customer and the agent may hang up at the same moment. */
  private withContact(contactId: string, task: (contact: Contact) => unknown): void {
    const contact = currentContact(this.floor, contactId);
    if (contact) this.floor.turn(() => task(contact));
  }

  /** What follows from a change: agent states, offers, and who has to be told. */
  private settle(): void {
    const { floor } = this;
    route(floor);
    forgetGoneContacts(floor);
    for (const agent of floor.agents.values()) refreshState(agent, floor.now());
    tellAudio(floor);
    for (const agent of floor.agents.values()) {
      const now = fingerprint(floor, agent);
      if (this.fingerprints.get(agent) === now) continue;
      this.fingerprints.set(agent, now);
      floor.emit({ type: 'snapshot-changed', username: agent.username });
    }
  }
}
