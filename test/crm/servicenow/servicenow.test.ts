import { expect, it } from 'vitest';
import { createServiceNowAdapter } from '../../../src/crm/servicenow/servicenow-adapter.js';
import { aLog } from '../crm-contract.js';
import { aConnectedDesk, aServiceNowDesk } from './servicenow-desk.js';

const tanaka = '12961fff7fb2d2102d0cd3cf8c86652b';

it('begins with init, its title and its size, before anything else is asked', async () => {
  const frame = { title: 'Softphone', width: 320, height: 620 };
  const { serviceNow } = await aConnectedDesk({ frame });
  expect(serviceNow.panel).toEqual([['init', frame]]);
});

it.each([
  [
    'the platform',
    {
      type: 'OUTGOING_CALL',
      data: {
        metaData: { phoneNumber: '03-1234-5678' },
        data: [{}, { entity: 'customer_contact', query: `sys_id=${tanaka}&sysparm_view=ess`, value: tanaka }],
      },
    },
    { type: 'customer_contact', id: tanaka },
  ],
  [
    'an older page',
    { phone_number: ' 03-1234-5678 ', table: 'incident', sys_id: tanaka },
    { type: 'incident', id: tanaka },
  ],
  ['a page that sends text', JSON.stringify({ phone_number: '03-1234-5678' }), null],
])('dials a number that %s sends, for its record', async (_, context, record) => {
  const { serviceNow, heard, answer, adapter } = await aConnectedDesk();
  serviceNow.say(context);
  await answer(adapter.setPanelVisible(true));
  expect(heard).toContainEqual({
    type: 'click-to-dial',
    number: '03-1234-5678',
    record,
    parameters: null,
    workId: null,
  });
  expect(heard).toContainEqual({ type: 'panel', isVisible: true });
});

it('takes nothing else for a click, unless the page says how to read it', async () => {
  const others = [
    null,
    'x',
    5,
    { type: 'CONTACT_OPENED' },
    { type: 'OUTGOING_CALL', data: {} },
    { phone_number: 'none' },
  ];
  const { serviceNow, heard, clock } = await aConnectedDesk();
  for (const context of others) serviceNow.say(context);
  clock.advance(1_000);
  expect(heard).toEqual([]);
  const own = await aConnectedDesk({ readClick: () => ({ number: '110', record: null }) });
  own.serviceNow.say({ mine: true });
  own.clock.advance(1_000);
  expect(own.heard).toMatchObject([{ number: '110' }]);
  own.adapter.stop();
  own.serviceNow.say({ mine: true });
  own.clock.advance(1_000);
  expect(own.heard).toHaveLength(1);
});

it('opens forms, lists and new records by encoded queries that a value cannot leave', async () => {
  const { adapter, serviceNow, answer } = await aConnectedDesk();
  await answer(adapter.pop({ kind: 'record', record: { type: '', id: tanaka.toUpperCase() } }));
  await answer(adapter.pop({ kind: 'search', text: 'javascript:gs.log^ORsys_idISNOTEMPTY' }));
  await answer(adapter.pop({ kind: 'new-record', type: 'incident', values: { short_description: 'a^b&c', x: null } }));
  await answer(adapter.pop({ kind: 'list', type: 'incident', listId: 'active=true' }));
  await answer(adapter.pop({ kind: 'url', url: '/now/nav/ui/home' }));
  expect(serviceNow.opened).toEqual([
    ['form', `sys_id=${tanaka}`, 'customer_contact'],
    ['list', 'nameLIKEgs.logORsys_idISNOTEMPTY', 'customer_contact'],
    ['form', 'sys_id=-1&sysparm_query=short_description%3Dab%26c', 'incident'],
    ['list', 'active=true', 'incident'],
    ['url', '/now/nav/ui/home', ''],
  ]);
});

it('says what cannot be shown, and what OpenFrame itself does not let through', async () => {
  const { adapter, answer } = await aConnectedDesk();
  const invalid = { isDone: false, code: 'invalid' };
  expect(await answer(adapter.pop({ kind: 'found', token: null }))).toMatchObject(invalid);
  expect(await answer(adapter.pop({ kind: 'record', record: { type: 'x;y', id: tanaka } }))).toMatchObject(invalid);
  expect(await answer(adapter.pop({ kind: 'record', record: { type: 'x', id: '1' } }))).toMatchObject(invalid);
  const tooLong = await answer(adapter.pop({ kind: 'url', url: `/${'x'.repeat(3_000)}` }));
  expect(tooLong).toEqual({ isDone: false, code: 'invalid', said: 'OpenFrame does not let it through' });
});

it('fails at once when the API says that the page around the frame is out of reach', async () => {
  const { adapter, serviceNow, answer } = await aConnectedDesk();
  serviceNow.isCut = true;
  expect(await answer(adapter.setPanelLabel('x'.repeat(300)))).toMatchObject({ isDone: false, code: 'server' });
});

it('keeps a call as one voice interaction that is found again by its contact', async () => {
  const { adapter, serviceNow, answer } = await aConnectedDesk();
  const records = [{ type: 'customer_contact', id: tanaka }];
  expect(await answer(adapter.findLog(aLog.contactId))).toEqual({ isDone: true, value: null });
  const made = await answer(adapter.saveLog({ ...aLog, records }, null));
  if (!made.isDone) throw new Error(made.code);
  const disposition = { code: 'sale', label: 'Sale', note: 'Blue' };
  await answer(adapter.saveLog({ ...aLog, records, disposition, talkSeconds: 61, outcome: 'answered' }, made.value));
  expect([...serviceNow.tables.interactions.values()]).toEqual([
    {
      sys_id: made.value.id,
      client_session_id: aLog.contactId,
      direction: 'inbound',
      short_description: `Inbound - Sales & Service (${aLog.contactId})`,
      work_notes: 'Sale\nBlue',
      relatedRecords: [{ documentTable: 'customer_contact', documentId: tanaka }],
    },
  ]);
  expect(await answer(adapter.findLog(aLog.contactId))).toEqual(made);
});

it('keeps calls of hidden numbers too, and the contact in a column of its own where there is one', async () => {
  const { adapter, serviceNow, answer } = await aConnectedDesk({ interaction: { keyColumn: 'u_contact' } });
  const made = await answer(adapter.saveLog({ ...aLog, phoneNumber: null }, null));
  expect(made).toMatchObject({ isDone: true, value: { type: 'interaction' } });
  expect([...serviceNow.tables.interactions.values()]).toMatchObject([{ u_contact: aLog.contactId }]);
  expect(await answer(adapter.findLog(aLog.contactId))).toEqual(made);
});

it('repeats nothing of what the instance says of a refusal, and waits for the script', async () => {
  const { adapter, serviceNow, answer } = await aConnectedDesk();
  serviceNow.refuses = true;
  expect(await answer(adapter.saveLog(aLog, null))).toEqual({ isDone: false, code: 'server', said: 'status 500' });
  expect(await answer(adapter.setPanelVisible(true))).toEqual({ isDone: false, code: 'unknown', said: '' });
  const gone = await answer(adapter.saveLog(aLog, { type: 'interaction', id: tanaka }));
  expect(gone).toMatchObject({ isDone: false });
  expect(await createServiceNowAdapter().connect()).toMatchObject({ isDone: false, code: 'not-ready' });
});

it('is reached at a second try, and listens once', async () => {
  const { adapter, serviceNow, answer } = aServiceNowDesk();
  serviceNow.refuses = true;
  expect(await answer(adapter.connect())).toMatchObject({ isDone: false });
  serviceNow.refuses = false;
  expect(await answer(adapter.connect())).toMatchObject({ isDone: true });
  expect(serviceNow.heardBy('openframe_communication')).toHaveLength(1);
});
