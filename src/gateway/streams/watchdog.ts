import { CcpError } from '../../domain/errors.js';
import type { GatewayClock } from './clock.js';

/** How often the watchdog looks, in milliseconds. */
const period = 1000;

/** A look later than this means that the browser slowed or froze the page, which is no fault of the CCP. */
const late = 2500;

/** Connect repeats its report every 30 s even when nothing changed; two that did not come make the rest doubtful. */
const staleAfter = 65_000;

/** What a page gets to hear of Connect after it was frozen, before its last report counts as old. */
const staleGrace = 35_000;

type Fault = 'connection/lost' | 'connection/stale' | null;

export interface WatchdogOptions {
  readonly clock: GatewayClock;
  /** Milliseconds without acknowledgement after which the link counts as down. */
  readonly silenceLimit: number;
  readonly report: (isUp: boolean, error?: CcpError) => void;
}

/**
 * Watches that the CCP acknowledges and that Connect's reports keep coming. Streams itself lets both stop in silence.
 * Counts only time in which the page ran, so a slowed tab or a closed lid raises no alarm.
 */
export class Watchdog {
  #cancel: () => void = () => undefined;
  #lastLook = 0;
  #heardAt = 0;
  /** Milliseconds since the CCP was last heard, without those in which the page did not run. */
  #silence = 0;
  #staleAt = 0;
  #hasGrace = true;
  #fault: Fault = null;

  constructor(private readonly options: WatchdogOptions) {}

  /** Begins, or begins anew with a fresh CCP. */
  start(): void {
    this.stop();
    const now = this.options.clock.now();
    this.#lastLook = now;
    this.#heard(now);
    this.#staleAt = now + staleAfter;
    this.#hasGrace = true;
    this.#schedule();
  }

  acknowledged(): void {
    const now = this.options.clock.now();
    this.#heard(now);
    if (this.#fault === 'connection/lost') this.#judge(now);
  }

  /** A report of Connect came, changed or not. */
  reported(): void {
    const now = this.options.clock.now();
    this.#heard(now);
    this.#staleAt = now + staleAfter;
    this.#hasGrace = true;
    if (this.#fault !== null) this.#judge(now);
  }

  /** The CCP left its frame; until it speaks again, nobody hears a command. */
  interrupted(): void {
    this.#silence = this.options.silenceLimit;
    this.#judge(this.options.clock.now());
  }

  stop(): void {
    this.#cancel();
    this.#cancel = () => undefined;
  }

  #schedule(): void {
    this.#cancel = this.options.clock.after(period, () => this.#look());
  }

  #look(): void {
    const now = this.options.clock.now();
    const gap = Math.max(0, now - this.#lastLook);
    this.#lastLook = now;
    if (gap > late) this.#forgive(now);
    else this.#silence += Math.max(0, Math.min(gap, now - this.#heardAt));
    this.#judge(now);
    this.#schedule();
  }

  #heard(now: number): void {
    this.#heardAt = now;
    this.#silence = 0;
  }

  #forgive(now: number): void {
    this.#heard(now);
    if (!this.#hasGrace) return;
    this.#hasGrace = false;
    this.#staleAt = Math.max(this.#staleAt, now + staleGrace);
  }

  #judge(now: number): void {
    const fault = this.#faultAt(now);
    if (fault === this.#fault) return;
    this.#fault = fault;
    if (fault === null) this.options.report(true);
    else this.options.report(false, new CcpError(fault));
  }

  #faultAt(now: number): Fault {
    if (this.#silence >= this.options.silenceLimit) return 'connection/lost';
    return now >= this.#staleAt ? 'connection/stale' : null;
  }
}
