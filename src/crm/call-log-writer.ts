import type { SessionContact } from '../session/session-snapshot.js';
import type { BridgeCore } from './bridge-core.js';
import { callLogOf, stageOf, type CallLogRules } from './call-log-content.js';
import type { CallDisposition } from './call-log.js';
import { namelessReference } from './crm-ledger.js';
import { isUncertain, type CrmFailed } from './crm-outcome.js';
import type { RecordReference } from './crm-record.js';
import type { LedgerEntry } from './ledger-entry.js';

/** Milliseconds before a save is tried again, each time longer. */
const pauses = [2_000, 10_000, 30_000] as const;

const ranks = { none: 0, start: 1, end: 2 } as const;

/** The log that is there, that there is none, or that nobody can tell. */
type Known = RecordReference | null | 'unclear';

/** Keeps one log in the CRM for each contact, whatever is lost, reloaded or said twice. */
export class CallLogWriter {
  private readonly lines = new Map<string, Promise<void>>();
  private readonly asked = new Map<string, LedgerEntry['stage']>();
  private readonly dispositions = new Map<string, CallDisposition>();
  private readonly attempts = new Map<string, number>();
  private readonly chosen = new Map<string, RecordReference>();

  constructor(
    private readonly core: BridgeCore,
    private readonly rules: CallLogRules,
  ) {}

  /** Writes what there is to say of a contact now, if nobody has. */
  tend(contact: SessionContact): void {
    const stage = stageOf(contact, this.rules);
    const asked = this.asked.get(contact.contactId) ?? this.core.ledger.read(contact.contactId).stage;
    if (ranks[stage] <= ranks[asked]) return;
    this.asked.set(contact.contactId, stage);
    void this.save(contact.contactId);
  }

  setDisposition(contactId: string, disposition: CallDisposition): Promise<void> {
    this.dispositions.set(contactId, disposition);
    return this.save(contactId);
  }

  /** What the agent says the call is about wins over what was found. */
  associate(contactId: string, record: RecordReference): Promise<void> {
    this.chosen.set(contactId, namelessReference(record));
    return this.core.ledger.read(contactId).log.state === 'none' ? Promise.resolve() : this.save(contactId);
  }

  hasDisposition(contactId: string): boolean {
    return this.dispositions.has(contactId) || this.core.ledger.read(contactId).hasDisposition;
  }

  /** The CRM said after all that it made a log. */
  adopt(contactId: string, record: RecordReference): void {
    const { log } = this.core.ledger.read(contactId);
    if (log.state === 'saved') return;
    this.core.ledger.write(contactId, { log: { state: 'saved', record: namelessReference(record) } });
    void this.save(contactId);
  }

  /** Resolves once everything asked for this contact is written or given up. */
  async settled(contactId: string): Promise<void> {
    await this.lines.get(contactId);
  }

  forget(contactId: string): void {
    for (const kept of [this.lines, this.asked, this.dispositions, this.attempts, this.chosen]) kept.delete(contactId);
  }

  /** One save of a contact after the other. */
  private save(contactId: string): Promise<void> {
    const before = this.lines.get(contactId) ?? Promise.resolve();
    const line = before.then(() => this.write(contactId));
    this.lines.set(contactId, line);
    return line;
  }

  private async write(contactId: string): Promise<void> {
    const { core } = this;
    if (!core.isActing || !core.adapter.capabilities.has('save-log')) return;
    const contact = core.contact(contactId);
    if (contact === null) return;
    const known = await this.known(contactId);
    if (known === 'unclear') return core.tell({ type: 'log-uncertain', contactId });
    const log = callLogOf(contact, await this.circumstances(contactId));
    const named = { step: 'save-log', contactId } as const;
    const step = await core.before(core.hooks.beforeSaveLog, { contact, log, known }, named);
    if (step === null || !core.isActing) return;
    // Written before it is sent: after a reload in between it is looked for, not made a second time.
    if (known === null) core.ledger.write(contactId, { log: { state: 'sending' } });
    const outcome = await core.adapter.saveLog(step.log, known);
    core.after(() => core.hooks.afterSaveLog?.(step, outcome));
    if (!outcome.isDone) return this.fail(contactId, known, outcome);
    this.attempts.delete(contactId);
    core.ledger.write(contactId, {
      log: { state: 'saved', record: namelessReference(outcome.value) },
      stage: stageOf(contact, this.rules),
      hasDisposition: step.log.disposition !== null || core.ledger.read(contactId).hasDisposition,
    });
    core.tell({ type: 'log-saved', contactId, record: outcome.value, isNew: known === null });
  }

  private fail(contactId: string, known: RecordReference | null, outcome: CrmFailed): void {
    const { core } = this;
    if (known === null && !isUncertain(outcome)) core.ledger.write(contactId, { log: { state: 'none' } });
    core.tell({ type: 'log-failed', contactId, code: outcome.code, said: outcome.said });
    const attempt = this.attempts.get(contactId) ?? 0;
    const pause = pauses[attempt];
    if (pause === undefined || ['invalid', 'denied', 'unsupported'].includes(outcome.code)) return;
    this.attempts.set(contactId, attempt + 1);
    core.clock.after(pause, () => void this.save(contactId));
  }

  private async known(contactId: string): Promise<Known> {
    const { core } = this;
    const { log } = core.ledger.read(contactId);
    if (log.state === 'saved') return log.record;
    if (log.state === 'none') return null;
    if (core.adapter.capabilities.has('find-log')) {
      const found = await core.adapter.findLog(contactId);
      if (found.isDone) return found.value;
    }
    // It may have been told meanwhile.
    const now = core.ledger.read(contactId).log;
    if (now.state === 'saved') return now.record;
    return this.rules.repeatsUncertain === true ? null : 'unclear';
  }

  private async circumstances(contactId: string) {
    const { agent } = this.core.session.snapshot;
    return {
      agent: agent?.username ?? '',
      records: await this.recordsOf(contactId),
      disposition: this.dispositions.get(contactId) ?? null,
      rules: this.rules,
    };
  }

  /** Whose number was clicked, else what was shown, else the only one found, else what the agent looks at. */
  private async recordsOf(contactId: string): Promise<readonly RecordReference[]> {
    const { ledger, adapter } = this.core;
    const { dialled, popped, matches } = ledger.read(contactId);
    const chosen = this.chosen.get(contactId) ?? null;
    const only = matches.length === 1 ? (matches[0] ?? null) : null;
    const record = dialled ?? popped ?? only;
    const known = [chosen, record].flatMap((entry) => entry ?? []);
    if (known.length > 0 || !adapter.capabilities.has('current-record')) return known;
    const focused = await adapter.currentRecord();
    return focused.isDone && focused.value !== null ? [focused.value] : [];
  }
}
