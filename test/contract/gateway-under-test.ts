import type { AudioDevice } from '../../src/domain/audio-device.js';
import type { Contact } from '../../src/domain/contact.js';
import type { ErrorCode } from '../../src/domain/error-codes.js';
import type { QuickConnect } from '../../src/domain/quick-connect.js';
import type { Gateway, GatewayEvent, GatewayRequest, GatewaySnapshot } from '../../src/gateway/gateway.js';

/** What a test commands; lists are read with a method of their own. */
export type GatewayCommand = Exclude<GatewayRequest, 'quickConnects' | 'listDevices'>;

export interface Caller {
  readonly channel: 'voice' | 'chat' | 'task';
  readonly from: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly interrupts?: string;
}

/**
 * A gateway and the instance behind it, wherever they run: here, or in a page that a test drives. All values are plain
 * data; an error arrives as an object with `code` and `detail`.
 */
export interface GatewayUnderTest {
  /** Starts the gateway; answers with the error code if that failed. Events are kept from then on. */
  start(): Promise<ErrorCode | null>;
  stop(): Promise<void>;
  /** Everything the gateway said since it was opened. */
  events(): Promise<readonly GatewayEvent[]>;
  /** True when the last snapshot is frozen all the way down. */
  isLastSnapshotFrozen(): Promise<boolean>;
  /** Runs a command; answers with the error code if it was rejected. */
  command<Name extends GatewayCommand>(name: Name, ...parameters: Parameters<Gateway[Name]>): Promise<ErrorCode | null>;
  /** The quick connects, or the error code. */
  quickConnects(): Promise<readonly QuickConnect[] | ErrorCode>;
  /** The devices that Connect's page sees, or the error code. */
  devices(): Promise<readonly AudioDevice[] | ErrorCode>;
  /** A person signs in at the instance. */
  signIn(): Promise<void>;
  /** A person begins to sign in: passes on to `awaitSignIn`. */
  awaitSignIn(): Promise<void>;
  /** A contact arrives at the instance; answers with its id. */
  call(caller: Caller): Promise<string>;
  customerHangsUp(contactId: string): Promise<void>;
  /** Lets time pass. */
  pass(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** How long a fact may take, in milliseconds of the instance. */
const patience = 15_000;
const step = 50;

/** What a test sees of a gateway. */
export class GatewayWitness {
  constructor(readonly gateway: GatewayUnderTest) {}

  /** Waits until `see` answers with something, and returns it. */
  async until<T>(what: string, see: (events: readonly GatewayEvent[]) => T | false | null | undefined): Promise<T> {
    for (let waited = 0; waited <= patience; waited += step) {
      const seen = see(await this.gateway.events());
      if (seen !== false && seen !== null && seen !== undefined) return seen;
      await this.gateway.pass(step);
    }
    const events = await this.gateway.events();
    throw new Error(`Did not see: ${what}. Seen: ${events.map(describe).join(' | ')}`);
  }

  untilSnapshot(what: string, isIt: (snapshot: GatewaySnapshot) => boolean): Promise<GatewaySnapshot> {
    return this.until(what, (events) => {
      const last = events.filter((event) => event.type === 'snapshot').at(-1)?.snapshot;
      return last !== undefined && isIt(last) && last;
    });
  }

  untilContact(what: string, isIt: (contact: Contact) => boolean): Promise<Contact> {
    return this.untilSnapshot(what, ({ contacts }) => contacts.some(isIt)).then(({ contacts }) =>
      found(contacts, isIt),
    );
  }

  /** Starts and waits for the first report. */
  async begin(): Promise<GatewaySnapshot> {
    await this.gateway.start();
    return this.untilSnapshot('the agent', () => true);
  }

  /** A customer calls and the agent takes the call. */
  async takeCall(caller: Partial<Caller> = {}): Promise<Contact> {
    const contactId = await this.gateway.call({ channel: 'voice', from: '+81312345678', ...caller });
    await this.untilContact('the offer', (contact) => contact.contactId === contactId);
    const refusal = await this.gateway.command('accept', contactId);
    if (refusal !== null) throw new Error(`accept was rejected with ${refusal}`);
    return this.untilContact(
      'the call connected',
      (contact) => contact.contactId === contactId && contact.state === 'connected',
    );
  }

  /** The last value of the microphone, or null when nothing was said of it. */
  async mute(): Promise<boolean | null> {
    const facts = (await this.gateway.events()).filter((event) => event.type === 'mute');
    return facts.at(-1)?.isMuted ?? null;
  }
}

/** A gateway and what is seen of it. */
export interface Ground {
  readonly gateway: GatewayUnderTest;
  readonly witness: GatewayWitness;
}

/** The ground of the test that runs. */
export type Stage = () => Ground;

function found(contacts: readonly Contact[], isIt: (contact: Contact) => boolean): Contact {
  const contact = contacts.find(isIt);
  if (contact === undefined) throw new Error('The contact left.');
  return contact;
}

function describe(event: GatewayEvent): string {
  if (event.type !== 'snapshot') return JSON.stringify(event);
  const { agent, contacts } = event.snapshot;
  return `${agent.state.name} [${contacts.map(({ channel, state }) => `${channel} ${state}`).join(', ')}]`;
}
