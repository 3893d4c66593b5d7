import { isPlain } from '../../domain/plain-data.js';
import type { RecordReference } from '../crm-record.js';
import { convertJson } from './convert-sforce.js';
import { isId, objectOf } from './salesforce-id.js';

/** A customer to be called. */
export interface CampaignRow {
  readonly number: string;
  readonly record: RecordReference | null;
}

/** Reads `{"number":"...","recordId":"..."}`; null where there is no number to dial. */
export function readCampaignRow(text: string): CampaignRow | null {
  const row = convertJson(text);
  if (!isPlain(row) || typeof row['number'] !== 'string' || row['number'].trim() === '') return null;
  const { recordId } = row;
  return {
    number: row['number'].trim(),
    record: isId(recordId) ? { type: objectOf(recordId), id: recordId } : null,
  };
}
