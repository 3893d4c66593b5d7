import { describe, expect, it } from 'vitest';
import { bindCrm } from '../../src/crm/crm-bridge.js';
import { afterCallWork, aContact, agentIn } from '../session/reports.js';
import { SharedTabs } from '../session/shared-tabs.js';
import { aSession, pass, settle } from '../session/story.js';
import { numberPlans } from './bridge-desk.js';
import { CrmServer, ScriptedCrm, tanaka } from './scripted-crm.js';

/** Two tabs of one CRM, each with a softphone bound to it. */
async function twoTabs() {
  await numberPlans();
  const browser = new SharedTabs();
  const kept = new Map<string, string>();
  const server = new CrmServer();
  server.people.set('312345678', [tanaka]);
  const open = async () => {
    const tab = browser.open();
    const story = aSession({
      instance: 'https://example.my.connect.aws',
      tab,
      id: `tab ${browser.tabs.length}`,
      kept,
      country: 'JP',
    });
    const crm = new ScriptedCrm(story.clock, server);
    const bridge = bindCrm(story.session, {
      adapter: crm,
      ports: {
        clock: story.clock,
        storage: { read: (name) => kept.get(name) ?? null, write: (name, text) => void kept.set(name, text) },
        tabs: () => tab,
      },
    });
    await settle();
    story.gateway.report();
    await settle();
    return { ...story, tab, crm, bridge };
  };
  return { first: await open(), second: await open(), server };
}

const ringing = [aContact('connecting')];
const talking = [aContact('connected')];
const over = [aContact('ended')];

async function go(...tabs: readonly { clock: Parameters<typeof pass>[0] }[]) {
  for (const { clock } of tabs) await pass(clock, 300);
}

describe('a CRM open in two tabs', () => {
  it('pops and logs in the tab that leads alone', async () => {
    const { first, second, server } = await twoTabs();
    for (const contacts of [ringing, talking, over]) {
      for (const { gateway } of [first, second]) gateway.report(contacts, agentIn('Busy'));
      await go(first, second);
    }
    expect([first.crm.popped.length, second.crm.popped.length]).toEqual([1, 0]);
    expect(server.logs).toMatchObject([{ log: { outcome: 'answered' } }]);
  });

  it('goes on with the same log in the other tab when the first closes in the middle of the call', async () => {
    const { first, second, server } = await twoTabs();
    for (const contacts of [ringing, talking]) {
      for (const { gateway } of [first, second]) gateway.report(contacts, agentIn('Busy'));
      await go(first, second);
    }
    first.bridge.stop();
    first.tab.close();
    await settle();
    second.gateway.report(over, afterCallWork);
    await go(second);
    expect(second.crm.popped).toEqual([]);
    expect(server.logs).toMatchObject([{ log: { outcome: 'answered' } }]);
  });

  it('dials once though both tabs hear the click', async () => {
    const { first, second } = await twoTabs();
    for (const { crm } of [first, second]) crm.click('03-1234-5678', tanaka);
    await go(first, second);
    expect([...first.gateway.asked, ...second.gateway.asked].filter((asked) => asked.startsWith('dial'))).toHaveLength(
      1,
    );
    expect(first.gateway.asked.some((asked) => asked.startsWith('dial'))).toBe(true);
  });

  it('takes a disposition in either tab', async () => {
    const { first, second, server } = await twoTabs();
    for (const contacts of [ringing, talking, over]) {
      for (const { gateway } of [first, second]) gateway.report(contacts, afterCallWork);
      await go(first, second);
    }
    await second.bridge.setDisposition('contact-1', { code: 'sale', label: 'Sale' });
    await go(first, second);
    expect(server.logs).toMatchObject([{ log: { disposition: { label: 'Sale' } } }]);
    expect(second.bridge.mayClear('contact-1')).toBe(true);
  });
});
