import type { Permission } from '../domain/capabilities.js';
import type { AgentStateTiming, CommandName } from '../domain/commands.js';
import type { SessionEvent } from './session-event.js';
import type { CommandTarget, SessionContact, SessionSnapshot } from './session-snapshot.js';

/**
 * One agent's working session. Commands resolve when Connect's report shows the effect and reject with a coded
 * `CcpError`; commands before `ready` are refused with `session/not-ready`, never queued.
 */
export interface Session {
  readonly snapshot: SessionSnapshot;
  /** Calls `listener` at once and after each change of what `selector` picks (compared with `Object.is`). */
  subscribe<T>(selector: (snapshot: SessionSnapshot) => T, listener: (value: T) => void): () => void;
  /** Lifecycle facts, each exactly once and in order for a contact. A listener that throws harms no other. */
  on(listener: (event: SessionEvent) => void): () => void;

  /** Opens the sign-in window; call it inside a click. Rejects with `sign-in/popup-blocked`. */
  signIn(): Promise<void>;
  stop(): Promise<void>;
  restart(): Promise<void>;

  accept(contactId: string): Promise<void>;
  reject(contactId: string): Promise<void>;
  hangUp(contactId: string): Promise<void>;
  clear(contactId: string): Promise<void>;
  /** Holds the customer, or the party with `connectionId`. */
  hold(contactId: string, connectionId?: string): Promise<void>;
  resume(contactId: string, connectionId?: string): Promise<void>;
  setMuted(isMuted: boolean): Promise<void>;
  /** Digits `0-9 * #`, and `,` for a pause. */
  sendDigits(contactId: string, digits: string): Promise<void>;
  /** Dials and resolves with the new contact. `timeout` in milliseconds, default 15000. */
  dial(phoneNumber: string, options?: DialOptions): Promise<SessionContact>;
  /** Takes a name or an ARN of `agent.selectableStates`. */
  setAgentState(nameOrArn: string, options?: { readonly when?: AgentStateTiming }): Promise<void>;
  /** Forgets the failure shown on a target. */
  dismissError(target: CommandTarget): void;
  /** May this be done now, and if not, why? */
  may(command: CommandName, target?: CommandTarget): Permission;
  /** The CCP's own frame, while there is one. */
  readonly frame: HTMLIFrameElement | null;
}

export interface DialOptions {
  readonly queueArn?: string;
  /** Milliseconds to wait for the contact, 1000 to 120000; default 15000. */
  readonly timeout?: number;
}
