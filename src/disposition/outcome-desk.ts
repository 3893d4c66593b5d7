import type { Session } from '../session/session.js';
import type { SessionContact } from '../session/session-snapshot.js';
import type { DispositionRecord, OutcomeReport } from './disposition-record.js';
import { dueAt, emptyAnswer, reportAtTimeout, type OutcomeAnswer } from './outcome-answer.js';
import { setFor, type OutcomeSet } from './outcome-set.js';
import type { DispositionDraft } from './outbox/disposition-draft.js';
import type { Outbox } from './outbox/outbox.js';

export interface OutcomeDeskOptions {
  readonly session: Session;
  readonly outbox: Outbox;
  readonly outcomeSets: readonly OutcomeSet[];
  readonly recorded: (contact: SessionContact) => NonNullable<DispositionRecord['contact']>;
  readonly save: (draft: DispositionDraft, report: OutcomeReport) => Promise<unknown>;
}

/**
 * Keeps the answers that are still open. A change of the agent's state may end after contact work at any time, so an answer
 * does not depend on it: a contact that asks for one leaves a draft behind, which waits for the agent or for its time.
 */
export class OutcomeDesk {
  unanswered: readonly DispositionDraft[] = [];
  private readonly done = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private readonly releases: readonly (() => void)[];
  private turn: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: OutcomeDeskOptions) {
    const { session, outbox } = options;
    this.releases = [
      session.on((event) => {
        if (event.type === 'contact-finished' && event.contact.connectedAt !== null) {
          void this.inTurn(() => this.finish(event.contact));
        }
      }),
      session.subscribe(
        ({ contacts }) => contacts.map(({ contactId }) => contactId).join(' '),
        () => void this.look(),
      ),
      outbox.subscribe(() => void this.look()),
    ];
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  keep(contactId: string, set: OutcomeSet, answer: OutcomeAnswer): Promise<void> {
    return this.inTurn(() => this.write(contactId, set, answer));
  }

  private async write(contactId: string, set: OutcomeSet, answer: OutcomeAnswer): Promise<void> {
    const before = await this.options.outbox.draft(contactId);
    const present = this.options.session.snapshot.contacts.find((one) => one.contactId === contactId);
    const contact = present === undefined ? before?.contact : this.options.recorded(present);
    if (contact === undefined || this.done.has(contactId)) return;
    await this.options.outbox.keepDraft({
      form: 1,
      key: contactId,
      setId: set.id,
      setVersion: set.version,
      answer,
      contact,
      changedAt: Date.now(),
      endedAt: before?.endedAt ?? present?.endedAt ?? null,
    });
  }

  /** Forgets the draft of a contact that has its answer. */
  answered(contactId: string): void {
    this.done.add(contactId);
    void this.look();
  }

  reopen(contactId: string): void {
    this.done.delete(contactId);
  }

  stop(): void {
    clearTimeout(this.timer);
    for (const release of this.releases) release();
    this.listeners.clear();
  }

  /** A draft is read, changed and written: two at once would lose what one of them wrote. */
  private inTurn(task: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(task, task);
    return this.turn;
  }

  /** One tab writes for all of them. The contact may be gone already: a change of the agent's state clears it at once. */
  private async finish(contact: SessionContact): Promise<void> {
    const { session, outbox, outcomeSets, recorded } = this.options;
    const { contactId } = contact;
    if (!session.snapshot.tab.isLeader) return;
    const set = setFor(outcomeSets, contact);
    const before = await outbox.draft(contactId);
    const isAsked = set !== null && (set.answer.mode !== 'optional' || before !== null);
    if (!isAsked || this.done.has(contactId)) return;
    const draft = { form: 1, key: contactId, setId: set.id, setVersion: set.version } as const;
    const { answer = emptyAnswer, changedAt = Date.now() } = before ?? {};
    const endedAt = contact.endedAt ?? Date.now() + session.snapshot.clockSkew;
    await outbox.keepDraft({ ...draft, answer, changedAt, contact: recorded(contact), endedAt });
    await this.look();
  }

  private async look(): Promise<void> {
    const { session, outbox } = this.options;
    const drafts = (await outbox.drafts()).filter(({ key, endedAt }) => endedAt !== null && !this.done.has(key));
    const present = new Set(session.snapshot.contacts.map(({ contactId }) => contactId));
    const before = this.unanswered.map(({ key }) => key).join(' ');
    this.unanswered = drafts
      .filter(({ key }) => !present.has(key))
      .toSorted((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0));
    this.setTimer(drafts);
    if (before !== this.unanswered.map(({ key }) => key).join(' ')) for (const tell of this.listeners) tell();
  }

  private setTimer(drafts: readonly DispositionDraft[]): void {
    clearTimeout(this.timer);
    const now = Date.now() + this.options.session.snapshot.clockSkew;
    const due = drafts.flatMap((draft) => this.dueOf(draft) ?? []);
    if (due.length === 0) return;
    // A tab that does not lead waits for the one that does.
    const wait = Math.max(1000, Math.min(...due) - now);
    this.timer = setTimeout(() => void this.answerDue(drafts), Math.min(wait, 3_600_000));
  }

  private async answerDue(drafts: readonly DispositionDraft[]): Promise<void> {
    const { session, outbox, save } = this.options;
    const now = Date.now() + session.snapshot.clockSkew;
    for (const { key } of drafts.filter((draft) => (this.dueOf(draft) ?? Infinity) <= now)) {
      const draft = await outbox.draft(key);
      const set = draft === null ? null : this.setOf(draft);
      if (draft === null || set === null || !session.snapshot.tab.isLeader || this.done.has(key)) continue;
      this.done.add(key);
      await save(draft, reportAtTimeout(set, draft.answer, 'en'));
    }
    await this.look();
  }

  private dueOf(draft: DispositionDraft): number | null {
    const set = this.setOf(draft);
    return set === null || draft.endedAt === null ? null : dueAt(set, draft.endedAt);
  }

  private setOf({ setId, setVersion }: DispositionDraft): OutcomeSet | null {
    return this.options.outcomeSets.find(({ id, version }) => id === setId && version === setVersion) ?? null;
  }
}
