import type { SettingsStorage } from '../session/ports.js';
import type { RecordReference } from './crm-record.js';
import { blankEntry, type LedgerEntry } from './ledger-entry.js';
import { readLedger } from './read-ledger.js';

/** Milliseconds that an entry is kept: a shift and the morning after it. */
const keptFor = 36 * 60 * 60 * 1000;

/**
 * Keeps what was done for each contact where every tab of the origin finds it, so that nothing is done twice. Only ids are
 * kept, no names and no numbers. The leading tab alone writes.
 */
export class CrmLedger {
  /** Serves where the page may not keep anything. */
  private last = '{}';

  constructor(
    private readonly storage: SettingsStorage,
    private readonly name: string,
    private readonly now: () => number,
  ) {}

  read(contactId: string): LedgerEntry {
    return this.all().get(contactId) ?? blankEntry;
  }

  write(contactId: string, change: Partial<LedgerEntry>): LedgerEntry {
    const now = this.now();
    const all = this.all();
    const entry = { ...(all.get(contactId) ?? blankEntry), ...change, at: now };
    all.set(contactId, entry);
    const fresh = [...all].filter(([, { at }]) => now - at < keptFor);
    this.last = JSON.stringify({ version: 1, contacts: Object.fromEntries(fresh) });
    this.storage.write(this.name, this.last);
    return entry;
  }

  private all(): Map<string, LedgerEntry> {
    return readLedger(this.storage.read(this.name) ?? this.last);
  }
}

/** A reference without the name of a person or company. */
export function namelessReference({ name: _name, ...reference }: RecordReference): RecordReference {
  return reference;
}
