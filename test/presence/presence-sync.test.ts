import { describe, expect, it } from 'vitest';
import { presencePortOf } from '../../src/crm/presence-port.js';
import { sessionPresence } from '../../src/presence/connect-presence.js';
import type { PresenceConflict } from '../../src/presence/presence-events.js';
import type { PresenceRules } from '../../src/presence/presence-rules.js';
import { PresenceSync } from '../../src/presence/presence-sync.js';
import type { PageMoment } from '../../src/session/page-port.js';
import { pass } from '../session/story.js';
import { aDesk, clear, finish, ring, talk, type Desk } from '../simulator/page/page-desk.js';
import { FakeCrmPresence } from './fake-crm-presence.js';

const rules: PresenceRules = {
  version: 1,
  pairs: [
    { state: 'Available', status: 'Online' },
    { state: 'Lunch', status: 'Lunch' },
  ],
  while: { onCall: 'On_Call' },
  workload: { fromPercent: 80, state: 'Training' },
  onOffline: 'log-out',
};

/** An agent whose softphone and CRM keep each other company. */
async function aSync(crm = new FakeCrmPresence(), given?: Desk, kept = new Map<string, string>()) {
  const desk = given ?? (await aDesk());
  const conflicts: PresenceConflict[] = [];
  const moments = new Set<(moment: PageMoment) => void>();
  const page = {
    isOnline: true,
    wasDiscarded: false,
    listen: (listener: (moment: PageMoment) => void) => {
      moments.add(listener);
      return () => moments.delete(listener);
    },
    askBeforeLeaving: () => undefined,
  };
  const sync = new PresenceSync({
    connect: sessionPresence(desk.session),
    crm: presencePortOf(crm),
    rules,
    ports: {
      clock: desk.clock,
      storage: { read: (name) => kept.get(name) ?? null, write: (name, text) => void kept.set(name, text) },
      page: () => page,
    },
    onConflict: (conflict) => conflicts.push(conflict),
  });
  sync.start();
  await pass(desk.clock, 4000);
  const become = async (state: string): Promise<void> => {
    const set = desk.session.setAgentState(state);
    await pass(desk.clock, 1500);
    await set;
  };
  const stateNow = (): string | undefined => desk.session.snapshot.agent?.state.name;
  return { ...desk, desk, crm, sync, conflicts, kept, moments, become, stateNow };
}

describe('a session and a CRM', () => {
  it('follow each other, each change once', async () => {
    const { become, crm, clock, sync, stateNow } = await aSync();
    await become('Available');
    expect([sync.mode, sync.isInSync, sync.issues]).toEqual(['runs', true, []]);
    crm.sets.length = 0;
    await become('Lunch');
    expect(crm.sets).toEqual(['Lunch']);
    crm.choose('Online');
    await pass(clock, 3000);
    expect([stateNow(), crm.sets]).toEqual(['Available', ['Lunch']]);
    await become('Offline');
    expect([crm.sets, crm.current]).toEqual([['Lunch', 'signed out'], null]);
    await become('Available');
    expect([crm.current, sync.isInSync]).toEqual(['Online', true]);
    sync.stop();
  });

  it('show a call in the CRM, not the ringing, and a state chosen there comes after it', async () => {
    const { become, crm, clock, session, sync, stateNow, desk } = await aSync();
    await become('Available');
    crm.sets.length = 0;
    const contactId = await talk(desk);
    expect(crm.sets).toEqual(['On_Call']);
    crm.choose('Lunch');
    await pass(clock, 3000);
    expect([stateNow(), session.snapshot.agent?.nextState?.name]).toEqual(['Busy', 'Lunch']);
    await finish(desk, contactId, 1000);
    await clear(desk, contactId, 3000);
    expect([stateNow(), crm.current, crm.sets, sync.isInSync]).toEqual(['Lunch', 'Lunch', ['On_Call'], true]);
    sync.stop();
  });

  it('leave a missed call to the agent', async () => {
    const { become, crm, clock, sync, desk, stateNow } = await aSync();
    await become('Available');
    crm.sets.length = 0;
    await ring(desk);
    await pass(clock, 60_000);
    expect([stateNow(), crm.sets]).toEqual(['MissedCallAgent', []]);
    crm.choose('Lunch');
    await pass(clock, 3000);
    expect(stateNow()).toBe('Lunch');
    sync.stop();
  });

  it('keep the agent out of routing while the CRM gives work', async () => {
    const { become, crm, clock, sync, stateNow } = await aSync();
    await become('Available');
    crm.say({ type: 'workload', workload: { current: 9, capacity: 10 }, before: 0 });
    await pass(clock, 3000);
    expect([stateNow(), crm.current]).toEqual(['Training', 'Online']);
    crm.say({ type: 'workload', workload: { current: 0, capacity: 10 }, before: 9 });
    await pass(clock, 3000);
    expect(stateNow()).toBe('Available');
    sync.stop();
  });

  it('say that they disagree where the CRM does not grant a status, and explain it', async () => {
    const { become, crm, clock, conflicts, sync } = await aSync();
    await become('Available');
    crm.failure = 'denied';
    await become('Lunch');
    await pass(clock, 60_000);
    expect(conflicts).toMatchObject([{ side: 'crm', wanted: 's-lunch', failure: 'not-granted' }]);
    expect(sync.journal.map(({ decision }) => decision).slice(-4)).toEqual(['changed', 'write', 'failed', 'conflict']);
    sync.stop();
  });

  it('wait for a CRM that is up later', async () => {
    const crm = new FakeCrmPresence();
    crm.isReachable = false;
    const { become, clock, sync } = await aSync(crm);
    await become('Lunch');
    await pass(clock, 20_000);
    expect([crm.sets, sync.mode]).toEqual([[], 'waits']);
    crm.isReachable = true;
    await pass(clock, 20_000);
    expect([crm.sets, sync.isInSync]).toEqual([['Lunch'], true]);
    sync.stop();
  });

  it('know after a reload in mid-call what was before it', async () => {
    const { become, crm, sync, desk, kept } = await aSync();
    await become('Available');
    const contactId = await talk(desk);
    sync.stop();
    expect([crm.listenerCount, crm.current]).toEqual([0, 'On_Call']);
    const again = await aSync(crm, desk, kept);
    expect(again.sync.journal.map(({ decision }) => decision)).toContain('start-on-contact');
    await finish(desk, contactId, 1000);
    await clear(desk, contactId, 3000);
    expect(crm.current).toBe('Online');
    again.sync.stop();
    expect([crm.listenerCount, again.moments.size]).toEqual([0, 0]);
  });

  it('are read anew when the page is looked at again', async () => {
    const { become, crm, clock, moments, stateNow, sync } = await aSync();
    await become('Available');
    crm.current = 'Lunch';
    for (const tell of moments) tell('shown');
    await pass(clock, 3000);
    expect(stateNow()).toBe('Lunch');
    sync.stop();
  });
});
