import { expect, it } from 'vitest';
import { pass } from '../../session/story.js';
import { aLog } from '../crm-contract.js';
import { aConnectedDesk, aHubSpotDesk } from './hubspot-desk.js';

const names = (told: readonly (readonly [string, object])[]) => told.map(([name]) => name);

it('introduces itself once HubSpot is ready, and lets numbers be clicked once the softphone is up', async () => {
  const { adapter, hubspot, answer } = aHubSpotDesk();
  await answer(adapter.connect());
  expect(hubspot.told).toEqual([['initialized', { isLoggedIn: false }]]);
  await answer(adapter.announceReady());
  expect(names(hubspot.told)).toEqual(['initialized', 'userLoggedIn']);
});

it('waits for a HubSpot that gets ready later, with the instance that is there', async () => {
  const { adapter, hubspot, clock } = aHubSpotDesk({ prepare: (page) => (page.ready = null) });
  const first = adapter.connect();
  await pass(clock, 9_000);
  expect(await first).toMatchObject({ isDone: false, code: 'timeout' });
  hubspot.fire('onReady', { portalId: 62515 });
  clock.advance(100);
  expect(await adapter.connect()).toMatchObject({ isDone: true });
});

it('says that the SDK could not be made, and throws nothing', async () => {
  class Broken {
    constructor() {
      throw new TypeError('document is not defined');
    }
  }
  const { adapter } = aHubSpotDesk({ sdk: () => Broken });
  expect(await adapter.connect()).toEqual({
    isDone: false,
    code: 'unknown',
    said: 'TypeError: document is not defined',
  });
});

it('takes an instance too, beside the handlers that it has', async () => {
  const { hubspot, clock } = aHubSpotDesk();
  const own: unknown[] = [];
  const instance = hubspot.sdk({ eventHandlers: { onDialNumber: (data) => own.push(data) } });
  const { adapter, heard, answer } = aHubSpotDesk({ sdk: () => instance, clock });
  await answer(adapter.connect());
  hubspot.fire('onDialNumber', { phoneNumber: '03-1234-5678', objectId: 51, objectType: 'COMPANY' });
  clock.advance(100);
  expect(own).toHaveLength(1);
  expect(heard).toMatchObject([{ number: '03-1234-5678', record: { type: 'company', id: '51' } }]);
  const none = aHubSpotDesk({ sdk: () => ({ initialized: 5 }) });
  expect(await none.adapter.connect()).toMatchObject({ isDone: false, code: 'not-ready' });
});

it('tells whose number was clicked, and whether the widget is seen', async () => {
  const { hubspot, heard, clock } = await aConnectedDesk();
  hubspot.fire('onDialNumber', { phoneNumber: ' 110 ', calleeInfo: { calleeId: 7, calleeObjectTypeId: '0-1' } });
  hubspot.fire('onVisibilityChanged', { isMinimized: true, isHidden: false });
  for (const data of [null, {}, { phoneNumber: 5 }]) hubspot.fire('onDialNumber', data);
  hubspot.fire('onVisibilityChanged', {});
  clock.advance(1_000);
  expect(heard).toHaveLength(2);
  expect(heard).toContainEqual(expect.objectContaining({ number: '110', record: { type: 'contact', id: '7' } }));
  expect(heard).toContainEqual({ type: 'panel', isVisible: false });
});

it('shows contacts and companies, and says what HubSpot cannot show', async () => {
  const { adapter, hubspot, answer } = await aConnectedDesk();
  const id = String(hubspot.addPerson('+81312345678'));
  expect(await answer(adapter.pop({ kind: 'record', record: { type: '', id } }))).toMatchObject({ isDone: true });
  expect(hubspot.shown).toEqual([id]);
  const refused = { isDone: false, code: 'invalid' };
  expect(await answer(adapter.pop({ kind: 'record', record: { type: 'company', id: '1' } }))).toMatchObject(refused);
  expect(await answer(adapter.pop({ kind: 'record', record: { type: 'ticket', id } }))).toMatchObject(refused);
  expect(await answer(adapter.pop({ kind: 'url', url: '/x' }))).toMatchObject(refused);
});

it.each([true, false])('keeps a call on the timeline, also where events name no call (%s)', async (namesCalls) => {
  const outcomes = { sale: 'f240bbac-87c9-4f6e-bf70-924b57d47db7' };
  const { adapter, hubspot, answer } = await aConnectedDesk({ outcomes });
  hubspot.namesCalls = namesCalls;
  const made = await answer(adapter.saveLog(aLog, null));
  if (!made.isDone) throw new Error(made.code);
  const ended = { ...aLog, talkSeconds: 61, outcome: 'answered' } as const;
  await answer(adapter.saveLog(ended, made.value));
  expect(names(hubspot.told).slice(-2)).toEqual(['incomingCall', 'callEnded']);
  const disposition = { code: 'sale', label: 'Sale', note: 'Blue' };
  expect(await answer(adapter.saveLog({ ...ended, disposition }, made.value))).toEqual(made);
  expect([...hubspot.engagements.values()]).toEqual([
    {
      externalCallId: aLog.contactId,
      hs_timestamp: aLog.startedAt,
      hs_call_title: aLog.subject,
      hs_call_direction: 'INBOUND',
      hs_call_from_number: '+81312345678',
      hs_call_to_number: '+81350000000',
      hs_call_duration: '61000',
      hs_call_disposition: outcomes.sale,
      hs_call_body: 'Blue',
    },
  ]);
});

it('tries again after HubSpot made no engagement, and says that it did not', async () => {
  const { adapter, hubspot, answer } = await aConnectedDesk();
  hubspot.refuses = true;
  const refused = { isDone: false, code: 'server' };
  expect(await answer(adapter.saveLog({ ...aLog, phoneNumber: null }, null))).toMatchObject(refused);
  hubspot.refuses = false;
  expect(await answer(adapter.saveLog({ ...aLog, phoneNumber: null }, null))).toMatchObject({ isDone: true });
  expect(hubspot.told.at(-1)).toMatchObject(['incomingCall', { fromNumber: 'anonymous' }]);
});
