import { Fault } from './fault.js';
import type { FieldValue, OrgRecord } from './org-data.js';

export type Fields = Readonly<Record<string, FieldValue>>;

const lengths: Readonly<Record<string, number>> = {
  Subject: 255,
  CallDisposition: 255,
  CallObject: 255,
  Description: 32_000,
};
const picklists: Readonly<Record<string, readonly string[]>> = {
  Status: ['Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'],
  CallType: ['Inbound', 'Outbound', 'Internal'],
  TaskSubtype: ['Task', 'Email', 'ListEmail', 'Cadence', 'Call'],
  Priority: ['High', 'Normal', 'Low'],
};
const known = new Set([
  ...Object.keys(lengths),
  ...Object.keys(picklists),
  ...['ActivityDate', 'CallDurationInSeconds', 'WhoId', 'WhatId', 'OwnerId', 'Type', 'RecordTypeId'],
]);

/** Refuses what the real database refuses of a Task. Classic sends every value as text. */
export function checkTask(
  fields: Fields,
  { isNew, find }: { readonly isNew: boolean; readonly find: (id: string) => OrgRecord | null },
): void {
  const problems = Object.entries(fields).flatMap(([name, value]) => problemOf(name, value, find));
  if (!isNew && 'TaskSubtype' in fields) problems.push({ field: 'TaskSubtype', message: 'cannot be changed' });
  const who = typeof fields['WhoId'] === 'string' ? find(fields['WhoId']) : null;
  if (who?.type === 'Lead' && fields['WhatId'] !== undefined) {
    problems.push({ field: 'WhatId', message: 'cannot be specified for a lead' });
  }
  if (problems.length > 0) {
    throw new Fault('GENERIC_ERROR', 'An error occurred while trying to update the record.', problems);
  }
}

type Find = (id: string) => OrgRecord | null;

function problemOf(name: string, value: FieldValue, find: Find) {
  const bad = (message: string) => [{ field: name, message }];
  if (!known.has(name) && !name.endsWith('__c')) return bad('no such column');
  if (value === null) return [];
  const text = String(value);
  const longest = lengths[name];
  if (longest !== undefined && text.length > longest) return bad('data value too large');
  if (picklists[name]?.includes(text) === false) return bad('bad value for restricted picklist field');
  if (formats[name]?.test(text) === false) return bad('not of the right form');
  if (name === 'WhoId' || name === 'WhatId')
    return mayBelong(name, find(text)) ? [] : bad('id value of incorrect type');
  return [];
}

const formats: Readonly<Record<string, RegExp>> = {
  ActivityDate: /^\d{4}-\d{2}-\d{2}$/,
  CallDurationInSeconds: /^\d{1,8}$/,
};

function mayBelong(name: 'WhoId' | 'WhatId', record: OrgRecord | null): boolean {
  if (record === null) return false;
  const isPerson = ['Contact', 'Lead'].includes(record.type);
  return name === 'WhoId' ? isPerson : !isPerson && record.type !== 'Task';
}
