import { expect, it } from 'vitest';
import { numberPlans } from '../bridge-desk.js';
import { aReadyDesk, tidyUp } from './voice-desk.js';

tidyUp();

interface PhoneContact {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly phoneNumber?: string;
}

async function aConsultation() {
  await numberPlans();
  const desk = await aReadyDesk();
  const { host, pass, session } = desk;
  const contactId = await desk.ring();
  host.say('ACCEPT_CALL', { call: { callId: contactId, callType: 'Inbound' } });
  await pass(4_000);
  const list = async (filter: object): Promise<readonly PhoneContact[]> => {
    host.say('GET_PHONE_CONTACTS', { filter });
    await pass(500);
    const contacts: unknown = host.payloads('PHONE_CONTACTS').at(-1)?.['contacts'];
    return Array.isArray(contacts) ? contacts : [];
  };
  const call = { callId: contactId };
  const third = () =>
    session.snapshot.contacts[0]?.connections.find(({ party }) => party === 'third-party')?.connectionId ?? '';
  return { ...desk, contactId, call, list, third };
}

it('lists the quick connects of the agent, by text, kind and page', async () => {
  const { list } = await aConsultation();
  const all = await list({});
  expect(new Set(all.map(({ type }) => type))).toEqual(new Set(['Agent', 'Queue', 'PhoneBook']));
  const [first] = all;
  expect((await list({ contains: first?.name })).map(({ name }) => name)).toContain(first?.name);
  expect((await list({ types: ['QUEUE'] })).every(({ type }) => type === 'Queue')).toBe(true);
  expect(await list({ offset: 1, limit: 1 })).toEqual(all.slice(1, 2));
});

it('calls somebody into the call, swaps, joins and lets go, each told as Salesforce knows it', async () => {
  const { host, pass, list, call, third, session } = await aConsultation();
  const [contact] = await list({ types: ['DIRECTORY'] });
  host.say('ADD_PARTICIPANT', { contact, call });
  await pass(9_000);
  expect(host.payloads('PARTICIPANT_ADDED')).toMatchObject([{ initialCallHasEnded: false, callId: third() }]);
  expect(host.payloads('PARTICIPANT_CONNECTED')).toMatchObject([{ callId: third() }]);
  host.say('SWAP_PARTICIPANTS', { callToHold: { callId: third() }, callToResume: call });
  await pass(500);
  expect(host.payloads('HOLD_TOGGLE').at(-1)).toMatchObject({ isThirdPartyOnHold: true, isCustomerOnHold: false });
  host.say('CONFERENCE', { calls: [call, { callId: third() }] });
  await pass(500);
  expect(host.payloads('HOLD_TOGGLE').at(-1)).toMatchObject({ isThirdPartyOnHold: false, isCustomerOnHold: false });
  host.say('END_CALL', { call: { callId: third() } });
  await pass(1_000);
  expect(host.payloads('PARTICIPANT_REMOVED')).toHaveLength(1);
  expect(session.snapshot.contacts).toMatchObject([{ state: 'connected' }]);
  expect(host.payloads('HANGUP')).toEqual([]);
});

it('hands the call over without a word where Salesforce asks for that', async () => {
  const { host, pass, call, session, list } = await aConsultation();
  const [contact] = await list({ types: ['DIRECTORY'] });
  host.say('ADD_PARTICIPANT', { contact, call, isBlindTransfer: true });
  await pass(9_000);
  expect(session.snapshot.contacts).toMatchObject([{ state: 'ended' }]);
  expect(host.payloads('PARTICIPANT_ADDED')).toMatchObject([{ callId: call.callId }]);
  expect(host.payloads('HANGUP')).toHaveLength(1);
});

it('says that a destination is none', async () => {
  const { host, pass, call } = await aConsultation();
  host.say('ADD_PARTICIPANT', { contact: { name: 'Nobody' }, call });
  await pass(500);
  expect(host.payloads('ERROR')).toEqual([{ message: 'INVALID_DESTINATION' }]);
  expect(host.payloads('PARTICIPANT_ADDED')).toEqual([]);
});
