import type { CustomerKind } from './customer.js';
import type { WireCatalogue, WireConfiguration, WireSnapshot } from './wire.js';

/** The operations of the CTI service that the simulated instance answers (`AmazonConnectCTIService`, 2017-02-15). */
export type OperationName = string;

/** A call to the CTI service that failed, with the service's own type and message. */
export class InstanceError extends Error {
  constructor(
    readonly type: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

/** Time for the engine: tests move it, the server gives the wall clock. */
export interface InstanceClock {
  now(): number;
  /** Runs `task` once after `milliseconds`; the answer cancels it. */
  after(milliseconds: number, task: () => void): () => void;
}

export interface NewContact {
  readonly channel: 'voice' | 'chat' | 'task' | 'email' | 'callback';
  /** E.164 for voice and callback, a name for chat, an address for email. */
  readonly from: string;
  /** Name or ARN of a queue; by default the first of the routing profile. */
  readonly queue?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly customer?: CustomerKind;
  /** Title of a task or subject of an email. */
  readonly name?: string;
  /**
   * User name of an agent who is offered the contact even while on another call or in a custom state, as by the flow block
   * Interrupt agent. Accepting a second call puts the first on hold.
   */
  readonly interrupts?: string;
}

/** What the media side has to do. Connect's own servers know this; the page of the agent does not. */
export type InstanceEvent =
  /** Something in the agent's snapshot changed; pending long polls answer. */
  | { readonly type: 'snapshot-changed'; readonly username: string }
  /** A voice contact needs a customer: a robot of that kind, or the phone page that dialled. */
  | {
      readonly type: 'customer-wanted';
      readonly contactId: string;
      readonly customer: CustomerKind;
      readonly phoneNumber: string;
    }
  /** Who hears whom changed: recompute the audio of this contact. */
  | { readonly type: 'audio-changed'; readonly contactId: string; readonly audio: ContactAudio }
  | { readonly type: 'digits'; readonly contactId: string; readonly connectionId: string; readonly digits: string }
  | { readonly type: 'contact-gone'; readonly contactId: string }
  /** A person at the phone page was passed on: the media of the first contact's customer belongs to the second now. */
  | { readonly type: 'customer-moved'; readonly fromContactId: string; readonly contactId: string };

/** Who hears whom on a contact. */
export interface ContactAudio {
  readonly agentHears: 'nothing' | 'ringback' | 'whisper' | 'customer';
  readonly customerHears: 'nothing' | 'ringback' | 'prompt' | 'hold-music' | 'whisper' | 'agent';
}

/**
 * A simulated Amazon Connect instance: agents, queues, routing and contacts, with no network and no media. The server
 * puts HTTP around it, the page gateway calls it directly.
 */
export interface Instance {
  /** Adds the agent on the first sign-in; a later one resumes the state and the contacts. */
  signIn(username: string): void;
  snapshot(username: string): WireSnapshot;
  configuration(username: string): WireConfiguration;
  /** The lists that Streams merges into the configuration, whole and typed. */
  catalogue(username: string): WireCatalogue;
  /** Runs one operation of the CTI service for an agent. Throws {@link InstanceError} with the service's own words. */
  execute(username: string, operation: OperationName, parameters: Readonly<Record<string, unknown>>): unknown;
  subscribe(listener: (event: InstanceEvent) => void): () => void;

  createContact(contact: NewContact): { readonly contactId: string };
  /** The customer answers (outbound, callback), leaves, or presses digits. A contact that is gone is no error. */
  customerAnswers(contactId: string): void;
  customerHangsUp(contactId: string): void;
  customerSendsDigits(contactId: string, digits: string): void;
  /** The agent's media for this connection is up or gone. Without it an accepted call is missed, as on a real instance. */
  agentMediaIs(contactId: string, isUp: boolean): void;
  /** Everything in plain JSON, for the control interface and tests. */
  describe(): unknown;
  /** Changes some settings; one that is unknown or wrong throws {@link InstanceError} and changes none. */
  updateSettings(settings: Readonly<Record<string, unknown>>): void;
  /** Back to the state after construction, with no timer left; signed-in agents stay known. */
  reset(): void;
}
