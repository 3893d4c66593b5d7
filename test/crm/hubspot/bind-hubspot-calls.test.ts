import { expect, it } from 'vitest';
import { bindHubSpotCalls } from '../../../src/crm/hubspot/bind-hubspot-calls.js';
import { pass } from '../../session/story.js';
import { aDesk, caller, clear, finish, ring, talk } from '../../simulator/page/page-desk.js';
import { aConnectedDesk } from './hubspot-desk.js';

async function aBoundDesk(more: Parameters<typeof aConnectedDesk>[0] = {}) {
  const desk = await aDesk({ country: 'JP' });
  const { hubspot, adapter } = await aConnectedDesk({ clock: desk.clock, ...more });
  const end = bindHubSpotCalls(desk.session, adapter);
  const told = (names: readonly string[]) => hubspot.told.filter(([name]) => names.includes(name));
  return { desk, hubspot, adapter, end, told };
}

const course = ['incomingCall', 'outgoingCall', 'callAnswered', 'callEnded', 'callCompleted'];

it('tells HubSpot the course of a call, each step once, and completes it as it is cleared', async () => {
  const { desk, told } = await aBoundDesk();
  const contactId = await talk(desk);
  await finish(desk, contactId);
  await clear(desk, contactId);
  expect(told(course)).toMatchObject([
    ['incomingCall', { externalCallId: contactId, fromNumber: caller }],
    ['callAnswered', { externalCallId: contactId }],
    ['callEnded', { callEndStatus: 'COMPLETED' }],
    ['callCompleted', { hideWidget: false, engagementProperties: { hs_call_direction: 'INBOUND' } }],
  ]);
});

it('shows the caller whom HubSpot knows, and nobody where it knows two', async () => {
  const { desk, hubspot } = await aBoundDesk({ prepare: (page) => void page.addPerson(caller) });
  await ring(desk);
  await pass(desk.clock, 500);
  expect(hubspot.shown).toHaveLength(1);
  const two = await aBoundDesk({ prepare: (page) => void [page.addPerson(caller), page.addPerson(caller)] });
  await ring(two.desk);
  await pass(two.desk.clock, 500);
  expect(two.hubspot.shown).toEqual([]);
});

it('ends the call that the agent ends in HubSpot', async () => {
  const { desk, hubspot, told } = await aBoundDesk();
  await talk(desk);
  hubspot.fire('onEndCall', {});
  await pass(desk.clock, 2_000);
  expect(desk.session.snapshot.contacts).toMatchObject([{ state: 'ended', endedBy: 'agent' }]);
  expect(told(['callEnded'])).toHaveLength(1);
});

it('goes on with the engagement of a call when HubSpot has loaded the widget anew', async () => {
  const { desk, told } = await aBoundDesk({ prepare: (page) => (page.ready = { portalId: 1, engagementId: 4711 }) });
  const contactId = await ring(desk);
  const rejected = desk.session.reject(contactId);
  await pass(desk.clock, 1_000);
  await rejected;
  expect(told(course)).toMatchObject([['callEnded', { engagementId: 4711, callEndStatus: 'REJECTED' }]]);
});

it('says whether the agent is available, and nothing once it was ended', async () => {
  const { desk, end, told } = await aBoundDesk();
  const set = async (name: string) => {
    const changed = desk.session.setAgentState(name);
    await pass(desk.clock, 1_000);
    await changed;
  };
  await set('Available');
  await set('Offline');
  end();
  await set('Available');
  const standing = told(['userAvailable', 'userUnavailable']).map(([name]) => name);
  expect(standing.slice(-2)).toEqual(['userAvailable', 'userUnavailable']);
});
