import { describe, expect, it } from 'vitest';
import { association, taskFields } from '../../../src/crm/salesforce/task-fields.js';
import type { CallLog } from '../../../src/crm/call-log.js';
import { newId } from '../../fakes/salesforce/ids.js';
import { aLog } from '../crm-contract.js';
import { aConnectedDesk } from './salesforce-desk.js';

const uis = ['lightning', 'classic'] as const;
const reference = (type: string, number = 1) => ({ type, id: newId(type, number) });
const contact = reference('Contact');
const lead = reference('Lead');
const account = reference('Account');
const matter = reference('Case');

describe('whom a task is with and what it is about', () => {
  it.each([
    ['a contact and its case', [contact, matter], { WhoId: contact.id, WhatId: matter.id }],
    ['a case alone', [matter], { WhatId: matter.id }],
    ['a lead, which goes with nothing', [lead, account], { WhoId: lead.id }],
    ['the best of two people', [contact, lead], { WhoId: contact.id }],
    [
      'the contact behind a person account',
      [{ ...account, isPersonAccount: true, contactId: contact.id }],
      { WhoId: contact.id },
    ],
    ['a record whose kind nobody said', [{ type: '', id: contact.id }], { WhoId: contact.id }],
    ['a record type in place of a kind', [{ type: 'Business_Customer', id: account.id }], { WhatId: account.id }],
    ['a custom object', [{ type: 'Loan__c', id: newId('Loan__c', 1) }], { WhatId: newId('Loan__c', 1) }],
    ['a task, a user, a report', [{ type: 'User', id: '0055g00000000001' }, reference('Task')], {}],
    ['nobody', [], {}],
  ] as const)('is %s', (_story, records, fields) => {
    expect(association(records)).toEqual(fields);
  });
});

describe('a task of a call', () => {
  it('says nothing of what is not known', () => {
    const fields = taskFields(aLog, true);
    expect(fields).toMatchObject({ Status: 'Not Started', CallType: 'Inbound', TaskSubtype: 'Call' });
    expect(Object.values(fields)).not.toContain(null);
    expect(Object.keys(fields)).not.toContain('CallDurationInSeconds');
    expect(fields['ActivityDate']).toMatch(/^2026-01-0\d$/);
  });

  it.each(uis)('has the right fields in the database, in %s', async (ui) => {
    const desk = await aConnectedDesk({ ui });
    const person = desk.org.add('Contact', { Name: 'Aiko Tanaka' });
    const about = desk.org.add('Case', { Subject: 'Glasses' });
    const records = [person, about].map(({ id, type }) => ({ id: desk.host.idOf({ id, type, fields: {} }), type }));
    const first = await desk.value(desk.adapter.saveLog({ ...aLog, records }, null));
    const note = 'she said "A&B=50%" – 大丈夫\nsecond line';
    const last: CallLog = {
      ...aLog,
      records,
      outcome: 'answered',
      talkSeconds: 61,
      disposition: { code: 'sale', label: 'Sale & more', note },
    };
    await desk.value(desk.adapter.saveLog(last, first));
    const [task, ...others] = desk.org.tasks();
    expect(others).toEqual([]);
    expect(task?.fields).toMatchObject({
      Subject: 'Inbound - Sales & Service',
      Status: 'Completed',
      TaskSubtype: 'Call',
      CallObject: aLog.contactId,
      CallDisposition: 'Sale & more',
      Description: note,
    });
    expect(String(task?.fields['CallDurationInSeconds'])).toBe('61');
    expect(desk.adapter.sameId(String(task?.fields['WhoId']), person.id)).toBe(true);
    expect(desk.adapter.sameId(String(task?.fields['WhatId']), about.id)).toBe(true);
    expect(desk.host.refreshes).toBe(2);
  });

  it('names the fields that a rule refuses, and never their values', async () => {
    const desk = await aConnectedDesk();
    const wrong = { ...aLog, values: { Status: 'Vanished 12345', Budget: 5 } };
    expect(await desk.answer(desk.adapter.saveLog(wrong, null))).toEqual({
      isDone: false,
      code: 'invalid',
      said: 'GENERIC_ERROR: Status, Budget',
    });
    expect(desk.org.tasks()).toEqual([]);
  });

  it.each(uis)('is found again by its contact, in %s', async (ui) => {
    const desk = await aConnectedDesk({ ui });
    expect(await desk.value(desk.adapter.findLog(aLog.contactId))).toBeNull();
    const saved = await desk.value(desk.adapter.saveLog(aLog, null));
    const found = await desk.value(desk.adapter.findLog(aLog.contactId));
    expect(desk.adapter.sameId(found?.id ?? '', saved.id)).toBe(true);
  });
});
