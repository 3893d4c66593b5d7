import type { AgentDesk } from '../e2e/harness/agent-desk.js';
import { eventually } from '../e2e/harness/eventually.js';
import { ccpFrame } from '../e2e/harness/hearing.js';
import { failTelling } from '../e2e/harness/session-story.js';
import type { NewCall, SimulatedInstance } from '../e2e/harness/simulated-instance.js';
import { seededRandom } from '../../src/simulator/instance/random.js';
import type { Told } from './lifecycle-check.js';

/** What `shift-page.html` offers. */
interface ShiftWindow {
  readonly shift: {
    work(kind: string, ...ids: readonly string[]): Promise<void>;
    untilAvailable(): Promise<void>;
    untilReady(): Promise<void>;
    drain(): readonly Told[];
    move(): Promise<void>;
  };
}

interface CcpWindow {
  readonly connect: { readonly core: { getSoftphoneManager(): object | null } };
}

/** Runs in the frame of the CCP. */
function hasSoftphone(): boolean {
  const { connect } = globalThis as unknown as CcpWindow;
  return connect.core.getSoftphoneManager() !== null;
}

/** Kinds of contacts, as often as they are listed. */
const kinds = [
  'answered',
  'answered',
  'held',
  'muted',
  'consulted',
  'rejected',
  'missed',
  'abandoned',
  'dialled',
  'callback',
  'chat',
  'chat',
  'task',
  'task',
  'email',
  'interrupted',
] as const;

type Kind = (typeof kinds)[number];

/** An agent at the page of a shift, and the customers. */
export class Shift {
  private readonly random = seededRandom(11);
  private taken = 0;

  constructor(
    private readonly desk: AgentDesk,
    private readonly instance: SimulatedInstance,
  ) {}

  /** One contact from its beginning until the agent is available again; every third time the tag moves meanwhile. */
  async takeNext(): Promise<void> {
    this.taken += 1;
    const kind = kinds[Math.floor(this.random() * kinds.length)] ?? 'answered';
    const isMoving = this.taken % 3 === 0;
    try {
      await this.available();
      await Promise.all([this.take(kind), isMoving ? this.move() : undefined]);
      await this.available();
    } catch (cause) {
      await failTelling(new Error(`contact ${this.taken}, ${kind}: ${String(cause)}`, { cause }), [this.desk.page]);
    }
  }

  /** Loads the page again while a call is on; its audio is lost with the page, and the agent ends it. */
  async reloadInACall(): Promise<readonly Told[]> {
    const contactId = await this.instance.call();
    await this.work('talking', contactId);
    const told = await this.reload();
    await this.work('ended', contactId);
    return told;
  }

  async reload(): Promise<readonly Told[]> {
    const told = await this.drain();
    await this.desk.page.reload();
    await this.desk.page.waitForFunction(() => 'shift' in globalThis, { polling: 50 });
    await this.desk.page.evaluate(() => (globalThis as unknown as ShiftWindow).shift.untilReady());
    return told;
  }

  /** Connect refuses the tokens until the page authorizes again, which needs nobody. */
  async expireTokens(): Promise<void> {
    await this.instance.setFaults({ expire: 'tokens' });
  }

  /** The session is over, which the agent's next click brings to light; the agent signs in again in place. */
  async expireSession(): Promise<void> {
    await this.instance.setFaults({ expire: 'session' });
    const clicked = this.desk.command('setAgentState', 'Break');
    await this.desk.waitFor('an expired session', ({ status }) => status === 'expired');
    await this.desk.signIn();
    await clicked;
    await this.desk.becomeAvailable();
    await this.softphoneIsThere();
  }

  /**
   * Streams 2.28 cannot make the softphone of a CCP while a chat, task or email is there: it fails half-way at each report, and
   * what it has begun takes every later call, too. Contacts come slower to agents than to this shift.
   */
  private async softphoneIsThere(): Promise<void> {
    const frame = await ccpFrame(this.desk.page, this.instance.url);
    await eventually('the softphone of the CCP', () => frame.evaluate(hasSoftphone));
  }

  async loseSockets(): Promise<void> {
    await this.instance.setFaults({ webSocket: 'close' });
  }

  drain(): Promise<readonly Told[]> {
    return this.desk.page.evaluate(() => (globalThis as unknown as ShiftWindow).shift.drain());
  }

  private async take(kind: Kind): Promise<void> {
    switch (kind) {
      case 'chat':
      case 'task':
      case 'email':
        return this.work('written', await this.call({ channel: kind, from: 'A customer' }));
      case 'callback':
        return this.work(kind, await this.call({ channel: kind }));
      case 'dialled':
        return this.work(kind, '+819055500142');
      case 'rejected':
      case 'missed':
      case 'abandoned':
        return this.leave(kind);
      case 'interrupted':
        return this.interrupt();
      default:
        return this.work(kind, await this.call({}));
    }
  }

  /** Nobody answers, and the customer goes; else the queue would offer the call again. */
  private async leave(kind: 'rejected' | 'missed' | 'abandoned'): Promise<void> {
    const contactId = await this.call({});
    if (kind === 'rejected') await this.work(kind, contactId);
    if (kind === 'missed') {
      await this.desk.waitFor('a missed call', ({ contacts }) => contacts.some(({ state }) => state === 'missed'));
    }
    await this.instance.customerHangsUp(contactId);
    await this.work('cleared', contactId);
  }

  private async interrupt(): Promise<void> {
    const first = await this.call({});
    await this.work('talking', first);
    const second = await this.call({ interrupts: 'agent' });
    await this.work('talking', second);
    await this.work('interrupted', first, second);
  }

  private call(call: NewCall): Promise<string> {
    return this.instance.call({ customer: 'silence', ...call });
  }

  private async available(): Promise<void> {
    await this.desk.page.evaluate(() => (globalThis as unknown as ShiftWindow).shift.untilAvailable());
  }

  private async move(): Promise<void> {
    await this.desk.page.evaluate(() => (globalThis as unknown as ShiftWindow).shift.move());
  }

  private async work(kind: string, ...ids: readonly string[]): Promise<void> {
    await this.desk.page.evaluate(
      (given, names) => (globalThis as unknown as ShiftWindow).shift.work(given, ...names),
      kind,
      [...ids],
    );
  }
}
