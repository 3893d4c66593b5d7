import { expect, it } from 'vitest';
import { bindCrm } from '../../../src/crm/crm-bridge.js';
import { caller } from '../../simulator/page/page-desk.js';
import { numberPlans } from '../bridge-desk.js';
import { aReadyDesk, tidyUp } from './voice-desk.js';

tidyUp();

type Desk = Awaited<ReturnType<typeof aReadyDesk>>;

const names = ({ host }: Desk): readonly string[] => host.news.map(({ name }) => name);

async function aCall(more: Parameters<typeof aReadyDesk>[0] = {}) {
  const desk = await aReadyDesk(more);
  const contactId = await desk.ring();
  desk.host.say('ACCEPT_CALL', { call: { callId: contactId, callType: 'Inbound' } });
  await desk.pass(4_000);
  return { ...desk, contactId, call: { callId: contactId } };
}

it('rings in Salesforce, is answered there, and ends there: each step is told once', async () => {
  const desk = await aCall();
  const { host, pass, call, session, contactId } = desk;
  expect(host.payloads('CALL_STARTED')).toMatchObject([
    { callId: contactId, callType: 'Inbound', state: 'ringing', phoneNumber: caller, callInfo: { isMuted: false } },
  ]);
  expect(host.payloads('CALL_CONNECTED')).toMatchObject([{ callId: contactId, state: 'connected' }]);
  host.say('END_CALL', { call });
  await pass(1_000);
  expect(session.snapshot.contacts).toMatchObject([{ state: 'ended', endedBy: 'agent' }]);
  host.say('WRAP_UP_CALL', { call });
  await pass(1_000);
  expect(session.snapshot.contacts).toEqual([]);
  const told = ['CALL_STARTED', 'CALL_CONNECTED', 'AFTER_CALL_WORK_STARTED', 'HANGUP', 'WRAP_UP_ENDED'];
  expect(names(desk).toSorted()).toEqual(told.toSorted());
  expect(host.payloads('WRAP_UP_ENDED')).toEqual([{ callId: contactId }]);
});

it('tells what is done in the softphone or by the customer', async () => {
  const desk = await aReadyDesk();
  const { session, instance, pass, host } = desk;
  const contactId = await desk.ring();
  const done = async (command: Promise<unknown>) => {
    await pass(3_000);
    await command;
  };
  await done(session.accept(contactId));
  await done(session.hold(contactId));
  await done(session.resume(contactId));
  await done(session.setMuted(true));
  instance.customerHangsUp(contactId);
  await pass(500);
  expect(names(desk)).toEqual([
    ...['CALL_STARTED', 'CALL_CONNECTED', 'HOLD_TOGGLE', 'HOLD_TOGGLE', 'MUTE_TOGGLE'],
    ...['HANGUP', 'AFTER_CALL_WORK_STARTED'],
  ]);
  expect(host.payloads('HOLD_TOGGLE')).toMatchObject([{ isCustomerOnHold: true }, { isCustomerOnHold: false }]);
  expect(host.payloads('HANGUP')).toMatchObject([[{ callId: contactId, reason: 'ended' }]]);
});

it('mutes, holds and sends digits from Salesforce, and answers with what Connect has confirmed', async () => {
  const { host, pass, call, session, instance } = await aCall();
  const pressed: string[] = [];
  instance.subscribe((event) => event.type === 'digits' && pressed.push(event.digits));
  for (const type of ['MUTE', 'UNMUTE', 'HOLD', 'RESUME']) {
    host.say(type, { call });
    await pass(500);
  }
  host.say('SEND_DIGITS', { digits: '12#' });
  await pass(500);
  expect(host.payloads('MUTE_TOGGLE')).toEqual([{ isMuted: true }, { isMuted: false }]);
  expect(host.payloads('HOLD_TOGGLE')).toMatchObject([{ isCustomerOnHold: true }, { isCustomerOnHold: false }]);
  expect(session.snapshot.mute.confirmed).toBe(false);
  expect(pressed).toEqual(['12#']);
});

it('says how a call ended that the agent turned away, or did not take', async () => {
  const turned = await aReadyDesk();
  const contactId = await turned.ring();
  turned.host.say('DECLINE_CALL', { call: { callId: contactId } });
  await turned.pass(1_000);
  expect(turned.host.payloads('HANGUP')).toMatchObject([{ callId: contactId, agentStatus: 'DeclinedByAgent' }]);
  const missed = await aReadyDesk();
  await missed.ring();
  await missed.pass(22_000);
  expect(missed.host.payloads('HANGUP')).toMatchObject([[{ agentStatus: 'MissedCallAgent' }]]);
});

it('dials a number that was clicked in Salesforce through the bridge, with its hooks', async () => {
  await numberPlans();
  const desk = await aReadyDesk();
  const { session, adapter, clock, host, pass } = desk;
  const asked: string[] = [];
  const bridge = bindCrm(session, {
    adapter,
    callLog: { begins: 'never' },
    hooks: { beforeDial: (step) => (asked.push(step.click.record?.id ?? ''), step) },
    ports: { clock, storage: { read: () => null, write: () => undefined }, tabs: () => null },
  });
  await pass(200);
  host.say('DIAL', { contact: { phoneNumber: '03-1234-5679', recordId: '0035g00000AbCdE' } });
  await pass(500);
  expect(host.payloads('CALL_STARTED')).toMatchObject([{ callType: 'Outbound', phoneNumber: '+81312345679' }]);
  expect(asked).toEqual(['0035g00000AbCdE']);
  await pass(4_000);
  expect(names(desk).filter((name) => name.startsWith('CALL_'))).toEqual(['CALL_STARTED', 'CALL_CONNECTED']);
  host.say('DIAL', { contact: { phoneNumber: '03-1234-5678' } });
  await pass(500);
  expect(host.payloads('CALL_FAILED')).toHaveLength(1);
  expect(host.payloads('ERROR')).toEqual([{ message: 'GENERIC_ERROR' }]);
  bridge.stop();
});

it('shows Salesforce the calls that go on when its page was loaded anew', async () => {
  const { host, pass, contactId } = await aCall();
  expect(host.ready.at(-1)).toMatchObject({ callInProgress: null });
  host.say('AGENT_AVAILABLE', { isAvailable: true });
  await pass(200);
  expect(host.payloads('CALL_CONNECTED').at(-1)).toMatchObject({ callId: contactId, isReplayedCall: true });
});

it('does nothing for Salesforce once it was stopped, and lets no number into the log of the library', async () => {
  const { host, pass, call, adapter, session, reported } = await aCall();
  expect(JSON.stringify(host.log)).not.toContain(caller);
  adapter.stop();
  host.say('END_CALL', { call });
  host.say('AGENT_AVAILABLE', { isAvailable: true });
  host.say('WRAP_UP_CALL', { call: { callId: 'gone' } });
  await pass(500);
  expect(session.snapshot.contacts).toMatchObject([{ state: 'connected' }]);
  expect(host.payloads('ERROR')).toEqual([{ message: 'CAN_NOT_END_THE_CALL' }]);
  expect(reported).toEqual([]);
});
