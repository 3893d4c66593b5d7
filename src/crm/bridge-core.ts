import type { SessionClock } from '../session/ports.js';
import type { Session } from '../session/session.js';
import type { SessionContact } from '../session/session-snapshot.js';
import { callGuarded } from '../session/listeners.js';
import type { CrmAdapter } from './crm-adapter.js';
import type { CrmFact, CrmStepName } from './crm-facts.js';
import type { CrmHooks, HookAnswer } from './crm-hooks.js';
import type { CrmLedger } from './crm-ledger.js';

/** Milliseconds that a hook has to answer. */
const hookLimit = 10_000;

export interface BridgeParts {
  readonly session: Session;
  readonly adapter: CrmAdapter;
  readonly ledger: CrmLedger;
  readonly hooks: CrmHooks;
  readonly clock: SessionClock;
  readonly tell: (fact: CrmFact) => void;
  readonly reportError: (error: unknown) => void;
}

/** What the parts of the bridge share. */
export class BridgeCore {
  readonly session: Session;
  readonly adapter: CrmAdapter;
  readonly ledger: CrmLedger;
  readonly hooks: CrmHooks;
  readonly clock: SessionClock;
  readonly tell: (fact: CrmFact) => void;
  isConnected = false;
  isStopped = false;
  /** Contacts as they were last seen, for what is still to be written once they are gone. */
  private readonly seen = new Map<string, SessionContact>();

  constructor(private readonly parts: BridgeParts) {
    this.session = parts.session;
    this.adapter = parts.adapter;
    this.ledger = parts.ledger;
    this.hooks = parts.hooks;
    this.clock = parts.clock;
    this.tell = parts.tell;
  }

  /** One tab acts for all. */
  get isActing(): boolean {
    return !this.isStopped && this.isConnected && this.session.snapshot.tab.isLeader;
  }

  see(contact: SessionContact): void {
    this.seen.set(contact.contactId, contact);
  }

  contact(contactId: string): SessionContact | null {
    return this.seen.get(contactId) ?? null;
  }

  forget(contactId: string): void {
    this.seen.delete(contactId);
  }

  /** The step as the host's hook leaves it, or null where it is cancelled, which is told. */
  async before<Step>(
    hook: ((step: Step) => HookAnswer<Step> | Promise<HookAnswer<Step>>) | undefined,
    step: Step,
    named: { readonly step: CrmStepName; readonly contactId: string | null },
  ): Promise<Step | null> {
    if (hook === undefined) return step;
    const answer = await this.answerOf(hook, step);
    if (answer === false) {
      this.tell({ type: 'cancelled', ...named });
      return null;
    }
    return answer ?? step;
  }

  /** Lets the host hear how a step went; what it throws stops nothing. */
  after(task: () => void): void {
    callGuarded(task, this.parts.reportError);
  }

  private answerOf<Step>(
    hook: (step: Step) => HookAnswer<Step> | Promise<HookAnswer<Step>>,
    step: Step,
  ): Promise<HookAnswer<Step>> {
    return new Promise((resolve) => {
      const giveUp = (error: unknown): void => {
        this.parts.reportError(error);
        resolve(false);
      };
      const cancel = this.clock.after(hookLimit, () => giveUp(new Error('a CRM hook did not answer')));
      Promise.resolve()
        .then(() => hook(step))
        .then(resolve, giveUp)
        .finally(cancel);
    });
  }
}
