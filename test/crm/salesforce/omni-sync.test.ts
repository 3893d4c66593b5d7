import { describe, expect, it } from 'vitest';
import { presencePortOf } from '../../../src/crm/presence-port.js';
import { PresenceSync, sessionPresence, type PresenceRules } from '../../../src/presence/index.js';
import { seededRandom } from '../../../src/simulator/instance/random.js';
import { pass } from '../../session/story.js';
import { aDesk } from '../../simulator/page/page-desk.js';
import { aSalesforceDesk } from './salesforce-desk.js';

const pairs = [
  { state: 'Available', status: 'Available' },
  { state: 'Lunch', status: 'Lunch' },
] as const;
const rules: PresenceRules = { version: 1, pairs, while: { onCall: 'On_Call' } };

/** A minute of an agent who changes their mind on both sides, then quiet. Answers with what both sides show in the end. */
async function aMinute(ui: 'lightning' | 'classic', seed: number) {
  const desk = await aDesk();
  const { clock, session } = desk;
  const weather = { seed, latency: [30, 900], doubles: 15, losses: 3 } as const;
  const salesforce = aSalesforceDesk({
    clock,
    ui,
    weather,
    hasOmniUtility: seed % 2 === 0,
    adapter: { statusLister: 'CcpPresence.statuses' },
  });
  const { adapter, omni } = salesforce;
  for (let tries = 0; tries < 3 && adapter.presence === null; tries += 1) {
    await salesforce.answer(adapter.connect(), 20_000);
  }
  if (adapter.presence === null) throw new Error('no presence');
  omni.choose('Available');
  const crm = presencePortOf(adapter.presence);
  const sync = new PresenceSync({ connect: sessionPresence(session), crm, rules, ports: { clock, page: () => null } });
  sync.start();
  await pass(clock, 10_000, 100);
  const random = seededRandom(seed);
  for (let turn = 0; turn < 8; turn += 1) {
    const name = pairs[Math.floor(random() * 2)]?.state ?? 'Available';
    if (random() < 0.5) omni.choose(name);
    else void session.setAgentState(name).catch(() => undefined);
    await pass(clock, 2_000 + Math.round(random() * 6_000), 100);
  }
  await pass(clock, 60_000, 200);
  sync.stop();
  return { connect: session.snapshot.agent?.state.name, omni: omni.statusApiName, isInSync: sync.isInSync };
}

describe.each(['lightning', 'classic'] as const)('agent state and Omni-Channel in bad weather, in %s', (ui) => {
  it.each([1, 2, 3, 4, 5, 6])('end in the same place, by seed %i', async (seed) => {
    const { connect, omni, isInSync } = await aMinute(ui, seed);
    expect(isInSync).toBe(true);
    expect(omni).toBe(connect);
  });
});
