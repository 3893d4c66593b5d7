import '../simulator/server/media/typescript-children.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DiagnosticReport } from '../../src/domain/diagnostic-report.js';
import { callRows } from './fault-table/call-rows.js';
import type { FaultRow } from './fault-table/fault-row.js';
import { misjudged, toldBy, type Told } from './fault-table/ground.js';
import { CallFaults } from './fault-table/make-call-faults.js';
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

  const judged = new Set<FaultRow>();
  const judge = (rows: Readonly<Record<string, FaultRow>>, told: Readonly<Record<string, Told>>): void => {
    const wrong = Object.entries(told).map(([key, answer]) => {
      const row = rows[key];
      if (row !== undefined) judged.add(row);
      return row === undefined ? key : misjudged(row, answer);
    });
    expect(wrong.filter((one) => one !== null)).toEqual([]);
  };
  const judgeReports = (reports: Readonly<Record<string, DiagnosticReport>>): void =>
    judge(sessionRows, Object.fromEntries(Object.entries(reports).map(([key, report]) => [key, toldBy(report)])));

  it('is named with its layer by a page without a session', async () => {
    const { atOnce, inTurn } = pageFaults(stage, site, crm);
    const others = Promise.all(Object.entries(atOnce).map(async ([key, make]) => [key, toldBy(await make())] as const));
    const told: Record<string, Told> = {};
    for (const [key, make] of Object.entries(inTurn)) told[key] = toldBy(await make());
    judge(pageRows, { ...told, ...Object.fromEntries(await others) });
  });

  it('is named with its layer in a browser without microphone and storage, and where the page of Connect hangs', async () => {
    const hung = new SessionFaults(stage, desks).hungPage();
    const bare = await bareBrowser(site);
    const noMicrophone = toldBy(await preflight(await bare.page('localhost')));
    const storage = toldBy(await preflight(await bare.page('127.0.0.1'), { profile: 'chat-only' }));
    await bare.close();
    judge(pageRows, { noMicrophone, storage });
    judgeReports(await hung);
  });

  it('is named with its layer where it keeps a softphone from coming up', async () => {
    judgeReports(await new SessionFaults(stage, desks).beforeReady());
  });

  it('is named with its layer in the shift', async () => {
    judgeReports(await new SessionFaults(stage, desks).inTheShift());
  });

  it('is named with its layer by calls', async () => {
    const reachable = { urls: `turn:127.0.0.1:${relay.port}?transport=udp`, username: 'nobody', credential: 'nothing' };
    const calls = new CallFaults(stage, desks);
    const second = await calls.agent('agent2');
    const silent = await second.takeCall({ customer: 'silence' });
    const desk = await stage.desk(desks.at('/phone'));
    const [silentCustomer, reports] = await Promise.all([
      calls.told(second, silent, 'one-way-in'),
      new SessionFaults(stage, desks).byCalls(desk, [reachable]),
    ]);
    judgeReports(reports);
    judge(callRows, { silentCustomer });
  });

  it('is every fault of the table that no other test makes', () => {
    const all: readonly FaultRow[] = [pageRows, sessionRows, callRows].flatMap((rows) => Object.values(rows));
    expect(all.filter((row) => row.test === undefined && !judged.has(row)).map(({ fault }) => fault)).toEqual([]);
  });
});
