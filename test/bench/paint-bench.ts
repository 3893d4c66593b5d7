import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { eventually } from '../e2e/harness/eventually.js';
import { servePages } from '../e2e/harness/page-server.js';
import { median, type Row } from './figures.js';

const runs = 15;

interface PaintWindow {
  /** Epoch milliseconds when the script had run. */
  readonly scriptRan: number;
}

const clock = 'performance.timeOrigin + performance.now()';

/** A plain page; its container stays empty until the CCP has painted in the frame. */
const rawPage = (instanceUrl: string) => `<!doctype html><html lang="en"><head><title>Streams</title></head><body>
<div id="ccp" style="width: 320px; height: 640px"></div>
<script src="/streams/connect-streams-min.js"></script>
<script>
  var scriptRan = ${clock};
  connect.core.initCCP(document.getElementById('ccp'), { ccpUrl: '${instanceUrl}/ccp-v2/', loginPopup: false });
</script></body></html>`;

/** The tag alone, where Streams is never had. An importing module runs at once after what it imports. */
const tagPage = (instanceUrl: string, streamsUrl: string) => `<!doctype html><html lang="en"><head><title>Tag</title>
<script type="module">
  import '/ccp-elements/cdn.js';
  globalThis.scriptRan = ${clock};
</script></head><body>
<ccp-softphone instance-url="${instanceUrl}" region="us-east-1" streams-url="${streamsUrl}" style="display: block; width: 320px; height: 640px"></ccp-softphone>
</body></html>`;

/** From the end of the script to the first frame with something to read: ours without Streams, the CCP's with it. */
export async function paintRows(instanceUrl: string, newPage: () => Promise<Page>): Promise<readonly Row[]> {
  const silent = await listenSilently();
  const server = await servePages({ '/raw': rawPage(instanceUrl), '/tag': tagPage(instanceUrl, silent.url) });
  const times = { raw: [] as number[], tag: [] as number[] };
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const kind of ['raw', 'tag'] as const) {
        const page = await newPage();
        await page.goto(`${server.origin}/${kind}`, { waitUntil: 'domcontentloaded' });
        times[kind].push(await paintedAfter(page, kind));
        await page.close();
      }
    }
  } finally {
    await server.close();
    silent.close();
  }
  const [raw, tag] = [median(times.raw), median(times.tag)];
  return [
    {
      what: `script to first paint, Streams not there yet (${runs} runs each)`,
      raw: `${raw.toFixed(0)} ms (with Streams: the CCP’s first paint)`,
      ours: `${tag.toFixed(0)} ms`,
      target: 'at most 60 ms',
      isMet: tag <= 60,
    },
  ];
}

async function paintedAfter(page: Page, kind: 'raw' | 'tag'): Promise<number> {
  const scriptRan = await page.evaluate(() => (globalThis as unknown as PaintWindow).scriptRan);
  const painted = await eventually('the first paint', () => {
    const frame = kind === 'tag' ? page.mainFrame() : page.frames().find((one) => one.url().includes('/ccp-v2'));
    return frame?.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return paint === undefined ? null : performance.timeOrigin + paint.startTime;
    });
  });
  return painted - scriptRan;
}

/** A server that takes every request and answers none. */
async function listenSilently() {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://localhost:${port}/connect-streams.js`, close };
}
