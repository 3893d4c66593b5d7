import type { Page } from 'puppeteer-core';

/** What a page keeps alive, after garbage collection. Chromium only. */
export interface PageWeight {
  readonly documents: number;
  readonly frames: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly heapBytes: number;
}

export async function weigh(page: Page): Promise<PageWeight> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  // Objects of a removed frame go in a second collection.
  for (let round = 0; round < 3; round += 1) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  await client.detach();
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {
    documents: value('Documents'),
    frames: value('Frames'),
    listeners: value('JSEventListeners'),
    nodes: value('Nodes'),
    heapBytes: value('JSHeapUsedSize'),
  };
}
