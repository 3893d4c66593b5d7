import { expect, it } from 'vitest';
import { createDynamicsAdapter } from '../../../src/crm/dynamics/dynamics-adapter.js';
import { aLog } from '../crm-contract.js';
import { aConnectedDesk } from './dynamics-desk.js';

const search = (text: string) => ({ text, direction: 'inbound', values: {} }) as const;

it('finds a number however it is written, and not one with other digits in between', async () => {
  const { adapter, dynamics, answer } = await aConnectedDesk();
  const id = dynamics.addContact('Aiko Tanaka', '+81 (3) 1234.5678');
  dynamics.addContact('Somebody', '+81 3-1929-3949-5678');
  const found = await answer(adapter.search(search('312345678')));
  expect(found).toMatchObject({ isDone: true, value: { records: [{ type: 'contact', id, name: 'Aiko Tanaka' }] } });
});

it('keeps a name from ending its filter', async () => {
  const { adapter, dynamics, answer } = await aConnectedDesk();
  dynamics.addContact('Aiko Tanaka', '1');
  const hostile = await answer(adapter.search(search("x') or contains(fullname,'")));
  expect(hostile).toMatchObject({ isDone: true, value: { records: [] } });
});

it('completes the activity with its disposition, about the contact', async () => {
  const { adapter, dynamics, answer } = await aConnectedDesk();
  const id = dynamics.addContact('Aiko Tanaka', '+81 3-1234-5678');
  const log = { ...aLog, records: [{ type: 'contact', id }], talkSeconds: 61, outcome: 'answered' } as const;
  const made = await answer(adapter.saveLog(log, null));
  if (!made.isDone) throw new Error(made.code);
  expect([...dynamics.calls.values()][0]).not.toHaveProperty('statecode');
  await answer(adapter.saveLog({ ...log, disposition: { code: 'sale', label: 'Sale', note: 'Blue' } }, made.value));
  expect([...dynamics.calls.values()]).toEqual([
    {
      activityid: made.value.id,
      subject: aLog.subject,
      directioncode: false,
      actualstart: '2026-01-05T09:00:00.000Z',
      phonenumber: '+81312345678',
      actualdurationminutes: 2,
      category: 'Sale',
      description: `Blue\n\n${aLog.contactId}`,
      'regardingobjectid_contact_phonecall@odata.bind': `/contacts(${id})`,
      statecode: 1,
      statuscode: 4,
    },
  ]);
});

it.each([undefined, 'new_connectcontactid'])('finds the activity of a contact by the column %s', async (keyColumn) => {
  const desk = await aConnectedDesk(keyColumn === undefined ? {} : { phoneCall: { keyColumn } });
  expect(await desk.answer(desk.adapter.findLog(aLog.contactId))).toEqual({ isDone: true, value: null });
  const made = await desk.answer(desk.adapter.saveLog(aLog, null));
  expect(await desk.answer(desk.adapter.findLog(aLog.contactId))).toEqual(made);
});

it('knows the shown record, takes one id in two spellings for one, and opens new records', async () => {
  const { adapter, dynamics, answer } = await aConnectedDesk();
  expect(await answer(adapter.currentRecord())).toEqual({ isDone: true, value: null });
  const id = dynamics.addContact('Aiko Tanaka', '1');
  dynamics.page = { pagetype: 'entityrecord', etn: 'contact', id: `{${id.toUpperCase()}}` };
  expect(await answer(adapter.currentRecord())).toEqual({ isDone: true, value: { type: 'contact', id } });
  expect(adapter.sameId(id, `{${id.toUpperCase()}}`)).toBe(true);
  await answer(adapter.pop({ kind: 'new-record', type: 'contact', values: { telephone1: '+81312345678' } }));
  expect(dynamics.forms).toEqual([
    { form: { entityName: 'contact', useQuickCreateForm: true }, values: { telephone1: '+81312345678' } },
  ]);
});

it('ignores clicks that are none, and lets go of the page', async () => {
  const { adapter, dynamics, heard, clock } = await aConnectedDesk();
  for (const data of [null, 'x', '{"value":5}', '{"value":"a@b.example","format":"email"}']) dynamics.click(data);
  clock.advance(1_000);
  expect(heard).toEqual([]);
  adapter.stop();
  expect(dynamics.heardBy('onclicktoact').size).toBe(0);
});

it('repeats nothing of what Dynamics says of a refusal, and waits for the framework', async () => {
  const { adapter, dynamics, answer } = await aConnectedDesk();
  dynamics.refuses = true;
  const saved = await answer(adapter.saveLog(aLog, null));
  expect(saved).toEqual({ isDone: false, code: 'unknown', said: 'the framework refused' });
  expect(await createDynamicsAdapter().connect()).toMatchObject({ isDone: false, code: 'not-ready' });
});
