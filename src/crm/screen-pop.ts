import { customerNumber } from '../domain/contact.js';
import type { SessionContact } from '../session/session-snapshot.js';
import type { BridgeCore } from './bridge-core.js';
import { namelessReference } from './crm-ledger.js';
import { done, failed, type CrmOutcome } from './crm-outcome.js';
import type { CrmSearch, FieldValues, PopTarget, RecordReference, SearchResult } from './crm-record.js';
import { numberRenderings } from './number-renderings.js';

export interface ScreenPopRules {
  /** Contact attributes that carry the id of a record, the first found wins; by default `acsf-screenpop-record`. */
  readonly recordAttributes?: readonly string[];
  /** Contact attributes that carry a text to search for; by default `acsf-screenpop-search`. */
  readonly searchAttributes?: readonly string[];
  /** When the record is shown. Default `offered`. */
  readonly at?: 'offered' | 'accepted' | 'connected';
  /** Fields of the record that the CRM offers to make for a stranger. */
  readonly valuesOf?: (contact: SessionContact) => FieldValues;
  /** What to make for a stranger where the CRM has no rule of its own; by default nothing. */
  readonly newRecordType?: string;
}

interface Found extends SearchResult {
  readonly text: string;
}

/** Shows the customer's record when a contact comes in: once, in one tab, whatever is reloaded. */
export class ScreenPop {
  private readonly under = new Set<string>();

  constructor(
    private readonly core: BridgeCore,
    private readonly rules: ScreenPopRules,
  ) {}

  /** Pops for this contact if it is time and nobody has. */
  async tend(contact: SessionContact): Promise<void> {
    const { contactId } = contact;
    if (!this.isDue(contact) || this.under.has(contactId)) return;
    if (this.core.ledger.read(contactId).pop !== 'none') return;
    this.under.add(contactId);
    try {
      await this.pop(contact);
    } finally {
      this.under.delete(contactId);
    }
  }

  private isDue({ direction, offeredAt, acceptedAt, connectedAt, endedAt }: SessionContact): boolean {
    if (direction !== 'inbound' && direction !== 'callback') return false;
    const { at = 'offered' } = this.rules;
    const moment = { offered: offeredAt, accepted: acceptedAt, connected: connectedAt }[at];
    return moment !== null && endedAt === null;
  }

  private async pop(contact: SessionContact): Promise<void> {
    const { core } = this;
    const { contactId } = contact;
    const [target, tabsBefore] = await Promise.all([this.find(contact), this.openTabs()]);
    if (!target.isDone) {
      this.note(contactId, []);
      return core.tell({ type: 'pop-failed', contactId, code: target.code, said: target.said });
    }
    if (target.value === null || !core.isActing) return this.note(contactId, []);
    const step = await core.before(core.hooks.beforeScreenPop, target.value, { step: 'screen-pop', contactId });
    if (step === null) return this.note(contactId, target.value.records);
    // Written before it is shown: a reload in between must not show it a second time.
    core.ledger.write(contactId, { pop: 'started', tabsBefore });
    const outcome = await core.adapter.pop(step.target);
    core.after(() => core.hooks.afterScreenPop?.(step, outcome));
    this.note(contactId, step.records, outcome.isDone ? poppedOf(step.target, step.records) : null);
    if (outcome.isDone) core.tell({ type: 'popped', contactId, kind: step.target.kind });
    else core.tell({ type: 'pop-failed', contactId, code: outcome.code, said: outcome.said });
  }

  private note(contactId: string, records: readonly RecordReference[], popped: RecordReference | null = null): void {
    this.core.ledger.write(contactId, {
      pop: 'done',
      matches: records.map(namelessReference),
      popped: popped === null ? null : namelessReference(popped),
    });
  }

  private async openTabs(): Promise<readonly string[] | null> {
    const { adapter } = this.core;
    if (!adapter.capabilities.has('tabs')) return null;
    const tabs = await adapter.tabs();
    return tabs.isDone ? tabs.value.map(({ tabId }) => tabId) : null;
  }

  private async find(contact: SessionContact) {
    const id = attributeOf(contact, this.rules.recordAttributes ?? ['acsf-screenpop-record']);
    if (id !== null) {
      const record = { type: '', id };
      return done({ contact, target: { kind: 'record', record } satisfies PopTarget, records: [record] });
    }
    const found = await this.search(contact);
    if (!found.isDone) return found;
    const target = found.value === null ? null : this.targetOf(contact, found.value);
    return done(target === null ? null : { contact, target, records: found.value?.records ?? [] });
  }

  private async search(contact: SessionContact): Promise<CrmOutcome<Found | null>> {
    const { core } = this;
    if (!core.adapter.capabilities.has('search')) return done(null);
    const text = attributeOf(contact, this.rules.searchAttributes ?? ['acsf-screenpop-search']);
    const texts = text === null ? await numberRenderings(customerNumber(contact)) : [text];
    if (texts.length === 0) return done(null);
    const values = this.rules.valuesOf?.(contact) ?? {};
    const searches = texts.map((entry): CrmSearch => ({ text: entry, direction: 'inbound', values }));
    const named = { step: 'search', contactId: contact.contactId } as const;
    const step = await core.before(core.hooks.beforeSearch, { contact, searches }, named);
    if (step === null) return done(null);
    const outcomes = await Promise.all(step.searches.map((search) => this.lookFor(search)));
    const outcome = this.together(outcomes);
    core.after(() => core.hooks.afterSearch?.(step, outcome));
    return outcome;
  }

  private async lookFor(search: CrmSearch): Promise<CrmOutcome<Found>> {
    const outcome = await this.core.adapter.search(search);
    return outcome.isDone ? done({ ...outcome.value, text: search.text }) : outcome;
  }

  /** All records, each once; what the host shows is the answer with the most of them. */
  private together(outcomes: readonly CrmOutcome<Found>[]): CrmOutcome<Found> {
    const found = outcomes.flatMap((outcome) => (outcome.isDone ? [outcome.value] : []));
    const [best] = found.toSorted((one, other) => other.records.length - one.records.length);
    if (best === undefined) return outcomes.find(({ isDone }) => !isDone) ?? failed('unknown', 'nothing was searched');
    const records: RecordReference[] = [];
    for (const record of found.flatMap((result) => result.records)) {
      if (!records.some(({ id }) => this.core.adapter.sameId(id, record.id))) records.push(record);
    }
    return done({ ...best, records });
  }

  /** The host's own rules win, where it has some. */
  private targetOf(contact: SessionContact, { records, token, text }: Found): PopTarget | null {
    if (token !== null) return { kind: 'found', token };
    const [record] = records;
    if (record === undefined) return this.strangerTarget(contact);
    return records.length === 1 ? { kind: 'record', record } : { kind: 'search', text };
  }

  private strangerTarget(contact: SessionContact): PopTarget | null {
    const { newRecordType, valuesOf } = this.rules;
    if (newRecordType === undefined) return null;
    return { kind: 'new-record', type: newRecordType, values: valuesOf?.(contact) ?? {} };
  }
}

function attributeOf({ attributes }: SessionContact, names: readonly string[]): string | null {
  for (const name of names) {
    const value = attributes.find((attribute) => attribute.name === name)?.value.trim();
    if (value !== undefined && value !== '') return value;
  }
  return null;
}

function poppedOf(target: PopTarget, records: readonly RecordReference[]): RecordReference | null {
  if (target.kind === 'record') return target.record;
  return target.kind === 'found' && records.length === 1 ? (records[0] ?? null) : null;
}
