import '../simulator/server/media/typescript-children.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DiagnosticReport } from '../../src/domain/diagnostic-report.js';
import type { FaultRow } from './fault-table/fault-row.js';
import { misjudged, toldBy } from './fault-table/ground.js';
import { bareBrowser, pageFaults } from './fault-table/make-page-faults.js';
import { pageRows } from './fault-table/page-rows.js';
import { sessionPages, SessionFaults } from './fault-table/make-session-faults.js';
import { sessionRows } from './fault-table/session-rows.js';
import { HostSite } from './harness/host-site.js';
import { preflight, preflightPage } from './harness/preflight-run.js';
import { startTurnRelay, type TurnRelay } from '../../src/simulator/server/media/turn/turn-relay.js';
import { Stage } from './harness/stage.js';

/** Work that a quick processor hardly feels, again and again. */
const work = `<script>setInterval(() => { for (let sum = 0, i = 0; i < 4e6; i += 1) sum += Math.sqrt(i); }, 50);</script>`;

describe('a fault that is made for real', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, () => ({
    '/': preflightPage(),
    '/classic': preflightPage({}, '<script src="/ccp-elements/cdn.iife.js"></script>'),
    '/busy': preflightPage({}, `<script type="module" src="/ccp-elements/cdn.js"></script>${work}`),
  }));
  const crm = new HostSite(stage, () => ({
    '/sandbox': `<!doctype html><title>CRM</title><link rel="icon" href="data:,">
<iframe src="${site.at('/classic')}" sandbox="allow-scripts" allow="microphone"></iframe>`,
  }));

  const desks = new HostSite(stage, sessionPages);
  let relay: TurnRelay;
  beforeAll(async () => {
    relay = await startTurnRelay();
  });
  afterAll(() => relay.stop());

  const judge = async (row: FaultRow, make: () => Promise<DiagnosticReport>): Promise<string | null> =>
    misjudged(row, toldBy(await make()));

  it('is named with its layer by a page without a session', async () => {
    const { atOnce, inTurn } = pageFaults(stage, site, crm);
    const wrong: (string | null)[] = await Promise.all(
      Object.entries(atOnce).map(([key, make]) => judge(pageRows[key as keyof typeof pageRows], make)),
    );
    for (const [key, make] of Object.entries(inTurn)) wrong.push(await judge(pageRows[key as keyof typeof pageRows], make));
    expect(wrong.filter((one) => one !== null)).toEqual([]);
  });

  it('is named with its layer in a browser without microphone and storage', async () => {
    const bare = await bareBrowser(site);
    const noMicrophone = toldBy(await preflight(await bare.page('localhost')));
    const storage = toldBy(await preflight(await bare.page('127.0.0.1'), { profile: 'chat-only' }));
    expect(misjudged(pageRows.noMicrophone, noMicrophone)).toBeNull();
    expect(misjudged(pageRows.storage, storage)).toBeNull();
    await bare.close();
  });

  const judgeAll = (reports: Readonly<Partial<Record<keyof typeof sessionRows, DiagnosticReport>>>): void => {
    const wrong = Object.entries(reports).map(([key, report]) =>
      misjudged(sessionRows[key as keyof typeof sessionRows], toldBy(report)),
    );
    expect(wrong.filter((one) => one !== null)).toEqual([]);
  };

  it('is named with its layer where it keeps a softphone from coming up', async () => {
    judgeAll(await new SessionFaults(stage, desks).beforeReady());
  });

  it('is named with its layer where the page of Connect hangs', async () => {
    judgeAll(await new SessionFaults(stage, desks).hungPage());
  });

  it('is named with its layer in the shift', async () => {
    judgeAll(await new SessionFaults(stage, desks).inTheShift());
  });

  it('is named with its layer by a call', async () => {
    const reachable = { urls: `turn:127.0.0.1:${relay.port}?transport=udp`, username: 'nobody', credential: 'nothing' };
    judgeAll(await new SessionFaults(stage, desks).byCalls([reachable]));
  });
});
