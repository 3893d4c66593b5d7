import type { Frame } from 'puppeteer-core';

interface Way {
  send: unknown;
}

/** Lets the CCP say nothing more to the page, as one that crashed. Its answer makes it speak again. */
export async function silenceCcp(ccp: Frame): Promise<() => Promise<void>> {
  await ccp.evaluate(() => {
    type Upstream = { readonly upstream: Way; readonly downstream: Way };
    const { core } = (globalThis as unknown as { connect: { core: { getUpstream(): Upstream } } }).connect;
    const ways = [core.getUpstream().upstream, core.getUpstream().downstream];
    const speak = ways.map(({ send }) => send);
    for (const way of ways) way.send = () => undefined;
    Object.assign(globalThis, { speakAgain: () => ways.forEach((way, index) => (way.send = speak[index])) });
  });
  return () => ccp.evaluate(() => (globalThis as unknown as { speakAgain(): void }).speakAgain());
}
