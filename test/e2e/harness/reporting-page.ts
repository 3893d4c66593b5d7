import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const script = `
import { httpSink, makeRecord, openOutbox, readCode, uuid7 } from './src/disposition/index.ts';
const outbox = await openOutbox({ sinks: [httpSink({ url: '/dispositions' })], name: 'crash' });
const quality = readCode('LT2');
const make = () => {
  const now = Date.now();
  const place = { id: uuid7(now), noticedAt: now, now, clockSkew: 0, timeZone: 'UTC', agent: null, contact: undefined, instance: {} };
  return makeRecord({ source: 'keyboard', quality }, place);
};
/** Reports one after the other; answers with the names of those that are kept. */
window.report = async (count, undoSeconds = 0) => {
  const records = Array.from({ length: count }, make);
  await Promise.all(records.map((record) => outbox.add(record, { undoSeconds })));
  return records.map(({ id, rev }) => id + ' ' + rev);
};
window.outboxState = () => outbox.state;
window.isReady = true;
`;

/** The page's document and script, to be served. */
export async function reportingPages(): Promise<Record<string, { readonly type: string; readonly body: string }>> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return {
    '/': {
      type: 'text/html',
      body: '<!doctype html><title>Reports</title><script type="module" src="/reports.js"></script>',
    },
    '/reports.js': { type: 'text/javascript', body: outputFiles[0]?.text ?? '' },
  };
}

/** Waits until the page has opened its outbox. */
export async function whenReady(page: Page): Promise<Page> {
  await page.waitForFunction('window.isReady === true');
  return page;
}

/** Reports; the names of those that the page said are kept. */
export async function report(page: Page, count: number, undoSeconds = 0): Promise<readonly string[]> {
  return (await page.evaluate(`window.report(${count}, ${undoSeconds})`)) as readonly string[];
}

/** Begins to report and does not wait: nobody has been told yet that anything is kept. */
export function beginReport(page: Page, count: number): void {
  page.evaluate(`window.report(${count})`).catch(() => undefined);
}

export async function stateOf(page: Page): Promise<{ readonly waiting: number; readonly reason: string | null }> {
  return (await page.evaluate('window.outboxState()')) as { readonly waiting: number; readonly reason: string | null };
}
