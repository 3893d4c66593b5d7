import { isLiveCall } from '../domain/active-call.js';
import { errorCodes } from '../domain/error-codes.js';
import type { GatewayRun } from './gateway-run.js';
import type { PageMoment, PagePort } from './page-port.js';
import { Revival } from './revival.js';
import type { SessionCore } from './session-core.js';
import type { SessionSnapshot } from './session-snapshot.js';

/** How often the clock is looked at, in milliseconds. */
const tick = 30_000;

/** A tick later than this means that the machine slept: browsers slow a hidden page to one tick a minute. */
const sleep = 120_000;

/** What is done when the page is back among the living; `isWhole` after the browser kept it in its history. */
export type OnReturn = (isWhole: boolean) => void;

/**
 * Follows the life of the page: says at once that it is offline, looks after everything when it comes back from wherever
 * it was, and asks before a call is left by accident.
 */
export class PageLife {
  private readonly revival: Revival;
  private page: PagePort | null = null;
  private isGuarded = false;
  private releases: readonly (() => void)[] = [];
  private cancelTick = (): void => undefined;

  constructor(
    private readonly core: SessionCore,
    private readonly connection: GatewayRun,
    private readonly onReturn: OnReturn,
  ) {
    this.revival = new Revival(core, connection);
  }

  /** Safe to repeat. */
  begin(): void {
    this.end();
    this.page = this.core.ports.page();
    this.revival.begin();
    const { page } = this;
    if (page === null) return;
    this.expectTick();
    if (page.wasDiscarded) this.core.log.add('warn', 'the browser had discarded this tab');
    this.core.take({ type: 'network', isOnline: page.isOnline });
    this.releases = [
      page.listen((moment) => this.follow(moment)),
      this.core.subscribe(isLeavingCostly, (isCostly) => this.guard(isCostly)),
    ];
  }

  end(): void {
    for (const release of this.releases) release();
    this.releases = [];
    this.cancelTick();
    this.revival.end();
    this.guard(false);
  }

  private follow(moment: PageMoment): void {
    const { core } = this;
    if (moment !== 'shown' && moment !== 'hidden') core.log.add('info', 'page', { moment });
    if (moment === 'hidden' || moment === 'frozen') return;
    if (moment === 'offline' || moment === 'online') core.take({ type: 'network', isOnline: moment === 'online' });
    if (moment === 'offline') return;
    this.comeBack(moment === 'restored');
  }

  private comeBack(isWhole: boolean): void {
    this.onReturn(isWhole);
    const { status, error, readiness } = this.core.snapshot;
    const mayHelp = status === 'failed' && error !== null && errorCodes[error.code].isRetryable;
    if (mayHelp && !readiness.reasons.includes('connection/offline')) void this.connection.renew();
  }

  /** A closed lid raises no event: the clock alone tells. */
  private expectTick(): void {
    const { clock } = this.core.ports;
    const before = clock.now();
    this.cancelTick = clock.after(tick, () => {
      const gap = clock.now() - before;
      if (gap > sleep) {
        this.core.log.add('info', 'the machine slept', { seconds: Math.round(gap / 1000) });
        this.comeBack(false);
      }
      this.expectTick();
    });
  }

  private guard(isOn: boolean): void {
    if (isOn === this.isGuarded) return;
    this.isGuarded = isOn;
    this.page?.askBeforeLeaving(isOn);
  }
}

/** A page that is left takes the audio of its call along. */
function isLeavingCostly({ tab, contacts }: SessionSnapshot): boolean {
  return tab.hasAudio && contacts.some(isLiveCall);
}
