import type { BrowserContext, Frame, Page } from 'puppeteer-core';
import type { LogEntry } from '../../../src/session/log-ring.js';
import type { Session } from '../../../src/session/session.js';
import type { SessionContact, SessionSnapshot } from '../../../src/session/session-snapshot.js';
import { findControl, press, textOf } from './deep-query.js';
import { eventually } from './eventually.js';
import { ccpFrame } from './hearing.js';
import { sendLoginForm } from './login-form.js';
import { failTelling } from './session-story.js';
import type { SimulatedInstance } from './simulated-instance.js';

type SoftphoneElement = HTMLElement & { readonly session: Session };

export type PreparePage = (page: Page) => Promise<unknown>;

/** A command of the session, as the page answered it: null, or the error's code. */
export type Refusal = string | null;

/** An agent at a page with the softphone's tag in it. */
export class AgentDesk {
  private constructor(
    readonly page: Page,
    private readonly instance: SimulatedInstance,
    /** Everything that the page printed or threw; the instance's own page in the frame may talk. */
    readonly noise: string[],
  ) {}

  /** `prepare` gets the page before its first document. */
  static async open(
    context: BrowserContext,
    instance: SimulatedInstance,
    url = instance.crm,
    prepare: PreparePage = () => Promise.resolve(),
  ): Promise<AgentDesk> {
    const page = await context.newPage();
    await prepare(page);
    const noise: string[] = [];
    page.on('console', (message) => {
      const isTheInstance = message.location().url?.startsWith(instance.url) === true;
      if (!isTheInstance) noise.push(`${message.type()}: ${message.text()}`);
    });
    // A page with a call asks before it is left; these agents mean it.
    page.on('dialog', (dialog) => void dialog.accept());
    page.on('pageerror', (error) => {
      const told = (error instanceof Error ? error.stack : null) ?? String(error);
      if (!told.includes(`${instance.url}/`)) noise.push(`uncaught: ${told}`);
    });
    const isOpen = page.waitForFunction(
      () => document.querySelector<SoftphoneElement>('ccp-softphone')?.session !== undefined,
      { polling: 50 },
    );
    // A CCP that hangs holds up the page's own load event, which `goto` waits for.
    await Promise.race([page.goto(url).then(() => isOpen), isOpen]);
    return new AgentDesk(page, instance, noise);
  }

  /** Opens the page and signs in; at the end the agent can work. */
  static async signedIn(
    context: BrowserContext,
    instance: SimulatedInstance,
    url?: string,
    prepare?: PreparePage,
  ): Promise<AgentDesk> {
    const desk = await AgentDesk.open(context, instance, url, prepare);
    await desk.signIn();
    return desk;
  }

  /** Presses Sign in and sends the form of the window that opens. A session that stands already needs neither. */
  async signIn(): Promise<void> {
    const status = await this.waitFor('signed out or ready', (snapshot) => {
      const isSettled = ['signed-out', 'expired', 'ready'].includes(snapshot.status);
      return isSettled && snapshot.status;
    });
    if (status !== 'ready') {
      await press(this.page, 'Sign in*');
      await this.submitLogin();
    }
    await this.waitFor('ready', ({ status: now }) => now === 'ready');
  }

  /** Sends the sign-in form in the window that the agent's click opened. */
  async submitLogin(): Promise<void> {
    await sendLoginForm(await eventually('the sign-in window', () => this.#loginWindow()));
  }

  /** Waits for the window that the agent's click opened. */
  async loginOpened(): Promise<void> {
    await eventually('the sign-in window', () => this.#loginWindow());
  }

  async closeLogin(): Promise<void> {
    const pages = await this.page.browserContext().pages();
    for (const page of pages) if (page !== this.page && page.url().startsWith(this.instance.url)) await page.close();
  }

  async #loginWindow(): Promise<Page | undefined> {
    const pages = await this.page.browserContext().pages();
    return pages.find((page) => page !== this.page && page.url().startsWith(this.instance.url));
  }

  async snapshot(): Promise<SessionSnapshot> {
    const json = await this.page.evaluate(() => {
      const phone = document.querySelector<SoftphoneElement>('ccp-softphone');
      if (phone !== null) Reflect.set(phone, 'told', phone.session.snapshot);
      return phone && JSON.stringify(phone.session.snapshot);
    });
    if (json === null) throw new Error('No softphone on the page.');
    return JSON.parse(json) as SessionSnapshot;
  }

  /** The snapshot, once it is another than was told last, or after half a second: asking rarely leaves the page more of the machine. */
  async #nextSnapshot(): Promise<SessionSnapshot> {
    const json = await this.page.evaluate(async () => {
      const phone = document.querySelector('ccp-softphone') as SoftphoneElement;
      const { session } = phone;
      if (Reflect.get(phone, 'told') === session.snapshot) {
        const ends: (() => void)[] = [];
        await new Promise<void>((resolve) => {
          setTimeout(resolve, 500);
          const hear = (snapshot: SessionSnapshot) => snapshot !== Reflect.get(phone, 'told') && resolve();
          ends.push(session.subscribe((snapshot) => snapshot, hear));
        });
        for (const end of ends) end();
      }
      Reflect.set(phone, 'told', session.snapshot);
      return JSON.stringify(session.snapshot);
    });
    return JSON.parse(json) as SessionSnapshot;
  }

  /** The session's log, oldest first. */
  async log(): Promise<readonly LogEntry[]> {
    return this.page.evaluate(() => {
      const { session } = document.querySelector('ccp-softphone') as SoftphoneElement;
      return session.logEntries();
    });
  }

  /** Waits until the session's facts satisfy the agent. */
  async waitFor<T>(what: string, ask: (snapshot: SessionSnapshot) => T | null | undefined | false): Promise<T> {
    let look = () => this.snapshot();
    const next = async () => {
      const snapshot = await look();
      look = () => this.#nextSnapshot();
      return ask(snapshot);
    };
    return eventually(what, next, { every: 5 }).catch((error: unknown) => failTelling(error, [this.page]));
  }

  /** Waits for the agent's only contact to be as asked. */
  async waitForContact(what: string, ask: (contact: SessionContact) => boolean): Promise<SessionContact> {
    return this.waitFor(what, ({ contacts: [contact] }) => contact !== undefined && ask(contact) && contact);
  }

  /** Waits for entries of the session's log, in this order. */
  async waitForLog(...texts: readonly string[]): Promise<void> {
    await eventually(`the log says ${texts.join(', ')}`, () =>
      this.page.evaluate((sought) => {
        const phone = document.querySelector<SoftphoneElement>('ccp-softphone');
        const left = [...sought];
        for (const { text } of phone?.session.logEntries() ?? []) if (text === left[0]) left.shift();
        return left.length === 0;
      }, texts),
    );
  }

  async waitForNoContact(): Promise<void> {
    await this.waitFor('no contact left', ({ contacts }) => contacts.length === 0);
  }

  /** Gives a command to the session and answers with the code of its refusal, or null. */
  async command(name: keyof Session, ...words: readonly unknown[]): Promise<Refusal> {
    return this.page.evaluate(
      async (method, given) => {
        const { session } = document.querySelector('ccp-softphone') as SoftphoneElement;
        const run = session[method] as (...values: readonly unknown[]) => Promise<unknown>;
        try {
          await run.apply(session, given);
          return null;
        } catch (error) {
          return (error as { code?: string }).code ?? String(error);
        }
      },
      name as never,
      words as never,
    );
  }

  /** Sets the agent's state through the session and waits for Connect to say so. */
  async becomeAvailable(): Promise<void> {
    await this.command('setAgentState', 'Available');
    await this.waitFor('Available', ({ agent }) => agent?.state.name === 'Available');
  }

  async press(name: string): Promise<void> {
    await press(this.page, name);
  }

  /** Whether a toggle key shows that Connect confirmed it. */
  async isLit(name: string): Promise<boolean> {
    const control = await findControl(this.page, name);
    return control !== null && control.evaluate((element) => element.getAttribute('aria-pressed') === 'true');
  }

  async reads(text: string): Promise<void> {
    await eventually(`the page reads “${text}”`, async () => (await textOf(this.page)).includes(text));
  }

  async ccp(): Promise<Frame> {
    return ccpFrame(this.page, this.instance.url);
  }

  /** Takes a call from the ring to the talk, with the panel's own key. */
  async takeCall(call: Parameters<SimulatedInstance['call']>[0] = {}): Promise<string> {
    const contactId = await this.instance.call(call);
    await this.waitForContact('the call rings', ({ state }) => state === 'connecting' || state === 'incoming');
    await this.press('Accept');
    await this.waitForContact('the call is connected', ({ state }) => state === 'connected');
    return contactId;
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
