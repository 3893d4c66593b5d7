import { AgentDesk } from '../e2e/harness/agent-desk.js';
import { openBrowser, type OpenBrowser } from '../e2e/harness/browser.js';
import { servePages, type PageServer } from '../e2e/harness/page-server.js';
import { SimulatedInstance } from '../e2e/harness/simulated-instance.js';
import { benchPages } from './bench-pages.js';

export interface CrossSite {
  readonly open: OpenBrowser;
  readonly instance: SimulatedInstance;
  readonly server: PageServer;
}

/** An instance on another site than the page, as Connect is: the browser gives the CCP a process of its own then. */
export async function onCrossSite<T>(use: (site: CrossSite) => Promise<T>): Promise<T> {
  const [open, instance] = await Promise.all([
    openBrowser('chromium', { thirdPartyCookies: 'allowed' }),
    SimulatedInstance.start({ isCrossSite: true }),
  ]);
  const server = await servePages(await benchPages(instance.url));
  try {
    await (await AgentDesk.signedIn(open.browser.defaultBrowserContext(), instance)).close();
    return await use({ open, instance, server });
  } finally {
    await open.close();
    await server.close();
    await instance.stop();
  }
}
