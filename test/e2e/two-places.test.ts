import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/session/session.js';
import { agentTone, mainBrowserNames } from './harness/browser.js';
import { press, textOf } from './harness/deep-query.js';
import { eventually } from './harness/eventually.js';
import { ccpFrame, hearsTone } from './harness/hearing.js';
import { signInAt } from './harness/login-form.js';
import { Stage } from './harness/stage.js';

type MediaElement = HTMLElement & { readonly session: Session };

describe.each(mainBrowserNames)('a remote desktop that steers, and a media window elsewhere, in %s', (name) => {
  const stage = new Stage(name, { example: 'vdi', settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });

  /** A profile of its own: nothing is shared with the remote desktop, as on another computer. */
  async function openMediaWindow(): Promise<Page> {
    const context = await stage.freshContext();
    await signInAt(context, stage.instance);
    const page = await context.newPage();
    await page.goto(`${stage.instance.crm}/local.html`);
    await reads(page, 'Ready for calls');
    return page;
  }

  async function reads(page: Page, text: string): Promise<void> {
    await eventually(`the media window reads “${text}”`, async () => (await textOf(page)).includes(text));
  }

  it('take one call together, and the closing of the window is told', async () => {
    const desk = await stage.desk();
    await desk.reads('Your media window is closed');
    const window = await openMediaWindow();
    await desk.waitFor('the window is open', ({ readiness }) => readiness.isReady);
    // Firefox starts no AudioContext on a machine without a sound card, and so measures no level there.
    if (name === 'chromium') {
      await press(window, 'Test, Microphone');
      await eventually('the level of the voice moves before any call', () => window.evaluate(levelOf));
      await press(window, 'Stop, Microphone');
    }
    await desk.page.bringToFront();
    const contactId = await desk.takeCall({ customer: 'tone' });
    await hearsTone(await ccpFrame(window, stage.instance.url), 1000);
    await reads(window, 'On a call');
    await reads(window, 'You can minimise this window');

    await desk.press('Mute');
    await desk.waitFor('muted', ({ mute }) => mute.confirmed);
    await reads(window, 'Muted');
    await eventually('nothing is heard of the agent', async () => {
      const { fromAgent } = await stage.instance.heard(contactId);
      return fromAgent !== null && fromAgent.peakHz === null;
    });
    await desk.press('Mute');
    await eventually('the agent is heard', async () => {
      const { fromAgent } = await stage.instance.heard(contactId);
      return Math.abs((fromAgent?.peakHz ?? 0) - agentTone) < 20;
    });

    await countReports(window);
    await desk.press('Hold');
    await desk.waitForContact('on hold', ({ connections }) => connections.some(({ state }) => state === 'hold'));
    const { reports, states } = await eventually('the window agrees', async () => {
      const seen = await reportsOf(window);
      return seen.reports > 0 && seen;
    });
    expect({ reports, states }).toEqual({ reports: 1, states: ['connected', 'hold'] });

    await window.mouse.click(5, 5);
    const asked = questionOf(window);
    await window.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
    await desk.reads('Your media window is closed');
    await desk.waitForContact('the call goes on', ({ state }) => state === 'connected');
    expect(await desk.command('setMuted', true)).toBe('media/window-closed');
    expect(await desk.command('hangUp', contactId)).toBeNull();
  });
});

/** How loud the meter of the media window shows the voice; 0 in silence. */
function levelOf(): number | null {
  const media = document.querySelector('ccp-media') as MediaElement & { readonly renderRoot: ParentNode };
  const meter = media.renderRoot.querySelector('[role=meter]');
  return Number(meter?.getAttribute('aria-valuenow') ?? 0) || null;
}

/** Counts from now on how often Connect's report changes the contacts that the window shows. */
async function countReports(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = globalThis as unknown as { reports: number };
    counted.reports = -1;
    const { session } = document.querySelector('ccp-media') as MediaElement;
    session.subscribe(
      ({ contacts }) => contacts,
      () => (counted.reports += 1),
    );
  });
}

async function reportsOf(page: Page): Promise<{ reports: number; states: readonly string[] }> {
  return page.evaluate(() => {
    const { session } = document.querySelector('ccp-media') as MediaElement;
    const { reports } = globalThis as unknown as { reports: number };
    return {
      reports,
      states: session.snapshot.contacts.flatMap((contact) => contact.connections.map(({ state }) => state)),
    };
  });
}

/** The question that the browser asks of a person who was in the page; they mean it. */
function questionOf(page: Page): Promise<string> {
  return new Promise((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.accept();
    });
  });
}
