import type { Frame, Page } from 'puppeteer-core';
import type { Session } from '../../../src/session/session.js';
import { eventually } from './eventually.js';

/** A shared worker that has lived on is connected already, and tells nobody. */
const longest = 3000;

/**
 * Waits until this tab has the audio and the web socket of a CCP that was just loaded is open: Connect's RTC library sends
 * the invitation of a call that rings earlier into nothing.
 */
export async function lineStands(place: Page | Frame): Promise<void> {
  const began = Date.now();
  await eventually('the line stands', async () => {
    const { hasAudio, isOpen } = await place.evaluate(() => {
      const { session } = document.querySelector('ccp-softphone') as HTMLElement & { readonly session: Session };
      const { tab, status } = session.snapshot;
      const said = session.logEntries().map(({ text }) => text);
      return {
        hasAudio: tab.hasAudio && status === 'ready',
        isOpen: said.lastIndexOf('websocket gained') > said.lastIndexOf('Streams started'),
      };
    });
    return hasAudio && (isOpen || Date.now() - began > longest);
  });
}
