import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ccpFrame } from '../harness/hearing.js';
import { HostSite, tagPage, toldBy } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion, type RawWindow } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** How a CCP of another day might describe the agent: every part of the last report can be made another. */
interface Drift {
  readonly snapshot?: Readonly<Record<string, unknown>>;
  readonly configuration?: Readonly<Record<string, unknown>>;
  readonly contact?: Readonly<Record<string, unknown>>;
  readonly connection?: Readonly<Record<string, unknown>>;
}

/** Has the CCP report once more what it reported last, with a drift. */
async function report(ccp: Frame, drift: Drift): Promise<void> {
  await ccp.evaluate(({ snapshot = {}, configuration = {}, contact = {}, connection = {} }) => {
    type Raw = Record<string, unknown>;
    const { core } = (globalThis as unknown as { connect: { core: { getAgentDataProvider(): Raw } } }).connect;
    const read = core.getAgentDataProvider()['getAgentData'] as () => { snapshot: Raw; configuration: Raw };
    const last = structuredClone(read.call(core.getAgentDataProvider()));
    const contacts = (last.snapshot['contacts'] as Raw[]).map((raw) => ({
      ...raw,
      connections: (raw['connections'] as Raw[]).map((leg) => ({ ...leg, ...connection })),
      ...contact,
    }));
    const data = {
      snapshot: { ...last.snapshot, contacts, ...snapshot },
      configuration: { ...last.configuration, ...configuration },
    };
    parent.postMessage({ event: 'agent::update', data }, '*');
  }, drift);
}

const future = { anything: { new: [1, null] } };
/** Whatever Connect may add: members, and words where there were few. */
const additions: readonly Drift[] = [
  { snapshot: future, configuration: future, contact: future, connection: future },
  { contact: { state: { type: 'parked', timestamp: new Date(0).toISOString() } } },
  { connection: { state: { type: 'whispering', timestamp: new Date(0).toISOString() } } },
  { contact: { attributes: null, queue: null, contactFeatures: null, type: 'hologram' } },
  { snapshot: { state: { type: 'meditating', name: 'Elsewhere' } } },
  { configuration: { routingProfile: null, agentStates: [{ type: 'meditating', name: 'Om' }], permissions: null } },
];

describe('pain 26: the CCP is newer than the library', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl),
    '/tag': tagPage(instanceUrl),
  }));

  it(`raw Streams ${streamsVersion} hands on what it does not know, and throws where a list is missing`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await stage.instance.call();
    await raw.isTold('onConnecting');
    const ccp = await ccpFrame(raw.page, stage.instance.url);
    await report(ccp, { contact: { state: { type: 'parked' }, connections: null } });
    await raw.page.waitForFunction(() => {
      const { connect, contact } = globalThis as unknown as RawWindow;
      return new connect.Contact(contact?.contactId ?? '').getState().type === 'parked';
    });
    const answer = await raw.page.evaluate(() => {
      try {
        (globalThis as unknown as RawWindow).contact?.getAgentConnection();
        return null;
      } catch (error) {
        return String(error);
      }
    });
    expect(answer).toMatch(/^TypeError/);
  });

  it('ours goes on with the call through members and words that nobody knows', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const contactId = await desk.takeCall();
    const ccp = await desk.ccp();
    for (const drift of additions) {
      const before = await desk.snapshot();
      // Marks the report, so that it is known to have come.
      const name = `Agent ${JSON.stringify(drift).length}`;
      await report(ccp, { ...drift, configuration: { name, ...drift.configuration } });
      const after = await desk.waitFor('the report', (now) => now.agent?.name === name && now);
      expect(after.contacts, JSON.stringify(drift)).toMatchObject([{ contactId, state: 'connected', endedAt: null }]);
      expect(after).toMatchObject({ status: 'ready', errors: before.errors });
    }
    expect((await toldBy(desk.page)).map(({ fact }) => fact)).toEqual(['offered', 'accepted', 'connected']);
    expect(await desk.command('hold', contactId)).toBeNull();
    expect(await desk.command('hangUp', contactId)).toBeNull();
    expect(desk.noise).toEqual([]);
  });
});
