import { isPlain, type Plain } from '../../domain/plain-data.js';
import type { DispositionDraft } from './disposition-draft.js';
import type { OutboxEntry } from './outbox-entry.js';

/**
 * An entry as it was kept, or null for one that another version of this package wrote in a form unknown here: it stays
 * where it is, for that version to send.
 */
export function readEntry(value: unknown): OutboxEntry | null {
  const isOurs =
    isPlain(value) &&
    value['form'] === 1 &&
    typeof value['key'] === 'string' &&
    typeof value['sink'] === 'string' &&
    typeof value['nextAt'] === 'number' &&
    isRecord(value['record']);
  return isOurs ? (value as unknown as OutboxEntry) : null;
}

export function readDraft(value: unknown): DispositionDraft | null {
  const isOurs =
    isPlain(value) &&
    value['form'] === 1 &&
    typeof value['key'] === 'string' &&
    isPlain(value['answer']) &&
    isPlain(value['contact']);
  return isOurs ? (value as unknown as DispositionDraft) : null;
}

function isRecord(value: unknown): value is Plain {
  return isPlain(value) && value['schema'] === 'disposition.v1' && typeof value['id'] === 'string';
}
