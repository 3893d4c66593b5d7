import { CcpError } from '../../domain/errors.js';
import type { GatewayEvent, SignInFact } from '../gateway.js';
import type { GatewayClock } from './clock.js';
import type { GatewayTimeouts } from './options.js';

/** While a person signs in, a loaded page gets this long to acknowledge before the next look; in turns, milliseconds. */
const eagerPatience = [1500, 1500, 4000] as const;

/** How long a person may take to sign in before the gateway looks less often. */
const eagerFor = 600_000;

/** Between two looks when nobody is known to sign in: another tab may have done it. */
const slowLook = 30_000;

/** From the end of a session to the first look, which a renewed token may pass. */
const firstLook = 3000;

/** What the page of a CCP gets to acknowledge that is started anew for an agent at work, in milliseconds. */
const continuedPatience = 6000;

/** How soon the end of a call is noticed that forbids a look. */
const callPatience = 2000;

/** How long a CCP may stay silent after all before it is loaded again, though the instance knows the session; milliseconds. */
const doubtFor = 4000;

/** A look younger than this, in milliseconds, is not cut short by the page coming to the front: the next waits till then. */
const youngLook = 2000;

/**
 * From the renewal of a refused token to a fresh CCP, in milliseconds. The shared worker goes on with the refused token until
 * a fresh CCP brings it the new one, and gives up after two minutes in which no contact comes.
 */
const freshAfterRenewal = 1000;

/** Renewals within this time, in milliseconds, get no further fresh CCP: it did not help. */
const renewalsApart = 300_000;

export interface SignInWatchOptions {
  readonly clock: GatewayClock;
  readonly timeouts: GatewayTimeouts;
  /** The origins that an administrator has to approve: the page's, and those of the pages around it. */
  readonly pageOrigin: string;
  readonly ccpOrigin: string;
  /** The CCP is started anew for an agent who was signed in a moment ago. */
  readonly isContinued?: boolean;
  readonly emit: (event: GatewayEvent) => void;
  /** Loads a fresh CCP. */
  readonly renew: () => void;
  /** False while a fresh CCP would cut off a call. */
  readonly mayRenew: () => boolean;
  /** Whether the instance is certain to know the session of this browser in this page. */
  readonly knowsSession: () => Promise<boolean>;
}

/**
 * Tells from the CCP's behaviour whether somebody is signed in, and looks again until somebody is. Not signed in, not
 * approved and cookies blocked are the same to the page: a frame that loads and never acknowledges. Only where the instance
 * knew the session before a CCP was loaded that kept silent for its full time, that CCP was not allowed to stand here.
 */
export class SignInWatch {
  #isIn = false;
  /** A fresh CCP was loaded and has not acknowledged: only then does an acknowledgement prove a sign-in. */
  #isOpening = false;
  #hasReport = false;
  #hasLoaded = false;
  #hasSpoken = false;
  /** Somebody was signed in and did not sign out: without an answer the session is expired then. */
  #hadSession: boolean;
  /** Until the first acknowledgement. */
  #isContinued: boolean;
  /** A fresh CCP was tried before the session is called expired: the refused token may have been renewed meanwhile. */
  #hasRetried = false;
  #told: SignInFact | null = null;
  #toldCode: string | null = null;
  #eagerUntil = 0;
  #looks = 0;
  #lookedAt = 0;
  /** What the instance last said of the session, and what it had said when the present CCP began to load. */
  #isKnown = false;
  #wasKnown = false;
  #isAsking = false;
  /** Reports that did not come after an acknowledgement, in a row. */
  #silentStarts = 0;
  #cancelStep: () => void = () => undefined;
  #cancelLimit: () => void = () => undefined;
  #cancelGrace: () => void = () => undefined;
  #cancelFresh: () => void = () => undefined;
  #cancelWake: () => void = () => undefined;
  #freshAt = -Infinity;

  constructor(private readonly options: SignInWatchOptions) {
    this.#hadSession = options.isContinued === true;
    this.#isContinued = this.#hadSession;
  }

  /** A fresh CCP is on its way, but Streams is not there yet to hear it. */
  closed(): void {
    this.#open();
    this.#isOpening = false;
  }

  /** Streams hears a fresh CCP. */
  opened(): void {
    this.#open();
    this.#hasLoaded = false;
    this.#lookedAt = this.options.clock.now();
    this.#cancelLimit = this.#after(this.options.timeouts.ccpLoad, () => this.#unanswered('load/ccp-timeout'));
  }

  /** A page has loaded in the frame. Any but the first means that the CCP went elsewhere: to log in, or to begin anew. */
  frameLoaded(): void {
    if (this.#hasLoaded) this.#open();
    this.#hasLoaded = true;
    if (!this.#isOpening || this.#hasSpoken) return;
    const { signInHint, ccpLoad } = this.options.timeouts;
    this.#cancelStep();
    this.#cancelLimit();
    this.#cancelLimit = this.#after(ccpLoad, () => this.#unanswered('sign-in/required'));
    if (this.#wasKnown) return;
    if (this.#isContinued) {
      this.#cancelStep = this.#after(continuedPatience, () => this.#unanswered('sign-in/required'));
      return;
    }
    const patience = this.#isEager() ? (eagerPatience[this.#looks % eagerPatience.length] ?? signInHint) : signInHint;
    this.#cancelStep = this.#after(patience, () => this.#unanswered('sign-in/required'));
  }

  /** The page in the frame is the CCP itself: it gets its full time to acknowledge. */
  frameSpoke(): void {
    if (!this.#isOpening || this.#hasSpoken) return;
    this.#hasSpoken = true;
    this.#cancelStep();
    if (this.#isEager()) this.options.emit({ type: 'sign-in-found' });
  }

  acknowledged(): void {
    if (!this.#isOpening) return;
    this.#cancelAll();
    this.#isOpening = false;
    this.#isIn = true;
    this.#hadSession = true;
    this.#isKnown = false;
    this.#isContinued = false;
    this.#hasRetried = false;
    this.#eagerUntil = 0;
    if (!this.#hasReport) {
      const patience = this.options.timeouts.ccpLoad * Math.min(6, this.#silentStarts + 1);
      this.#cancelLimit = this.#after(patience, () => this.#unreported());
    }
    if (this.#told === 'expired') this.#tell('restored');
    this.#told = null;
    this.#toldCode = null;
  }

  /** Connect described the agent. */
  reported(): void {
    if (this.#hasReport) return;
    this.#hasReport = true;
    this.#silentStarts = 0;
    if (this.#isIn) this.#cancelLimit();
  }

  /** Connect refused the token; about once an hour it renews it within seconds. */
  refused(): void {
    if (this.#isOpening) return this.#unanswered('sign-in/required');
    if (!this.#isIn) return;
    this.#cancelGrace();
    this.#cancelGrace = this.#after(this.options.timeouts.signInGrace, () => this.expired());
  }

  /** Connect renewed the token by itself. */
  healed(): void {
    this.#cancelGrace();
    if (this.#told !== 'expired') {
      if (this.#isIn && this.options.clock.now() - this.#freshAt >= renewalsApart) this.#freshAfter(freshAfterRenewal);
      return;
    }
    this.#cancelStep();
    this.#isIn = true;
    this.#tell('restored');
    this.#told = null;
    this.#toldCode = null;
  }

  /** The token will not be renewed. */
  expired(): void {
    if (!this.#isIn) return;
    this.#leave('expired', new CcpError('sign-in/expired'));
  }

  /** The agent signed out, here or in another tab. */
  signedOut(): void {
    this.#hadSession = false;
    this.#leave('required', this.#requiredError('sign-in/required'));
  }

  denied(): void {
    this.#hadSession = false;
    this.#leave('required', new CcpError('sign-in/access-denied'));
  }

  /** A person signs in now: look often. */
  awaitSignIn(): void {
    if (this.#isIn) return;
    this.#eagerUntil = this.options.clock.now() + eagerFor;
    this.#looks = 0;
    this.#lookAfter(eagerPatience[0]);
  }

  /** The page came to the front or online: the person may be back from the sign-in window. */
  wake(): void {
    if (this.#isIn || this.#told === null) return;
    this.#cancelWake();
    const age = this.options.clock.now() - this.#lookedAt;
    if (age < youngLook) {
      this.#cancelWake = this.#after(youngLook - age, () => this.wake());
      return;
    }
    this.#looks = eagerPatience.length - 2;
    this.#look();
  }

  stop(): void {
    this.#cancelAll();
    this.#cancelWake();
  }

  #open(): void {
    this.#cancelAll();
    this.#isIn = false;
    this.#isOpening = true;
    this.#hasReport = false;
    this.#hasSpoken = false;
    this.#wasKnown = this.#isKnown;
  }

  #freshAfter(milliseconds: number): void {
    this.#cancelFresh();
    this.#cancelFresh = this.#after(milliseconds, () => {
      if (!this.options.mayRenew()) return this.#freshAfter(callPatience);
      this.#freshAt = this.options.clock.now();
      this.options.renew();
    });
  }

  #isEager(): boolean {
    return this.options.clock.now() < this.#eagerUntil;
  }

  #unanswered(code: 'sign-in/required' | 'load/ccp-timeout'): void {
    this.#cancelAll();
    if (!this.#hadSession) {
      this.#tell('required', this.#requiredError(code));
      this.#lookAgain();
      if (code === 'sign-in/required') void this.#ask();
    } else if (this.#mayRetry()) {
      this.#look();
    } else {
      this.#tell('expired', new CcpError(code === 'sign-in/required' ? 'sign-in/expired' : code));
      this.#lookAgain();
    }
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const isKnown = await this.options.knowsSession();
    this.#isAsking = false;
    if (this.#isIn || this.#hadSession) return;
    this.#isKnown = isKnown;
    if (isKnown && !this.#wasKnown && !this.#hasSpoken) this.#lookAfter(doubtFor);
  }

  #mayRetry(): boolean {
    const isFirst = !this.#hasRetried;
    this.#hasRetried = true;
    return isFirst && this.options.mayRenew();
  }

  #unreported(): void {
    this.#silentStarts += 1;
    const error = new CcpError('load/ccp-timeout', { origin: this.options.ccpOrigin, said: 'no report of the agent' });
    this.options.emit({ type: 'problem', error, isFatal: false });
    if (this.options.mayRenew()) this.options.renew();
  }

  #leave(fact: SignInFact, error: CcpError): void {
    this.#cancelAll();
    this.#isIn = false;
    this.#isOpening = false;
    this.#tell(fact, error);
    this.#lookAgain();
  }

  #lookAgain(): void {
    if (this.#isEager()) this.#look();
    else if (this.#hadSession && this.#mayRetry()) this.#lookAfter(firstLook);
    else this.#lookAfter(slowLook);
  }

  #lookAfter(milliseconds: number): void {
    this.#cancelStep();
    this.#cancelStep = this.#after(milliseconds, () => this.#look());
  }

  #look(): void {
    if (!this.options.mayRenew()) return this.#lookAfter(callPatience);
    this.#looks += 1;
    this.options.renew();
  }

  #requiredError(code: 'sign-in/required' | 'load/ccp-timeout'): CcpError {
    const { pageOrigin, ccpOrigin } = this.options;
    if (code === 'load/ccp-timeout') return new CcpError(code, { origin: ccpOrigin });
    const isRefused = this.#wasKnown && this.#isKnown && !this.#hasSpoken;
    return new CcpError(isRefused ? 'sign-in/not-approved' : code, { origin: pageOrigin, instance: ccpOrigin });
  }

  /** Each fact once, until another comes between; an expired session that needs a sign-in stays expired. */
  #tell(fact: SignInFact, error?: CcpError): void {
    const code = error?.code ?? null;
    if (fact === 'required' && this.#told === 'expired') return;
    if (fact === this.#told && code === this.#toldCode) return;
    this.#told = fact;
    this.#toldCode = code;
    this.options.emit({ type: 'sign-in', fact, ...(error === undefined ? {} : { error }) });
  }

  #after(milliseconds: number, task: () => void): () => void {
    return this.options.clock.after(milliseconds, task);
  }

  #cancelAll(): void {
    this.#cancelStep();
    this.#cancelLimit();
    this.#cancelGrace();
    this.#cancelFresh();
  }
}
