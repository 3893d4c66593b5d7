import type { LogRing } from './log-ring.js';
import type { SessionPorts } from './ports.js';
import { readTabMessage, wireTabMessage, type TabMessage } from './tab-messages.js';
import type { TabChannel, TabPort } from './tab-port.js';

/** How long the leader may take to answer a request, in milliseconds; a frozen page never does. */
const answerLimit = 3_000;

/** How long a leader that let go waits to be relieved before it takes the audio back, in milliseconds. */
const reliefLimit = 3_000;

type Answer = 'granted' | 'refused' | 'silent';

export interface LeaderOptions {
  /** What the pages have in common: the instance's origin; null where this page is alone. */
  readonly instance: string | null;
  readonly ports: Pick<SessionPorts, 'clock' | 'newId' | 'tabs'>;
  readonly log: LogRing;
  /** `isLeader` has changed, or is known now. `isTakeover`: the leader before went without having tidied up. */
  readonly onChange: (isTakeover: boolean) => void;
  /** Another page wants to lead: lets go of the audio and answers true, or answers false during a call. */
  readonly letGo: () => Promise<boolean>;
  /** The agent mutes or unmutes in another tab. */
  readonly onMuteWish: (isMuted: boolean) => void;
  /** Nobody came to relieve this page. */
  readonly takeBack: () => void;
}

/** One page of an origin leads for an instance. The lock says who; it passes on when its holder ends, however it ends. */
export class Leader {
  private readonly id: string;
  private isLeading = false;
  private isTidy = false;
  private tabs: TabPort | null = null;
  private channel: TabChannel | null = null;
  private release: (() => void) | null = null;
  private membership = new AbortController();
  private line = new AbortController();
  private taking: Promise<void> | null = null;
  private answered: ((answer: Answer) => void) | null = null;
  private cancelRelief = (): void => undefined;
  private stopListening = (): void => undefined;

  constructor(private readonly options: LeaderOptions) {
    this.id = options.ports.newId();
  }

  get isLeader(): boolean {
    return this.isLeading;
  }

  /** Finds out who leads; null where that needs no waiting. Safe to repeat. */
  join(): Promise<void> | null {
    const { instance, ports, log } = this.options;
    if (this.isLeading || this.tabs !== null) return null;
    if (instance === null) return this.leadAlone();
    const tabs = ports.tabs();
    if (tabs === null) {
      log.add('warn', 'no web locks here: this tab leads, whatever others do');
      return this.leadAlone();
    }
    this.tabs = tabs;
    this.membership = new AbortController();
    this.channel = tabs.openChannel(this.name, (data) => this.hear(data));
    this.stopListening = tabs.onLeaving(() => this.sayFarewell());
    return this.enter(tabs);
  }

  /** Asks the leader to let this page lead, and leads. False where the leader has a call. */
  async ask(): Promise<boolean> {
    const { tabs } = this;
    if (this.isLeading || tabs === null) return true;
    const answer = await this.answer();
    if (answer === 'refused') return false;
    const isStillHere = this.tabs === tabs;
    if (!this.isLeading && isStillHere) await this.takeOver(tabs, answer === 'silent');
    return true;
  }

  /** Leads without asking, for the audio has come here by itself. */
  async claim(): Promise<void> {
    if (!this.isLeading && this.tabs !== null) await this.takeOver(this.tabs, false);
  }

  /** Leads no more and waits no more. */
  leave(): void {
    this.sayFarewell();
    this.tabs = null;
    this.stopListening();
    this.cancelRelief();
    this.answered?.('silent');
    this.membership.abort();
    this.line.abort();
    this.release?.();
    this.release = null;
    this.channel?.close();
    this.channel = null;
    this.isLeading = false;
  }

  private answer(): Promise<Answer> {
    const { clock } = this.options.ports;
    return new Promise((resolve) => {
      const cancel = clock.after(answerLimit, () => this.answered?.('silent'));
      this.answered = (answer) => {
        this.answered = null;
        cancel();
        resolve(answer);
      };
      this.say({ type: 'lead-request', from: this.id });
    });
  }

  private get name(): string {
    return `ccp-elements.leader.1 ${this.options.instance ?? ''}`;
  }

  private leadAlone(): null {
    this.lead(null, false);
    return null;
  }

  /** A browser that refuses the locks of a page, as in a sandbox, leaves every page to lead. */
  private async enter(tabs: TabPort): Promise<void> {
    const { signal } = this.membership;
    try {
      const release = await tabs.lock(this.name, 'if-free', () => this.lose(tabs), signal);
      if (signal.aborted) return release?.();
      if (release !== null) return this.lead(release, false);
    } catch (error) {
      if (signal.aborted) return;
      this.options.log.add('warn', 'web locks are refused here: this tab leads', { said: String(error) });
      return this.lead(null, false);
    }
    this.follow(tabs);
  }

  private follow(tabs: TabPort): void {
    this.options.log.add('info', 'another tab leads');
    this.isLeading = false;
    this.options.onChange(false);
    void this.waitInLine(tabs);
  }

  private async waitInLine(tabs: TabPort): Promise<void> {
    this.line = new AbortController();
    const { signal } = this.line;
    this.isTidy = false;
    try {
      const release = await tabs.lock(this.name, 'in-turn', () => this.lose(tabs), signal);
      if (signal.aborted) return release?.();
      this.lead(release, !this.isTidy);
    } catch (error) {
      if (!signal.aborted) this.options.log.add('error', 'waiting to lead has failed', { said: String(error) });
    }
  }

  /** Once, however often it is asked for: a second taking would rob the first. */
  private takeOver(tabs: TabPort, isTakeover: boolean): Promise<void> {
    this.taking ??= this.take(tabs, isTakeover).finally(() => {
      this.taking = null;
    });
    return this.taking;
  }

  private async take(tabs: TabPort, isTakeover: boolean): Promise<void> {
    const { signal } = this.membership;
    this.line.abort();
    const release = await tabs.lock(this.name, 'at-once', () => this.lose(tabs), signal);
    if (signal.aborted) return release?.();
    this.lead(release, isTakeover);
  }

  private lead(release: (() => void) | null, isTakeover: boolean): void {
    this.release = release;
    this.isLeading = true;
    this.options.log.add('info', 'this tab leads', { isTakeover });
    this.say({ type: 'leading' });
    this.options.onChange(isTakeover);
  }

  private lose(tabs: TabPort): void {
    this.cancelRelief();
    this.release = null;
    if (!this.membership.signal.aborted && this.isLeading) this.follow(tabs);
  }

  private hear(data: unknown): void {
    const message = readTabMessage(data);
    if (message === null) return;
    if (message.type === 'farewell' || message.type === 'leading') this.isTidy = message.type === 'farewell';
    else if (message.type === 'mute-wish') this.options.onMuteWish(message.isMuted);
    else if (message.type === 'lead-request') void this.grant(message.from);
    else if ('to' in message && message.to === this.id)
      this.answered?.(message.type === 'lead-granted' ? 'granted' : 'refused');
  }

  private async grant(to: string): Promise<void> {
    if (!this.isLeading) return;
    const hasLetGo = await this.options.letGo();
    this.say({ type: hasLetGo ? 'lead-granted' : 'lead-refused', to });
    if (!hasLetGo) return;
    this.cancelRelief = this.options.ports.clock.after(reliefLimit, () => this.options.takeBack());
  }

  private sayFarewell(): void {
    if (this.isLeading) this.say({ type: 'farewell' });
  }

  say(message: TabMessage): void {
    this.channel?.post(wireTabMessage(message));
  }
}
