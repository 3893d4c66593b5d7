import type { Page } from 'puppeteer-core';
import type { CcpSoftphone } from '../../src/components/softphone/softphone.js';
import { eventually } from '../e2e/harness/eventually.js';
import type { PageServer } from '../e2e/harness/page-server.js';
import type { SimulatedInstance } from '../e2e/harness/simulated-instance.js';
import { whenReady } from './bench-pages.js';
import type { Row } from './figures.js';
import { scriptWeights, tagWeights, type Weight } from './weights.js';

type UsePage = (kind: 'ours', use: (page: Page) => Promise<void>) => Promise<void>;

const target = 45_000;
const kilobytes = (weights: readonly Weight[]): string =>
  `${(weights.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1)} kB`;

/** What a page has loaded before anybody is signed in, and once a first call is over: the two belong side by side. */
export async function firstCallRows(
  instance: SimulatedInstance,
  server: PageServer,
  onPage: UsePage,
): Promise<readonly Row[]> {
  const since = server.requested.length;
  await onPage('ours', (page) => takeCall(instance, page));
  const loaded = scriptWeights(server.requested.slice(since));
  const atOnce = tagWeights();
  return [
    {
      what: 'tag and panel without Streams, at once until sign-in is shown, gzip',
      ours: kilobytes(atOnce),
      target: 'at most 45 kB',
      isMet: atOnce.reduce((sum, { bytes }) => sum + bytes, 0) <= target,
    },
    {
      what: 'the same and all that came by the end of a first call, gzip',
      ours: kilobytes(loaded),
      result: `${loaded.length} files`,
    },
    ...loaded
      .filter(({ file }) => !atOnce.some((first) => first.file === file))
      .map((weight) => ({ what: `of it after the first paint: ${weight.file}`, ours: kilobytes([weight]) })),
  ];
}

async function takeCall(instance: SimulatedInstance, page: Page): Promise<void> {
  await whenReady(page);
  const id = await instance.call();
  for (const state of ['connecting', 'connected', 'ended'] as const) {
    await eventually(`the contact is ${state}`, () => page.evaluate(stateOf, id).then((now) => now === state));
    await page.evaluate(next, id, state);
  }
  await eventually('the contact is gone', () => page.evaluate(stateOf, id).then((now) => now === null));
}

function stateOf(id: string): string | null {
  const { session } = document.querySelector<CcpSoftphone>('ccp-softphone') ?? {};
  return session?.snapshot.contacts.find(({ contactId }) => contactId === id)?.state ?? null;
}

async function next(id: string, state: 'connecting' | 'connected' | 'ended'): Promise<void> {
  const { session } = document.querySelector<CcpSoftphone>('ccp-softphone') ?? {};
  const commands = { connecting: 'accept', connected: 'hangUp', ended: 'clear' } as const;
  await session?.[commands[state]](id);
}
