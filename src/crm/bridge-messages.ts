import { isPlain } from '../domain/plain-data.js';
import type { CallDisposition } from './call-log.js';
import type { ClickToDial } from './crm-adapter.js';
import type { RecordReference } from './crm-record.js';
import { readReference } from './read-ledger.js';

/** What a tab that only shows hands to the tab that acts. */
export type BridgeMessage =
  | { readonly type: 'click'; readonly click: ClickToDial }
  | { readonly type: 'disposition'; readonly contactId: string; readonly disposition: CallDisposition }
  | { readonly type: 'associate'; readonly contactId: string; readonly record: RecordReference };

const version = 1;

export function wireBridgeMessage(message: BridgeMessage): unknown {
  return { version, ...message };
}

/** Reads a message of another tab, which may run another version; null for what is none. */
export function readBridgeMessage(data: unknown): BridgeMessage | null {
  if (!isPlain(data) || data['version'] !== version) return null;
  const { type, contactId } = data;
  if (type === 'click') {
    const click = readClick(data['click']);
    return click === null ? null : { type, click };
  }
  if (typeof contactId !== 'string') return null;
  if (type === 'disposition') {
    const disposition = readDisposition(data['disposition']);
    return disposition === null ? null : { type, contactId, disposition };
  }
  const record = type === 'associate' ? readReference(data['record']) : null;
  return record === null ? null : { type: 'associate', contactId, record };
}

function readClick(value: unknown): ClickToDial | null {
  if (!isPlain(value) || typeof value['number'] !== 'string') return null;
  const { number, parameters, workId } = value;
  return {
    type: 'click-to-dial',
    number,
    record: readReference(value['record']),
    parameters: typeof parameters === 'string' ? parameters : null,
    workId: typeof workId === 'string' ? workId : null,
  };
}

function readDisposition(value: unknown): CallDisposition | null {
  if (!isPlain(value) || typeof value['code'] !== 'string' || typeof value['label'] !== 'string') return null;
  const { code, label, note } = value;
  return { code, label, ...(typeof note === 'string' ? { note } : {}) };
}
