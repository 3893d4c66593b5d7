import { isPlain } from '../../domain/plain-data.js';
import type { CallLog } from '../call-log.js';
import { done, failed, type CrmOutcome } from '../crm-outcome.js';
import type { RecordReference } from '../crm-record.js';
import { readSysId, tablePath } from './record-query.js';
import type { ServiceNowRequest } from './servicenow-request.js';

/** How calls become interactions. */
export interface InteractionRules {
  /**
   * A column of yours on the interaction for the contact's id. By default it ends the short description, which is searched
   * more slowly.
   */
  readonly keyColumn?: string;
  /** The column that gets disposition and note; by default the work notes. */
  readonly dispositionColumn?: string;
  /** The application of the provider channel, where the instance has several. */
  readonly inboundId?: string;
  /** What stands for the number of a caller who hides it, because a new interaction must have one; default `anonymous`. */
  readonly hiddenNumber?: string;
}

const root = '/api/now/openframe/voice-interaction';

const longest = 160;

/** Saves a call as a voice interaction: a new one, or into the one that is known. */
export function interactionRequest(
  log: CallLog,
  known: RecordReference | null,
  rules: InteractionRules,
): ServiceNowRequest {
  const body = {
    interaction: {
      clientSessionId: log.contactId,
      userPhoneNumber: log.phoneNumber ?? rules.hiddenNumber ?? 'anonymous',
      ...(log.phoneNumber === null ? {} : { callbackPhoneNumber: log.phoneNumber }),
      ...(rules.inboundId === undefined ? {} : { inboundId: rules.inboundId }),
      additionalParams: columnsOf(log, rules),
    },
    ...(log.records.length === 0 ? {} : { relatedRecords: log.records.flatMap(relatedTo) }),
  };
  return known === null
    ? { method: 'POST', path: root, body }
    : { method: 'PATCH', path: `${root}/${encodeURIComponent(known.id)}`, body };
}

function columnsOf(log: CallLog, { keyColumn, dispositionColumn = 'work_notes' }: InteractionRules): object {
  const { contactId, subject, disposition, direction } = log;
  const suffix = ` (${contactId})`;
  return {
    direction: direction === 'outbound' ? 'outbound' : 'inbound',
    ...(keyColumn === undefined
      ? { short_description: `${subject.slice(0, longest - suffix.length)}${suffix}` }
      : { short_description: subject.slice(0, longest), [keyColumn]: contactId }),
    ...(disposition === null ? {} : { [dispositionColumn]: noteOf(disposition) }),
    ...log.values,
  };
}

function noteOf({ label, note = '' }: NonNullable<CallLog['disposition']>): string {
  return note === '' ? label : `${label}\n${note}`;
}

function relatedTo({ type, id }: RecordReference): readonly object[] {
  return type === '' ? [] : [{ documentTable: type, documentId: id }];
}

/** Looks for the interaction of a contact. */
export function findRequest(contactId: string, { keyColumn }: InteractionRules): ServiceNowRequest {
  const id = contactId.replaceAll(/[^\w-]/g, '');
  const query = keyColumn === undefined ? `short_descriptionLIKE${id}` : `${keyColumn}=${id}`;
  return { method: 'GET', path: tablePath('interaction', query, []) };
}

/** The interaction that was saved. */
export function readSaved(answer: unknown, known: RecordReference | null): CrmOutcome<RecordReference> {
  const result = isPlain(answer) ? answer['result'] : null;
  if (!isPlain(result) || result['status'] !== 'SUCCESS') return failed('server', 'the interaction was not saved');
  const id = readSysId(result['sysId']) ?? known?.id ?? null;
  return id === null ? failed('unknown', 'saved, but no id came back') : done({ type: 'interaction', id });
}
