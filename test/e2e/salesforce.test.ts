import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../src/session/session.js';
import { mainBrowserNames } from './harness/browser.js';
import { press, textOf } from './harness/deep-query.js';
import { eventually } from './harness/eventually.js';
import { lineStands } from './harness/line-stands.js';
import { signInAt } from './harness/login-form.js';
import { eventuallyTold } from './harness/session-story.js';
import { SimulatedInstance } from './harness/simulated-instance.js';
import { Stage } from './harness/stage.js';

interface Simulation {
  readonly org: { tasks(): readonly { readonly fields: Readonly<Record<string, unknown>> }[] };
  readonly host: { readonly tabs: { readonly tabs: readonly { readonly recordId: string | null }[] } };
  readonly omni: { readonly statusApiName: string | null; choose(apiName: string): void };
  readonly weather: { isSilent: boolean };
}

describe.each(mainBrowserNames)('the Salesforce demo, in %s', (name) => {
  const stage = new Stage(name);
  let demo: SimulatedInstance;

  beforeAll(async () => {
    demo = await SimulatedInstance.start({ example: 'salesforce-demo' });
    await signInAt(stage.context, demo);
  });
  afterAll(() => demo.stop());

  async function open(ui: string): Promise<Page> {
    const page = await stage.context.newPage();
    // The softphone asks before a page with a call is left.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`${demo.crm}/?ui=${ui}&lang=en`);
    return page;
  }

  const phoneOf = async (page: Page): Promise<Frame> =>
    eventually('the softphone', async () => {
      const frame = page.frames().find((entry) => entry.url().includes('phone.html'));
      return frame !== undefined && (await textOf(frame)) !== '' && frame;
    });

  const reads = (place: Page | Frame, text: string): Promise<unknown> =>
    eventually(`it reads “${text}”`, async () => (await textOf(place)).includes(text));

  const tasks = (page: Page): Promise<readonly Readonly<Record<string, unknown>>[]> =>
    page.evaluate(() => {
      const { org } = (globalThis as unknown as { simulation: Simulation }).simulation;
      return org.tasks().map(({ fields }) => fields);
    });

  const omniStatus = (page: Page): Promise<string | null> =>
    page.evaluate(() => (globalThis as unknown as { simulation: Simulation }).simulation.omni.statusApiName);

  const silence = (page: Page): Promise<void> =>
    page.evaluate(() => {
      (globalThis as unknown as { simulation: Simulation }).simulation.weather.isSilent = true;
    });

  it.each(['lightning', 'classic'])(
    'a call pops its record and leaves one task, through two tabs, a lost answer and a reload, in %s',
    async (ui) => {
      await demo.reset();
      const page = await open(ui);
      await page.evaluate(() => localStorage.removeItem('simulated-salesforce.1'));
      await page.reload();
      await reads(page, 'This is a simulation');
      const phone = await phoneOf(page);
      // The tab whose session is there first leads, and the leader alone shows records.
      await lineStands(phone);
      const other = await open(ui);
      const otherPhone = await phoneOf(other);
      await eventually('the other tab follows', () =>
        otherPhone.evaluate(() => {
          const { snapshot } = (document.querySelector('ccp-softphone') as HTMLElement & { readonly session: Session })
            .session;
          return snapshot.status === 'ready' && !snapshot.tab.isLeader;
        }),
      );
      await page.bringToFront();
      await eventually('the agent is Available', () =>
        phone.evaluate(async () => {
          const { session } = document.querySelector('ccp-softphone') as HTMLElement & { readonly session: Session };
          if (session.snapshot.status !== 'ready') return false;
          await session.setAgentState('Available');
          return true;
        }),
      );

      const contactId = await demo.call({ from: '+81312345678' });
      await eventuallyTold('the record pops', async () => (await textOf(page)).includes('Optician'), [
        phone,
        otherPhone,
      ]);
      // The answer to the saving of the task is lost: it is asked for, and the page is gone before it comes.
      await silence(page);
      await press(phone, 'Accept');
      await eventually('the task is there', async () => (await tasks(page)).length === 1);
      await page.reload();
      const again = await phoneOf(page);
      await reads(again, 'End');
      await press(again, 'End');
      await press(again, 'Save result');
      await press(again, 'Clear');
      await eventually('the call is written down', async () => {
        const [task] = await tasks(page);
        return task?.['CallDisposition'] === 'Sale' && task['Status'] === 'Completed';
      });
      const written = await tasks(page);
      expect(written).toHaveLength(1);
      expect(written[0]).toMatchObject({ CallObject: contactId, CallType: 'Inbound' });
      await other.close();
      await lineStands(again);
      await page.evaluate(() =>
        (globalThis as unknown as { simulation: Simulation }).simulation.omni.choose('Available'),
      );
      await demo.call({ from: '+12065550100' });
      await eventually('the second record pops', async () => (await textOf(page)).includes('Purchasing'));
      await press(again, 'Accept');
      await eventuallyTold('Omni-Channel is On Call', async () => (await omniStatus(page)) === 'On_Call', [again]);
      await press(again, 'End');
      await press(again, 'Save result');
      await press(again, 'Clear');
      await eventually('its tab is closed again', async () => (await textOf(page)).includes('Marta Nowak'));
      await eventually('Omni-Channel is Available again', async () => (await omniStatus(page)) === 'Available');
      expect(await tasks(page)).toHaveLength(2);
      await page.close();
    },
  );
});
