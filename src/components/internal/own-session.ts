import { CcpError, isCcpError } from '../../domain/errors.js';
import { createSession, type StreamsSessionOptions } from '../../session/create-session.js';
import type { Session } from '../../session/session.js';
import { sameOptions } from './same-options.js';
import { sessionOf } from './session-registry.js';

/** The session that a softphone shows: the one it was given, else the one of its instance, joined or made. */
export class OwnSession {
  /** Why no session could be made. */
  error: CcpError | null = null;
  /** Set where options came after the session that they were meant for had begun. */
  late: CcpError | null = null;
  private madeWith: StreamsSessionOptions | null = null;
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
    this.late = null;
    this.madeWith = null;
    try {
      const given = options();
      this.made = sessionOf(instanceUrl, () => {
        this.madeWith = given;
        return createSession(given);
      });
      this.madeFor = instanceUrl;
    } catch (error) {
      if (!isCcpError(error)) throw error;
      this.error = error;
    }
  }

  /** Looks whether the options still ask for what the session was made with; the error where that has just ceased. */
  cameLate(options: () => StreamsSessionOptions): CcpError | null {
    const isLate = this.madeWith !== null && this.given === undefined && !this.isAsMade(options);
    const isNew = isLate && this.late === null;
    if (isNew) this.late = new CcpError('options/too-late');
    if (!isLate) this.late = null;
    return isNew ? this.late : null;
  }

  private isAsMade(options: () => StreamsSessionOptions): boolean {
    try {
      return sameOptions(this.madeWith, options());
    } catch (error) {
      if (isCcpError(error)) return false;
      throw error;
    }
  }
}
