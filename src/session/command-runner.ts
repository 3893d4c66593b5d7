import { may } from '../domain/capabilities.js';
import type { CommandName } from '../domain/commands.js';
import { CcpError, isCcpError } from '../domain/errors.js';
import type { SessionCore } from './session-core.js';
import type { CommandTarget, SessionSnapshot } from './session-snapshot.js';

/** What a report says about a command under way. */
export type Reading = 'waiting' | 'done' | CcpError;

/** One command: what it is about, how it is sent, and how its effect is recognised. */
export interface CommandPlan {
  readonly command: CommandName;
  readonly target: CommandTarget;
  /** What `may` is asked about, where the command is about a contact or connection. */
  readonly subject?: string;
  readonly contactId?: string;
  /** Milliseconds that Connect may take to answer; 15 s unless the plan says otherwise. */
  readonly answerLimit?: number;
  /** Milliseconds from the answer to the effect in a report. */
  readonly effectLimit: number;
  /** Sends it; may check what was typed first and throw. */
  readonly send: () => Promise<void>;
  /** Reads a report; `isAnswered` tells whether Connect has taken the request. */
  readonly read: (snapshot: SessionSnapshot, isAnswered: boolean) => Reading;
}

/** Connect's service answers in well under a second; the browser's own retries on a bad network take longer. */
export const defaultAnswerLimit = 15_000;

interface Run {
  readonly plan: CommandPlan;
  readonly settle: (error: CcpError | null) => void;
}

/**
 * Runs commands: permitted? pending, sent, waited for until a report shows the effect, settled. A failure stays in the
 * snapshot as the error of its target.
 */
export class CommandRunner {
  private readonly runs = new Set<Run>();

  constructor(
    private readonly core: SessionCore,
    /** Done when a gateway that is being renewed is there again; null where there is nothing to wait for. */
    private readonly renewal: () => Promise<void> | null = () => null,
  ) {}

  async run(plan: CommandPlan): Promise<void> {
    const { command, target } = plan;
    const refusal = this.refusalOf(plan);
    if (refusal !== null) throw this.refused(plan, refusal);
    this.core.take({ type: 'pending', command, target });
    this.core.log.add('debug', 'command sent', { command, target });
    const error = await new Promise<CcpError | null>((settle) => this.follow(plan, settle));
    const isShown = error !== null && error.code !== 'session/stopped';
    this.core.take({ type: 'settled', command, target, error: isShown ? error : null });
    if (error !== null) throw error;
  }

  /** Refuses a command for what was asked, before anything is sent. */
  refused({ command, target }: Pick<CommandPlan, 'command' | 'target'>, error: CcpError): CcpError {
    this.core.log.add('debug', 'command refused here', { command, target, code: error.code });
    const isCallersOwn = error.code === 'command/in-progress' || error.code.startsWith('session/');
    if (!isCallersOwn) this.core.take({ type: 'failed', command, target, error });
    return error;
  }

  /** Ends every command under way, for the gateway that would answer is going. */
  abandonAll(): void {
    for (const run of [...this.runs]) run.settle(new CcpError('session/stopped'));
  }

  private refusalOf({ command, target, subject, contactId }: CommandPlan): CcpError | null {
    const { snapshot } = this.core;
    if (snapshot.status === 'stopped') return new CcpError('session/stopped');
    const detail = contactId === undefined ? {} : { contactId };
    if (snapshot.pending.some((other) => other.command === command && other.target === target)) {
      return new CcpError('command/in-progress', detail);
    }
    const permission = may({ ...snapshot, isReady: snapshot.status === 'ready' }, command, subject);
    if (permission.isAllowed) return null;
    const said = permission.reason;
    if (said === 'not-ready') return new CcpError('session/not-ready');
    if (said === 'no-contact') return new CcpError('command/contact-gone', detail);
    if (said === 'outbound-not-permitted') return new CcpError('dial/not-permitted', { said });
    return new CcpError('command/not-possible', { ...detail, said });
  }

  /** A gateway that throws instead of rejecting has failed all the same. */
  private async send({ send }: CommandPlan): Promise<void> {
    const renewal = this.renewal();
    if (renewal !== null) await renewal;
    await send();
  }

  private follow(plan: CommandPlan, resolve: (error: CcpError | null) => void): void {
    const { clock } = this.core.ports;
    let isAnswered = false;
    let isSettled = false;
    let cancelLimit = (): void => undefined;
    let unsubscribe = (): void => undefined;
    const settle = (error: CcpError | null): void => {
      if (isSettled) return;
      isSettled = true;
      cancelLimit();
      unsubscribe();
      this.runs.delete(run);
      resolve(error);
    };
    const run: Run = { plan, settle };
    const limit = (milliseconds: number): void => {
      cancelLimit();
      cancelLimit = clock.after(milliseconds, () => settle(timeout(plan)));
    };
    const look = (): void => {
      const reading = isSettled ? 'waiting' : plan.read(this.core.snapshot, isAnswered);
      if (reading !== 'waiting') settle(reading === 'done' ? null : reading);
    };
    this.runs.add(run);
    limit(plan.answerLimit ?? defaultAnswerLimit);
    unsubscribe = this.core.subscribe((snapshot) => snapshot, look);
    if (isSettled) unsubscribe();
    void this.send(plan).then(
      () => {
        isAnswered = true;
        if (!isSettled) limit(plan.effectLimit);
        look();
      },
      (thrown: unknown) => {
        // The effect may have shown in a report while the request itself failed.
        look();
        settle(asCcpError(thrown, plan));
      },
    );
  }
}

function timeout({ contactId }: CommandPlan): CcpError {
  return new CcpError('command/timeout', contactId === undefined ? {} : { contactId });
}

/** What a gateway threw, as a coded error. */
export function asCcpError(thrown: unknown, { contactId }: Pick<CommandPlan, 'contactId'> = {}): CcpError {
  if (isCcpError(thrown)) return thrown;
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  return new CcpError('command/failed', { said, ...(contactId === undefined ? {} : { contactId }) }, { cause: thrown });
}
