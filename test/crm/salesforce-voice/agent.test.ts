import { expect, it } from 'vitest';
import { createSalesforceVoiceAdapter } from '../../../src/crm/salesforce-voice/voice-adapter.js';
import { aDesk } from '../../simulator/page/page-desk.js';
import { aReadyDesk, aVoiceDesk, tidyUp } from './voice-desk.js';

tidyUp();

const busy = '0N55g0000004CA1';

it('says what it can, which phones there are, and that nobody need sign in', async () => {
  const { host } = await aReadyDesk();
  expect(host.payloads('SHOW_LOGIN')).toEqual([]);
  expect(host.ready).toMatchObject([
    {
      agentConfig: { PHONES: [{ type: 'SOFT_PHONE' }, { type: 'DESK_PHONE' }], SELECTED_PHONE: { type: 'SOFT_PHONE' } },
      capabilities: { MUTE: true, RECORD: false, MERGE: true, SWAP: true, BLIND_TRANSFER: true },
    },
  ]);
});

it('has Salesforce show the softphone for a sign-in, and says when it is done', async () => {
  const { host, session, pass } = await aVoiceDesk();
  await session.stop();
  host.begin();
  await pass(200);
  expect(host.payloads('SHOW_LOGIN')).toHaveLength(1);
  expect(host.ready).toEqual([]);
  const ready = session.restart();
  await pass(1_000);
  await ready;
  await pass(200);
  expect(host.payloads('LOGIN_RESULT')).toEqual([{ success: true }]);
  expect(host.ready).toHaveLength(1);
});

it('takes a status of Salesforce for the state of its row, of its name, or of its kind', async () => {
  const { host, session, pass } = await aReadyDesk({ statuses: [{ statusId: busy, state: 'Lunch' }] });
  const set = async (agentStatus: string, statusInfo: object) => {
    host.say('SET_AGENT_STATUS', { agentStatus, statusInfo });
    await pass(500);
    return session.snapshot.agent?.state.name;
  };
  expect(await set('Online', { statusId: `${busy}AAA`, statusName: 'Busy' })).toBe('Lunch');
  expect(await set('Online', { statusId: '0N5x', statusName: 'Break' })).toBe('Break');
  expect(await set('Offline', { statusId: '0' })).toBe('Offline');
  expect(await set('Online', { statusId: '0N5y' })).toBe('Available');
  expect(await set('AfterCallWork', {})).toBe('Available');
  expect(host.payloads('SET_AGENT_STATUS_RESULT')).toEqual(Array.from({ length: 5 }, () => ({ success: true })));
  // It hears of its own wishes as their answers alone.
  expect(host.payloads('SET_AGENT_STATUS')).toEqual([]);
});

it('tells Salesforce the status of a state that the agent chose in the softphone', async () => {
  const { host, session, pass } = await aReadyDesk({ statuses: [{ statusId: busy, state: 'Lunch' }] });
  for (const state of ['Break', 'Lunch']) {
    const set = session.setAgentState(state);
    await pass(500);
    await set;
  }
  expect(host.payloads('SET_AGENT_STATUS')).toEqual([{ statusId: busy }]);
});

it('refuses a status that stands for no state', async () => {
  const { host, pass } = await aReadyDesk({ statuses: [{ statusId: busy, state: 'Gone' }] });
  host.say('SET_AGENT_STATUS', { agentStatus: 'Online', statusInfo: { statusId: busy } });
  await pass(500);
  expect(host.payloads('SET_AGENT_STATUS_RESULT')).toEqual([{ success: false }]);
  expect(host.payloads('ERROR')).toEqual([{ message: 'INVALID_AGENT_STATUS' }]);
});

it('lets a status wait until the call is over, where Salesforce says so', async () => {
  const { host, session, pass, ring } = await aReadyDesk();
  const contactId = await ring();
  const accepted = session.accept(contactId);
  await pass(3_000);
  await accepted;
  host.say('SET_AGENT_STATUS', { agentStatus: 'Online', statusInfo: { statusName: 'Lunch' }, enqueueNextState: true });
  await pass(500);
  expect(session.snapshot.agent?.nextState?.name).toBe('Lunch');
});

it('tells the status of Connect, and leads the audio to a desk phone', async () => {
  const { host, session, pass } = await aReadyDesk();
  host.say('GET_AGENT_STATUS');
  host.say('SET_AGENT_CONFIG', { config: { selectedPhone: { type: 'DESK_PHONE', number: '+81350000001' } } });
  await pass(1_000);
  expect(host.payloads('GET_AGENT_STATUS_RESULT')).toMatchObject([{ statusName: 'Available', statusType: 'routable' }]);
  expect(session.snapshot.agent?.deskPhoneNumber).toBe('+81350000001');
  host.say('SET_AGENT_CONFIG', { config: { selectedPhone: { type: 'DESK_PHONE' } } });
  await pass(500);
  expect(host.payloads('ERROR')).toEqual([{ message: 'CAN_NOT_UPDATE_PHONE_NUMBER' }]);
});

it('hears nobody but Salesforce, and waits until it calls', async () => {
  const { host, adapter, pass } = await aVoiceDesk();
  const connected = adapter.connect();
  host.begin({}, 'https://lightning.force.com.evil.example');
  await pass(9_000);
  expect(await connected).toMatchObject({ isDone: false, code: 'timeout' });
  expect(host.log).toEqual([]);
});

it('says that the module is missing', async () => {
  const { session } = await aDesk();
  const adapter = createSalesforceVoiceAdapter({ connector: {}, session });
  expect(await adapter.connect()).toMatchObject({ isDone: false, code: 'invalid' });
});
