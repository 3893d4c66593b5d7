import type { Session } from '../session/session.js';
import { checkOutcomeSet } from './check-outcome-set.js';
import type { DispositionRecord, OutcomeReport, QualityReport } from './disposition-record.js';
import { makeRecord, recordedContact, type ReportContent } from './make-record.js';
import { MostParties } from './most-parties.js';
import { noticeOf, type Notice } from './notice.js';
import { dueAt, type OutcomeAnswer } from './outcome-answer.js';
import { setFor, type OutcomeSet } from './outcome-set.js';
import type { DispositionDraft } from './outbox/disposition-draft.js';
import type { Outbox } from './outbox/outbox.js';
import { OutcomeDesk } from './outcome-desk.js';
import type { QualitySource } from './quality-facts.js';
import { guideChart, type KeyChart } from './quality-key.js';
import { uuid7 } from './uuid7.js';

/** Seconds in which a report can be undone as if it had never been. */
export const undoSeconds = 5;

export interface DispositionsOptions {
  readonly session: Session;
  readonly outbox: Outbox;
  /** The quality key; by default that of the administrator guide. */
  readonly chart?: KeyChart;
  /** Which outcomes there are; without any no outcome is asked for. */
  readonly outcomeSets?: readonly OutcomeSet[];
  /** Measurements of the calls, for evidence and suggestions. */
  readonly quality?: QualitySource;
  /** Where the agent works, for the analysis. */
  readonly site?: string;
  readonly instance?: DispositionRecord['instance'];
  readonly browser?: DispositionRecord['browser'];
  /** The CRM record that a contact belongs to. */
  readonly crmOf?: (contactId: string | null) => DispositionRecord['crm'];
  /** IANA name; by default that of the browser. */
  readonly timeZone?: string;
}

interface SaveOptions {
  readonly source: DispositionRecord['source'];
  readonly note?: string;
}

/** What an agent reports: makes records of answers, keeps drafts, and gives everything to the outbox. */
export class Dispositions {
  readonly chart: KeyChart;
  readonly outcomeSets: readonly OutcomeSet[];
  readonly outbox: Outbox;
  private readonly parties: MostParties;
  private readonly desk: OutcomeDesk;
  private recent: readonly string[] = [];

  /** Throws `options/invalid-value` for an outcome set that cannot be used. */
  constructor(private readonly options: DispositionsOptions) {
    const { session, outbox, chart = guideChart, outcomeSets = [] } = options;
    for (const set of outcomeSets) checkOutcomeSet(set);
    this.chart = chart;
    this.outcomeSets = outcomeSets;
    this.outbox = outbox;
    this.parties = new MostParties(session);
    this.desk = new OutcomeDesk({
      session,
      outbox,
      outcomeSets,
      recorded: (contact) => recordedContact(contact, this.parties.of(contact.contactId)),
      save: (draft, report) => this.saveOutcome(draft.key, report, { source: 'automatic', note: draft.answer.note }),
    });
  }

  /** Takes down the moment of a key press: what was measured before it, and what that suggests. */
  notice(contactId: string | null): Notice {
    const { session, quality } = this.options;
    return noticeOf(contactId, { session, parties: this.parties, quality, now: Date.now() });
  }

  /** Reports a bad call, or a workstation in trouble where the notice has no contact. Resolves when it is kept for good. */
  reportQuality(
    quality: QualityReport,
    notice: Notice,
    { source, note = '' }: SaveOptions,
  ): Promise<DispositionRecord> {
    const { evidence, suggestion } = notice;
    const taken = suggestion === null ? {} : { suggestion: this.suggestionTaken(suggestion, quality) };
    const content = { source, quality, note, ...(evidence === undefined ? {} : { evidence }), ...taken };
    return this.keep(content, notice.at, notice.contact);
  }

  /** Saves the outcome of a contact, also of one that is gone already but for its draft. */
  async saveOutcome(
    contactId: string,
    outcome: OutcomeReport,
    { source, note = '' }: SaveOptions,
  ): Promise<DispositionRecord> {
    const contact = this.contactOf(contactId) ?? (await this.outbox.draft(contactId))?.contact;
    const record = await this.keep({ source, outcome, note }, Date.now(), contact, contactId);
    this.desk.answered(contactId);
    this.recent = [outcome.code, ...this.recent.filter((code) => code !== outcome.code)];
    return record;
  }

  /** The outcome of a contact was taken back, and may be given again. */
  reopen(contactId: string): void {
    this.desk.reopen(contactId);
  }

  /** Codes of the outcomes that this agent saved, the last one first. */
  get recentCodes(): readonly string[] {
    return this.recent;
  }

  /** Takes a report back; within five seconds it leaves no trace. */
  undo(record: DispositionRecord): Promise<'undone' | 'retracted'> {
    return this.outbox.undo(record);
  }

  /** The outcomes for a contact, or null where none are asked for. A contact that is gone keeps the set of its draft. */
  setFor(contactId: string): OutcomeSet | null {
    const contact = this.options.session.snapshot.contacts.find((one) => one.contactId === contactId);
    if (contact !== undefined) return setFor(this.outcomeSets, contact);
    const draft = this.unanswered.find(({ key }) => key === contactId);
    const isSet = ({ id, version }: OutcomeSet): boolean => id === draft?.setId && version === draft.setVersion;
    return this.outcomeSets.find(isSet) ?? null;
  }

  /** When the time for an answer is over, epoch milliseconds by this machine's clock; null where it has no end. */
  dueAt(contactId: string): number | null {
    const { contacts, clockSkew } = this.options.session.snapshot;
    const set = this.setFor(contactId);
    const contact = contacts.find((one) => one.contactId === contactId);
    const endedAt = contact?.endedAt ?? this.unanswered.find(({ key }) => key === contactId)?.endedAt ?? null;
    const due = set === null || endedAt === null ? null : dueAt(set, endedAt);
    return due === null ? null : due - clockSkew;
  }

  draft(contactId: string): Promise<DispositionDraft | null> {
    return this.outbox.draft(contactId);
  }

  /** Keeps what the agent has entered so far. */
  keepDraft(contactId: string, set: OutcomeSet, answer: OutcomeAnswer): Promise<void> {
    return this.desk.keep(contactId, set, answer);
  }

  /** Contacts that are gone and have no answer yet, the oldest first. */
  get unanswered(): readonly DispositionDraft[] {
    return this.desk.unanswered;
  }

  /** Calls `listener` when `unanswered` or the state of the outbox has changed. */
  subscribe(listener: () => void): () => void {
    const releases = [this.desk.subscribe(listener), this.outbox.subscribe(listener)];
    return () => releases.forEach((release) => release());
  }

  /** Ends everything; what is kept stays for the next page. */
  stop(): void {
    this.parties.stop();
    this.desk.stop();
    this.outbox.stop();
  }

  private async keep(
    content: ReportContent,
    noticedAt: number,
    contact: DispositionRecord['contact'] | undefined,
    doneDraft = '',
  ): Promise<DispositionRecord> {
    const { session, site, instance = {}, browser, crmOf, timeZone } = this.options;
    const now = Date.now();
    const { agent, clockSkew } = session.snapshot;
    const record = makeRecord(content, {
      id: uuid7(now),
      noticedAt,
      now,
      clockSkew,
      timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      agent,
      site,
      contact,
      instance,
      browser,
      crm: crmOf?.(contact?.contactId ?? null),
    });
    await this.outbox.add(record, { undoSeconds, doneDraft });
    return record;
  }

  private contactOf(contactId: string): DispositionRecord['contact'] | undefined {
    const contact = this.options.session.snapshot.contacts.find((one) => one.contactId === contactId);
    return contact === undefined ? undefined : recordedContact(contact, this.parties.of(contactId));
  }

  private suggestionTaken(
    { symptom, scenario, severity, confidence, reason }: NonNullable<Notice['suggestion']>,
    quality: QualityReport,
  ): NonNullable<DispositionRecord['suggestion']> {
    const code = `${symptom}${scenario ?? quality.scenario}${severity}`;
    return { code, confidence, reasons: [reason.kind], isAccepted: quality.symptom === symptom };
  }
}
