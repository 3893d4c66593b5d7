import { isCcpError, type CcpError } from '../../domain/errors.js';
import { createSession, type StreamsSessionOptions } from '../../session/create-session.js';
import type { Session } from '../../session/session.js';
import { sessionOf } from './session-registry.js';

/** The session that a softphone shows: the one it was given, else the one of its instance, joined or made. */
export class OwnSession {
  /** Why no session could be made. */
  error: CcpError | null = null;
  private given: Session | undefined;
  private made: Session | undefined;
  private madeFor = '';

  get current(): Session | undefined {
    return this.given ?? this.made;
  }

  give(session: Session | undefined): void {
    this.given = session;
  }

  /** Joins or makes the session of the instance; a session that was given wins. */
  open(instanceUrl: string, options: () => StreamsSessionOptions): void {
    if (this.given !== undefined || instanceUrl === '') return;
    const isStanding = this.made !== undefined && this.made.snapshot.status !== 'stopped';
    if (isStanding && this.madeFor === instanceUrl) return;
    this.error = null;
    try {
      this.made = sessionOf(instanceUrl, () => createSession(options()));
      this.madeFor = instanceUrl;
    } catch (error) {
      if (!isCcpError(error)) throw error;
      this.error = error;
    }
  }
}
