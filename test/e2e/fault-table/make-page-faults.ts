import { createServer, type AddressInfo, type Server } from 'node:net';
import type { Page } from 'puppeteer-core';
import type { RegionEndpoints } from '../../../src/diagnostics/endpoints.js';
import type { DiagnosticReport } from '../../../src/domain/diagnostic-report.js';
import { openBrowser } from '../harness/browser.js';
import { eventually } from '../harness/eventually.js';
import type { HostSite } from '../harness/host-site.js';
import { speakIntoShared } from '../harness/lent.js';
import { preflight, type Asked } from '../harness/preflight-run.js';
import type { Stage } from '../harness/stage.js';
import { agentTone } from '../harness/browser.js';
import { toneWav } from '../harness/tone-file.js';
import type { OwnRows } from './ground.js';
import type { pageRows } from './page-rows.js';

type PageFault = OwnRows<typeof pageRows>;
type Make = () => Promise<DiagnosticReport>;

const region = (more: Partial<RegionEndpoints>): RegionEndpoints => ({
  region: 'us-east-1',
  participant: 'localhost:9',
  signalling: 'localhost:9',
  turn: [],
  turnPattern: '',
  cloudFront: [],
  ...more,
});

/** Makes the faults that need no session. Those of `atOnce` share nothing; the others each need the browser for themselves. */
export function pageFaults(
  stage: Stage,
  site: HostSite,
  crm: HostSite,
): {
  readonly atOnce: Readonly<Partial<Record<PageFault, Make>>>;
  readonly inTurn: Readonly<Partial<Record<PageFault, Make>>>;
} {
  const open = async (url: string): Promise<Page> => {
    const page = await stage.context.newPage();
    await page.goto(url);
    return page;
  };
  const at = async (
    path: string,
    asked: Asked,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<DiagnosticReport> => {
    const page = await open(site.at(path));
    await prepare?.(page);
    const report = await preflight(page, asked);
    await page.close();
    return report;
  };
  const online = (): Asked => ({ profile: 'chat-only', instanceUrl: stage.instance.url });
  const hearing = async (wav: Buffer): Promise<DiagnosticReport> => {
    await speakIntoShared(wav);
    return at('/', {}).finally(() => speakIntoShared(toneWav(agentTone)));
  };
  return {
    atOnce: {
      async sandbox() {
        const page = await open(crm.at('/sandbox'));
        return preflight(
          await eventually('the frame', () => page.frames().find((frame) => frame.url().endsWith('/classic'))),
        );
      },
      plainHttp: async () => preflight(await open(`http://crm.test:${new URL(site.origin).port}/`)),
      outdated: () => at('/', { ...online(), oldestMajors: { Chrome: 999, Edge: 999 } }),
      noRedirection: () => at('/', { ...online(), profile: 'vdi-redirect', vdiPlatform: 'OMNISSA' }),
      async swallowed() {
        const server = await silentServer();
        const { port } = server.address() as AddressInfo;
        return at('/', { profile: 'chat-only', instanceUrl: `http://localhost:${port}` }).finally(() => server.close());
      },
      region: () => at('/', { ...online(), endpoints: region({}) }),
      cloudFront: () => at('/', { ...online(), endpoints: region({ cloudFront: ['nowhere.test'] }) }),
      longWay: () =>
        at('/', online(), (page) => page.emulateNetworkConditions({ latency: 400, download: 1e8, upload: 1e8 })),
      unknownRelay: () =>
        at('/', {
          ...online(),
          profile: 'vdi-local',
          iceServers: [{ urls: 'turn:nowhere.test:3478?transport=udp', username: 'nobody', credential: 'nothing' }],
        }),
    },
    inTurn: {
      deadMicrophone: () => hearing(toneWav(agentTone, 0)),
      quietMicrophone: () => hearing(toneWav(agentTone, 0.000_15)),
      loudMicrophone: () => hearing(toneWav(agentTone, 4)),
      slowProcessor: () =>
        at('/busy', online(), async (page) => {
          const protocol = await page.createCDPSession();
          await protocol.send('Emulation.setCPUThrottlingRate', { rate: 20 });
        }),
      async hidden() {
        const page = await open(site.at('/'));
        await stage.context.newPage();
        await page.waitForFunction(() => document.hidden);
        return preflight(page, online());
      },
    },
  };
}

/** A browser on a computer without a microphone, which keeps storage from the pages of one host. */
export async function bareBrowser(
  site: HostSite,
): Promise<{ readonly page: (host: string) => Promise<Page>; close(): Promise<void> }> {
  const { browser, close } = await openBrowser('chromium', {
    hasDevices: false,
    chromiumPreferences: { content_settings: { exceptions: { cookies: { '127.0.0.1,*': { setting: 2 } } } } },
  });
  return {
    close,
    async page(host) {
      const page = await browser.newPage();
      await page.goto(`http://${host}:${new URL(site.origin).port}/`);
      return page;
    },
  };
}

/** Takes connections and says nothing. */
async function silentServer(): Promise<Server> {
  const server = createServer((socket) => socket.on('error', () => socket.destroy()).resume());
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return server;
}
