import { describe, expect, it } from 'vitest';
import type { CrmPresence, CrmPresenceEvent } from '../../../src/crm/crm-presence.js';
import { longId, newId } from '../../fakes/salesforce/ids.js';
import { statusNamed } from '../../fakes/salesforce/fake-org.js';
import { pass } from '../../session/story.js';
import { aConnectedDesk } from './salesforce-desk.js';

type Options = Parameters<typeof aConnectedDesk>[0];

async function anOmniDesk(options: Options = {}) {
  const desk = await aConnectedDesk(options);
  const { presence } = desk.adapter;
  if (presence === null) throw new Error('no presence');
  const events: CrmPresenceEvent[] = [];
  presence.on((event) => events.push(event));
  return { ...desk, presence, events };
}

const ways = [
  ['Lightning, by the utility bar', { hasOmniUtility: true, isConsole: false }, true],
  ['Lightning, by the console', {}, false],
  ['Classic, by the console', { ui: 'classic' }, false],
] as const satisfies readonly (readonly [string, Options, boolean])[];

describe.each(ways)('Omni-Channel in %s', (_name, options, saysWhy) => {
  it('is read, and set by ids of either length', async () => {
    const desk = await anOmniDesk(options);
    expect(await desk.value(desk.presence.read())).toEqual({ isSignedIn: false });
    await desk.value(desk.presence.set(longId(statusNamed('On_Call').id)));
    expect(desk.omni.statusApiName).toBe('On_Call');
    const { id } = statusNamed('On_Call');
    const status = { id, apiName: 'On_Call', label: 'On Call', isRoutable: false };
    expect(await desk.value(desk.presence.read())).toEqual({ isSignedIn: true, status });
    expect(desk.events).toContainEqual({ type: 'status', status, reason: saysWhy ? 'api' : 'unknown' });
    expect(desk.events).toContainEqual({ type: 'signed-in', statusId: id });
  });

  it('causes no event where nothing changes, and refuses a status that the agent does not have', async () => {
    const desk = await anOmniDesk(options);
    await desk.value(desk.presence.set(statusNamed('Lunch').id));
    const before = desk.events.length;
    await desk.value(desk.presence.set(statusNamed('Lunch').id));
    expect(desk.events).toHaveLength(before);
    expect(await desk.answer(desk.presence.set(statusNamed('Supervisor_Only').id))).toMatchObject({ isDone: false });
    expect(desk.omni.statusApiName).toBe('Lunch');
  });

  it('tells of work and workload, and of the status that declining brings', async () => {
    const desk = await anOmniDesk(options);
    await desk.value(desk.presence.set(statusNamed('Available').id));
    const matter = desk.org.add('Case', { Subject: 'Glasses' });
    const workId = desk.omni.push(matter.id, 'accepted');
    await pass(desk.clock, 500);
    const itemId = matter.id.slice(0, 15);
    expect(desk.events).toContainEqual({ type: 'work', fact: 'accepted', workId, itemId });
    expect(desk.events).toContainEqual({ type: 'workload', workload: { current: 1, capacity: 10 }, before: 0 });
    expect(await desk.value(desk.presence.workload())).toEqual({ current: 1, capacity: 10 });
    await desk.value(desk.presence.closeWork(workId));
    expect(await desk.value(desk.presence.workload())).toEqual({ current: 0, capacity: 10 });
    const declined = desk.omni.push(matter.id, 'waiting');
    await desk.value(desk.presence.declineWork(declined));
    expect(desk.events).toContainEqual(
      expect.objectContaining({ type: 'status', reason: saysWhy ? 'declined' : 'unknown' }),
    );
  });

  it('lists the statuses by the class that reads them', async () => {
    const desk = await anOmniDesk({ ...options, adapter: { statusLister: 'CcpPresence.statuses' } });
    const listed = await desk.value(desk.presence.statuses());
    expect(listed.map(({ apiName }) => apiName)).toEqual(['Available', 'On_Call', 'Lunch', 'Supervisor_Only']);
  });

  it('comes through bad weather: events twice and out of order', async () => {
    const desk = await anOmniDesk({ ...options, weather: { seed: 3, latency: [30, 900], doubles: 40 } });
    for (const name of ['Available', 'Lunch', 'On_Call']) await desk.value(desk.presence.set(statusNamed(name).id));
    await pass(desk.clock, 2_000);
    const heard = desk.events.flatMap((event) => (event.type === 'status' ? [event.status.apiName] : []));
    expect(new Set(heard)).toEqual(new Set(['Available', 'Lunch', 'On_Call']));
    expect(await desk.value(desk.presence.read())).toMatchObject({ status: { apiName: 'On_Call' } });
  });
});

describe('a connection to Omni-Channel that breaks', () => {
  it('is told from an agent who signed out, and mended by setting a status', async () => {
    const { presence, omni, events, value, answer, clock } = await anOmniDesk({ hasOmniUtility: true });
    const read = async (from: CrmPresence) => answer(from.read());
    await value(presence.set(statusNamed('Available').id));
    omni.breakConnection();
    await pass(clock, 500);
    expect(events).toContainEqual({ type: 'connection-error' });
    expect(await read(presence)).toMatchObject({ isDone: false });
    await value(presence.set(statusNamed('Available').id));
    expect(await read(presence)).toMatchObject({ isDone: true, value: { isSignedIn: true } });
  });
});

it('the simulated ids are those of Salesforce: 15 characters and their checksum', () => {
  expect(longId('001A000000B1cDe')).toHaveLength(18);
  expect(longId('0015g00000abcde')).toBe('0015g00000abcdeAAA');
  expect(newId('Contact', 7)).toMatch(/^0035g00000/);
});
