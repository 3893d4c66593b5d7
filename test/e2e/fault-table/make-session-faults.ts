import type { BrowserContext } from 'puppeteer-core';
import type { DiagnosticReport, PreflightProfile } from '../../../src/domain/diagnostic-report.js';
import { AgentDesk } from '../harness/agent-desk.js';
import type { HostSite } from '../harness/host-site.js';
import { tagPage } from '../harness/host-site.js';
import type { ServedPage } from '../harness/page-server.js';
import { preflight, type Asked } from '../harness/preflight-run.js';
import { silenceCcp } from '../harness/silent-ccp.js';
import type { Stage } from '../harness/stage.js';
import type { OwnRows } from './ground.js';
import type { sessionRows } from './session-rows.js';

type SessionFault = OwnRows<typeof sessionRows>;
type Reports = Readonly<Partial<Record<SessionFault, DiagnosticReport>>>;

/** Milliseconds that an impatient softphone gives each step. */
const impatient = { timeouts: { signInHint: 200, ccpLoad: 1000, command: 1500 } };

/** Adds the preflight, and asks for a sign-in as soon as one is wanted: without a click the browser opens no window. */
const withPreflight = `document.body.append(document.createElement('ccp-preflight'));`;
const signInAtOnce = `${withPreflight}
  const timer = setInterval(() => {
    if (phone.session?.snapshot.status !== 'signed-out') return;
    clearInterval(timer);
    phone.session.signIn().catch(({ code }) => console.log(code));
  }, 50);`;

/** Pages with a softphone and a preflight beside it. */
export function sessionPages(instanceUrl: string): Readonly<Record<string, ServedPage>> {
  const page = { options: impatient, script: withPreflight };
  const policy = (directive: string) => ({ 'Content-Security-Policy': directive });
  return {
    '/phone': tagPage(instanceUrl, page),
    '/no-click': tagPage(instanceUrl, { options: impatient, script: signInAtOnce }),
    '/frame-src': { body: tagPage(instanceUrl, page), headers: policy("frame-src 'self'") },
    '/script-src': {
      body: tagPage(instanceUrl, { ...page, attributes: `streams-url="http://127.0.0.1:9/streams.js"` }),
      headers: policy("script-src 'self' 'unsafe-inline'"),
    },
  };
}

export class SessionFaults {
  constructor(
    private readonly stage: Stage,
    private readonly site: HostSite,
  ) {}

  private ask(
    { page }: AgentDesk,
    profile: PreflightProfile = 'medialess',
    more: Asked = {},
  ): Promise<DiagnosticReport> {
    return preflight(page, { profile, instanceUrl: this.stage.instance.url, ...more });
  }

  /** A softphone that does not come up, looked at when it says so. */
  private async stuck(path: string): Promise<DiagnosticReport> {
    const desk = await AgentDesk.open(this.stage.context, this.stage.instance, this.site.at(path));
    await desk.waitFor('an error', ({ error, errors }) => error !== null || errors.length > 0);
    return this.ask(desk);
  }

  /** What keeps a softphone from coming up. */
  async beforeReady(): Promise<Reports> {
    const { instance } = this.stage;
    const [frameSrc, scriptSrc] = await Promise.all([this.stuck('/frame-src'), this.stuck('/script-src')]);
    const stranger = await this.stage.freshContext();
    const popup = await this.withoutClick(stranger);
    await instance.updateSettings({ approvedOrigins: ['https://elsewhere.example'] });
    const unapproved = await AgentDesk.open(this.stage.context, instance, this.site.at('/phone'));
    await unapproved.waitFor('told', ({ error }) => error?.code === 'sign-in/not-approved');
    const notApproved = await this.ask(unapproved);
    await instance.updateSettings({ approvedOrigins: null });
    await instance.setFaults({ operations: [{ operation: '*', status: 403 }] });
    const denied = await AgentDesk.open(this.stage.context, instance, this.site.at('/phone'));
    await denied.waitFor('denied', ({ error }) => error?.code === 'sign-in/access-denied');
    const forbidden = await this.ask(denied);
    return { frameSrc, scriptSrc, popup, notApproved, forbidden };
  }

  /** Nobody may look at the page before: to the browser that is as good as a click. */
  private async withoutClick(context: BrowserContext): Promise<DiagnosticReport> {
    const page = await context.newPage();
    const isBlocked = new Promise<void>((resolve) => {
      page.on('console', (message) => message.text() === 'sign-in/popup-blocked' && resolve());
    });
    await page.goto(this.site.at('/no-click'));
    await isBlocked;
    return preflight(page, { profile: 'medialess', instanceUrl: this.stage.instance.url });
  }

  /** What befalls a softphone in the shift, one after the other; what a session remembers comes last. */
  async inTheShift(): Promise<Reports> {
    const { instance } = this.stage;
    const desk = await this.stage.desk(this.site.at('/phone'));
    await desk.command('setDeskPhone', '+12065550142');
    await desk.waitFor('a desk phone', ({ agent }) => agent?.isSoftphoneEnabled === false);
    const deskPhone = await this.ask(desk, 'vdi-local');
    await desk.command('setDeskPhone', null);

    await instance.updateSettings({ clockAheadMs: 14_000 });
    await desk.command('setAgentState', 'Lunch');
    await desk.waitFor('the skew', ({ clockSkew }) => clockSkew > 10_000);
    const skew = await this.ask(desk);
    await instance.updateSettings({ clockAheadMs: 0 });
    await desk.command('setAgentState', 'Break');
    await desk.waitFor('no skew', ({ clockSkew }) => clockSkew < 1000);

    await instance.setFaults({ operations: [{ operation: 'PutAgentState', status: 500, count: 9 }] });
    await desk.command('setAgentState', 'Lunch');
    const failingApi = await this.ask(desk);
    await instance.setFaults({ operations: [{ operation: 'PutAgentState', delayMs: 4000, count: 1 }] });
    await desk.command('setAgentState', 'Lunch');
    const slowApi = await this.ask(desk);
    await desk.waitFor('Lunch at last', ({ agent }) => agent?.state.name === 'Lunch');

    const speakAgain = await silenceCcp(await desk.ccp());
    await desk.waitFor('the link is down', ({ isLinkUp }) => !isLinkUp);
    const silentCcp = await this.ask(desk);
    await speakAgain();
    await desk.waitFor('the link is up', ({ isLinkUp }) => isLinkUp);

    await instance.setFaults({ webSocket: 'refuse' });
    await desk.waitForLog('websocket lost');
    const socketLost = await this.ask(desk);
    await instance.setFaults({});
    await desk.waitForLog('websocket lost', 'websocket gained');
    const { slept, expired } = await this.atTheEnd(desk);
    return { deskPhone, skew, failingApi, slowApi, silentCcp, socketLost, slept, expired };
  }

  private async atTheEnd(desk: AgentDesk): Promise<Pick<Required<Reports>, 'slept' | 'expired'>> {
    const protocol = await desk.page.createCDPSession();
    await protocol.send('Page.setWebLifecycleState', { state: 'frozen' });
    await protocol.send('Page.setWebLifecycleState', { state: 'active' });
    await desk.waitForLog('page');
    const slept = await this.ask(desk);
    await this.stage.instance.setFaults({ expire: 'session' });
    await desk.command('setAgentState', 'Break');
    await desk.waitFor('expired', ({ status }) => status === 'expired');
    return { slept, expired: await this.ask(desk) };
  }

  /** What a call finds out; a relay that can be reached is looked for where one refused. */
  async byCalls(desk: AgentDesk, iceServers: readonly RTCIceServer[]): Promise<Reports> {
    const { instance } = this.stage;
    const call = async (media: Readonly<Record<string, unknown>>, more: Asked = {}): Promise<DiagnosticReport> => {
      await desk.becomeAvailable();
      await instance.setFaults({ media });
      const contactId = await instance.call();
      await desk.waitForContact('rings', ({ state }) => state === 'connecting');
      void desk.command('accept', contactId).catch(() => null);
      await desk.waitFor('a media error', ({ errors }) => errors.some(({ error }) => error.code.startsWith('media/')));
      const report = await this.ask(desk, 'vdi-local', more);
      await instance.setFaults({});
      await instance.customerHangsUp(contactId).catch(() => undefined);
      await desk.waitForContact('over', ({ endedAt }) => endedAt !== null);
      await desk.command('clear', contactId);
      await desk.waitForNoContact();
      await desk.command('dismissError', contactId);
      return report;
    };
    const signalling = await call({ inviteError: 500 });
    const secondCcp = await call({ inviteError: 486 });
    const refusingTurn = await call({ isTurnUnauthorized: true }, { iceServers });
    return { signalling, secondCcp, refusingTurn };
  }

  /** The page of Connect hangs while the instance answers. */
  async hungPage(): Promise<Reports> {
    await this.stage.instance.setFaults({ operations: [{ operation: 'ccp', hang: true }] });
    return { hungPage: await this.stuck('/phone') };
  }
}
