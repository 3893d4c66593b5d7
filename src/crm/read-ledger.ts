import { readJson } from '../domain/json-text.js';
import { isPlain, type Plain } from '../domain/plain-data.js';
import type { LedgerEntry, LogStanding } from './ledger-entry.js';
import type { RecordReference } from './crm-record.js';

/** Reads what was kept; anything else than it wrote itself is left out. */
export function readLedger(text: string): Map<string, LedgerEntry> {
  const kept = readJson(text);
  const contacts = isPlain(kept) && kept['version'] === 1 && isPlain(kept['contacts']) ? kept['contacts'] : {};
  return new Map(
    Object.entries(contacts).flatMap(([contactId, value]): [string, LedgerEntry][] =>
      isPlain(value) ? [[contactId, readEntry(value)]] : [],
    ),
  );
}

function readEntry(value: Plain): LedgerEntry {
  const { at, pop, stage, matches, tabsBefore } = value;
  return {
    at: typeof at === 'number' ? at : 0,
    pop: pop === 'started' || pop === 'done' ? pop : 'none',
    log: readStanding(value['log']),
    stage: stage === 'start' || stage === 'end' ? stage : 'none',
    hasDisposition: value['hasDisposition'] === true,
    dialled: readReference(value['dialled']),
    popped: readReference(value['popped']),
    matches: Array.isArray(matches) ? matches.flatMap((match) => readReference(match) ?? []) : [],
    tabsBefore: Array.isArray(tabsBefore) ? tabsBefore.filter((id) => typeof id === 'string') : null,
  };
}

function readStanding(value: unknown): LogStanding {
  if (!isPlain(value)) return { state: 'none' };
  if (value['state'] === 'sending') return { state: 'sending' };
  const record = readReference(value['record']);
  return record === null ? { state: 'none' } : { state: 'saved', record };
}

/** Reads a reference that was kept or sent; null for what is none. */
export function readReference(value: unknown): RecordReference | null {
  if (!isPlain(value)) return null;
  const { type, id, contactId, accountId, isPersonAccount } = value;
  if (typeof id !== 'string' || id === '') return null;
  return {
    type: typeof type === 'string' ? type : '',
    id,
    ...(typeof contactId === 'string' ? { contactId } : {}),
    ...(typeof accountId === 'string' ? { accountId } : {}),
    ...(typeof isPersonAccount === 'boolean' ? { isPersonAccount } : {}),
  };
}
