import '../simulator/server/media/typescript-children.js';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DiagnosticReport } from '../../src/domain/diagnostic-report.js';
import { startTurnRelay, type TurnRelay } from '../../src/simulator/server/media/turn/turn-relay.js';
import { mainBrowserNames } from './harness/browser.js';
import { eventually } from './harness/eventually.js';
import { HostSite, tagPage } from './harness/host-site.js';
import { preflight, preflightPage, type Asked } from './harness/preflight-run.js';
import { Stage } from './harness/stage.js';

const short = ({ verdict: { status, layer, topCodes } }: DiagnosticReport): string =>
  [status, layer ?? '-', topCodes[0] ?? '-'].join(' ');

const checkOf = ({ checks }: DiagnosticReport, id: string) => checks.find((check) => check.id === id);

/** A page that works 400 ms of each 450. */
const busy = `<script>
setInterval(() => { for (const end = performance.now() + 400; performance.now() < end;); }, 450);
</script>`;

/** Firefox does not say that a relay is silent, nor what a page's policy allows. */
const tells = { chromium: { silence: true, policy: true }, firefox: { silence: false, policy: false } } as const;

describe.each(mainBrowserNames)('the preflight at real faults in %s', (name) => {
  const { silence: tellsSilence, policy: tellsPolicy } = tells[name];
  const stage = new Stage(name);
  const site = new HostSite(stage, (instanceUrl) => ({
    '/': preflightPage(),
    '/policy': preflightPage({ 'Permissions-Policy': 'microphone=()' }),
    '/csp': preflightPage({ 'Content-Security-Policy': "connect-src 'self'" }),
    '/busy': preflightPage({}, `<script type="module" src="/ccp-elements/cdn.js"></script>${busy}`),
    '/phone': tagPage(instanceUrl, { script: "document.body.append(document.createElement('ccp-preflight'));" }),
    '/around': `<!doctype html><title>CRM</title><link rel="icon" href="data:,">`,
  }));
  const crm = new HostSite(stage, () => ({
    '/': `<!doctype html><title>CRM</title><link rel="icon" href="data:,"><iframe src="${site.at('/')}"></iframe>`,
  }));
  let relay: TurnRelay;

  beforeAll(async () => {
    relay = await startTurnRelay();
  });
  afterAll(() => relay.stop());

  async function open(path: string): Promise<Page> {
    const opened = await stage.context.newPage();
    await opened.goto(site.at(path));
    return opened;
  }
  const relayAt = (port: number): readonly RTCIceServer[] => [
    { urls: `turn:127.0.0.1:${port}?transport=udp`, username: 'nobody', credential: 'nothing' },
  ];
  const withRelay = (): Asked => ({ instanceUrl: stage.instance.url, iceServers: relayAt(relay.port) });

  it('finds nothing where all is well, the relay proven by its refusal', async () => {
    const page = await open('/');
    const report = await preflight(page, withRelay());
    expect(checkOf(report, 'network.udp-3478')).toMatchObject({ status: 'pass' });
    expect(checkOf(report, 'network.instance')).toMatchObject({ status: 'pass' });
    const hasSound = await playsSound(page);
    const heard = hasSound ? { status: 'pass', measured: { unit: 'dB' } } : { status: 'unknown' };
    expect(checkOf(report, 'device.microphone')).toMatchObject(heard);
    const faults = report.checks.filter(({ status }) => status === 'fail').map(({ code }) => code);
    expect(faults).toEqual(hasSound ? [] : ['SPEAKER_MISSING']);
    expect(report.durationMs).toBeLessThan(20_000);
  });

  it('names the page for its header, and the frame around for what it keeps back', async () => {
    if (tellsPolicy) expect(short(await preflight(await open('/policy'), {}))).toBe('blocked page POLICY_MICROPHONE');
    const around = await stage.context.newPage();
    await around.goto(crm.origin);
    const frame = await eventually('the frame', () => around.frames().find((one) => one.url() === site.at('/')));
    const kept = tellsPolicy ? 'blocked page FRAME_MICROPHONE' : 'blocked browser MIC_DENIED_IN_FRAME';
    expect(short(await preflight(frame, {}))).toBe(kept);
  });

  it('does not blame the network for what the page’s policy forbids', async () => {
    const report = await preflight(await open('/csp'), { profile: 'chat-only', instanceUrl: stage.instance.url });
    expect(checkOf(report, 'network.instance')).toMatchObject({ status: 'unknown', code: 'CSP_CONNECT_SRC' });
    expect(report.verdict.layer).not.toBe('network');
  });

  it('does not blame the network for a page that is busy', async () => {
    // An answer that comes while the page works is seen by it some 300 ms later.
    const near = createServer((_, response) => void setTimeout(() => response.end(), 100));
    await new Promise<void>((resolve) => near.listen(0, '127.0.0.1', resolve));
    const instanceUrl = `http://127.0.0.1:${(near.address() as AddressInfo).port}`;
    const report = await preflight(await open('/busy'), { profile: 'chat-only', instanceUrl });
    near.close();
    expect(checkOf(report, 'workstation.timers')).toMatchObject({ status: 'warn', code: 'EVENT_LOOP_LAG' });
    expect(checkOf(report, 'network.latency')).toMatchObject({ status: 'pass', measured: { unit: 'ms' } });
    expect(report.verdict.layer).toBe('workstation');
  });

  it('names the network for an instance that nobody answers at, and for being offline', async () => {
    const page = await open('/');
    const nobody = { profile: 'chat-only', instanceUrl: 'http://localhost:9' } as const;
    expect(short(await preflight(page, nobody))).toBe('blocked network NET_INSTANCE');
    await page.setOfflineMode(true);
    expect(short(await preflight(page, nobody))).toBe('blocked network NET_OFFLINE');
  });

  it('names the network for a relay that does not answer', async () => {
    // A port that takes everything and says nothing, as a firewall does.
    const silent = createSocket('udp4');
    await new Promise<void>((resolve) => silent.bind(0, '127.0.0.1', resolve));
    const asked = { ...withRelay(), profile: 'vdi-local', iceServers: relayAt(silent.address().port) } as const;
    const report = await preflight(await open('/'), asked);
    silent.close();
    const told = { status: 'fail', code: 'UDP_3478_BLOCKED' };
    const untold = { status: 'unknown', code: 'ICE_UNPROVEN' };
    expect(checkOf(report, 'network.udp-3478')).toMatchObject(tellsSilence ? told : untold);
    if (tellsSilence) expect(short(report)).toBe('blocked network UDP_3478_BLOCKED');
  });

  it('names device and person for a microphone that is dead, missing, taken or denied', async () => {
    const page = await open('/');
    const failing = (name: string): Promise<void> =>
      page.evaluate((error) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error));
      }, name);
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => {
        const context = new AudioContext();
        return Promise.resolve(context.createMediaStreamDestination().stream);
      };
    });
    if (await playsSound(page)) expect(short(await preflight(page, {}))).toBe('blocked device MIC_SILENT');
    await failing('NotReadableError');
    expect(short(await preflight(page, {}))).toBe('blocked device MIC_IN_USE');
    await failing('NotFoundError');
    expect(short(await preflight(page, {}))).toBe('blocked device MIC_NOT_FOUND');
    // The Firefox of these tests asks nobody, so that its no is played.
    if (name === 'firefox') await failing('NotAllowedError');
    else await stage.context.overridePermissions(site.origin, ['notifications']);
    expect(short(await preflight(page, {}))).toBe('blocked browser MIC_DENIED');
    if (name === 'chromium') await stage.context.clearPermissionOverrides();
  });

  it('knows what the session knows: signed in, sockets and clock', async () => {
    const desk = await stage.desk(site.at('/phone'));
    const report = await preflight(desk.page, { profile: 'medialess', instanceUrl: stage.instance.url });
    expect(checkOf(report, 'service.session')).toMatchObject({ status: 'pass' });
    expect(checkOf(report, 'workstation.clock')).toMatchObject({ status: 'pass' });
    expect(report.verdict.status).not.toBe('blocked');
  });
});

/** Whether the browser plays sound at all: Firefox does not on a machine without a sound card. */
function playsSound(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const context = new AudioContext();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const isRunning = context.currentTime > 0;
    await context.close();
    return isRunning;
  });
}
