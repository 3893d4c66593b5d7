import { Appointments } from './appointments.js';
import { catalogueOf, type Catalogue } from './catalogue.js';
import type { InstanceClock, InstanceEvent } from './instance.js';
import { randomIdentifier, type Random } from './random.js';
import type { Agent, AgentContact, Contact } from './records.js';
import type { InstanceSettings } from './settings.js';
import type { SoftphoneConfig } from './softphone-config.js';

/** What the engine asks of its surroundings. */
export interface FloorPorts {
  readonly clock: InstanceClock;
  readonly random: Random;
  /** What the agent's softphone is told for a contact: where to signal and which ICE servers. */
  readonly softphoneConfig: (contactId: string) => SoftphoneConfig;
  /** Whether a person's phone rings at this number; otherwise the settings name a robot. */
  readonly isPhoneAt: (phoneNumber: string) => boolean;
}

/**
 * The contact centre's floor: who is there and which contacts there are. Everything happens in turns; after each, what
 * follows from it (agent states, routing) is settled once, and then the events go out.
 */
export class Floor {
  readonly agents = new Map<string, Agent>();
  readonly contacts = new Map<string, Contact>();
  catalogue: Catalogue;
  private events: readonly InstanceEvent[] = [];
  private readonly listeners = new Set<(event: InstanceEvent) => void>();
  private depth = 0;
  private isTelling = false;

  constructor(
    readonly ports: FloorPorts,
    private current: InstanceSettings,
    private readonly settle: (floor: Floor) => void,
  ) {
    this.catalogue = catalogueOf(current);
  }

  get settings(): InstanceSettings {
    return this.current;
  }

  set settings(settings: InstanceSettings) {
    this.current = settings;
    this.catalogue = catalogueOf(settings);
  }

  now(): number {
    return this.ports.clock.now();
  }

  identifier(): string {
    return randomIdentifier(this.ports.random);
  }

  appointments(): Appointments {
    return new Appointments(this.ports.clock, (task) => this.turn(task));
  }

  emit(event: InstanceEvent): void {
    this.events = [...this.events, event];
  }

  subscribe(listener: (event: InstanceEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Every change from outside or by the clock is one turn. A listener may begin another; its events follow. */
  turn<Answer>(task: () => Answer): Answer {
    this.depth += 1;
    try {
      return task();
    } finally {
      this.depth -= 1;
      if (this.depth === 0) {
        this.settle(this);
        this.tell();
      }
    }
  }

  /** The contacts of all agents, in no particular order. */
  agentContacts(): readonly AgentContact[] {
    return [...this.agents.values()].flatMap(({ contacts }) => contacts);
  }

  private tell(): void {
    if (this.isTelling) return;
    this.isTelling = true;
    try {
      for (let [event, ...rest] = this.events; event !== undefined; [event, ...rest] = this.events) {
        this.events = rest;
        for (const listener of this.listeners) listener(event);
      }
    } finally {
      this.isTelling = false;
    }
  }
}
