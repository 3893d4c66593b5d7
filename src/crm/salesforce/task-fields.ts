import type { CallLog } from '../call-log.js';
import type { FieldValues, RecordReference } from '../crm-record.js';
import { objectOf } from './salesforce-id.js';

/** How calls become Tasks. */
export interface TaskRules {
  /** The status of a task while the call goes on, and after it. By default `Not Started` and `Completed`. */
  readonly statuses?: { readonly open: string; readonly closed: string };
  /** The API name of a field for the caller's number; by default none, for it is in the subject. */
  readonly phoneField?: string;
  /**
   * Whom or what a record makes the task belong to. By default people (`Contact`, `Lead`, a person account's contact) are the
   * one it is with, and accounts, cases, opportunities, custom objects and the like what it is about.
   */
  readonly placeOf?: (record: RecordReference) => 'who' | 'what' | 'none';
}

const longest = { subject: 255, disposition: 255, description: 32_000 } as const;

const matters = new Set([
  ...['Account', 'Asset', 'Campaign', 'Case', 'Contract', 'Opportunity', 'Order', 'Product2', 'Solution', 'custom'],
]);

const callTypes = { inbound: 'Inbound', outbound: 'Outbound', internal: 'Internal' } as const;

/** The fields of a Task, by their API names. What is not known is left out: nothing is written as `null`. */
export function taskFields(log: CallLog, isNew: boolean, rules: TaskRules = {}): FieldValues {
  const { disposition, talkSeconds, phoneNumber } = log;
  const { open, closed } = rules.statuses ?? { open: 'Not Started', closed: 'Completed' };
  const note = disposition?.note;
  return {
    Subject: log.subject.slice(0, longest.subject),
    Status: log.outcome === null ? open : closed,
    ActivityDate: dateOf(log.startedAt),
    CallType: callTypes[log.direction],
    // The key under which recordings and later searches find the call.
    CallObject: log.contactId,
    ...(isNew ? { TaskSubtype: 'Call' } : {}),
    ...(talkSeconds === null ? {} : { CallDurationInSeconds: talkSeconds }),
    ...(disposition === null ? {} : { CallDisposition: disposition.label.slice(0, longest.disposition) }),
    ...(note === undefined || note === '' ? {} : { Description: note.slice(0, longest.description) }),
    ...(rules.phoneField === undefined || phoneNumber === null ? {} : { [rules.phoneField]: phoneNumber }),
    ...association(log.records, rules.placeOf ?? placeOf),
    ...log.values,
  };
}

/** The first person and the first matter of the records. A task with a lead cannot be about anything else. */
export function association(
  records: readonly RecordReference[],
  place: (record: RecordReference) => 'who' | 'what' | 'none' = placeOf,
): FieldValues {
  const who = records.find((record) => place(record) === 'who');
  const what = records.find((record) => place(record) === 'what');
  const whoId = who === undefined ? null : personOf(who);
  const isLead = who !== undefined && objectNamed(who) === 'Lead';
  return {
    ...(whoId === null ? {} : { WhoId: whoId }),
    ...(what === undefined || isLead ? {} : { WhatId: what.id }),
  };
}

/** A person account is an account; what a task can be with is the contact behind it. */
const personOf = (record: RecordReference): string =>
  objectNamed(record) === 'Account' ? (record.contactId ?? record.id) : record.id;

function placeOf(record: RecordReference): 'who' | 'what' | 'none' {
  const object = objectNamed(record);
  if (object === 'Contact' || object === 'Lead') return 'who';
  if (object === 'Account' && record.contactId !== undefined) return 'who';
  return matters.has(object) || object.endsWith('__c') ? 'what' : 'none';
}

/** The id knows better than the page, which may give a label or a record type. */
function objectNamed({ type, id }: RecordReference): string {
  const object = objectOf(id);
  return object === '' || object === 'custom' ? type || object : object;
}

/** The day of the call where the agent is, as `YYYY-MM-DD`. */
function dateOf(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Fields as the query string that Classic takes, each value written so that nothing in it ends it. */
export function queryOf(values: FieldValues): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
}
