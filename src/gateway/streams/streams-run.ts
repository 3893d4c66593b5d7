import { CcpError } from '../../domain/errors.js';
import { headStart } from '../../domain/head-start.js';
import { loadAfter, pauseAfter } from '../../domain/load-again.js';
import type { GatewayEvent, LogFields, LogLevel, StartTerms } from '../gateway.js';
import { pageOrigins } from './page-origins.js';
import { RealmLife, type OnStreamsEvent } from './realm-life.js';
import type { StreamsSettings } from './settings.js';
import { SignInWatch } from './sign-in-watch.js';
import type { StreamsNamespace } from './streams-namespace.js';
import type { StreamsWork } from './streams-work.js';
import { Subscriptions } from './subscriptions.js';

/** What the run depends on besides the settings. */
export interface RunCircumstances {
  /** Those that come later hold up Streams and its work, not the CCP's page. */
  readonly terms: StartTerms | Promise<StartTerms>;
  readonly mayCcpRing: () => boolean;
}

const loadWork = () => import('./streams-work.js');

type WorkMaker = typeof StreamsWork;

/**
 * The gateway from one start to its stop: the realms it went through, and whether somebody is signed in. What it does for an
 * agent at work is loaded beside Streams, which takes longer.
 */
export class StreamsRun {
  /** Null until it has been loaded. */
  work: StreamsWork | null = null;
  readonly #settings: StreamsSettings;
  readonly #listener: (event: GatewayEvent) => void;
  readonly #signIn: SignInWatch;
  readonly #subscriptions = new Subscriptions();
  /** The terms, once the work is there as well: Streams needs both. */
  readonly #whenAtWork: Promise<StartTerms>;
  #life: RealmLife | null = null;
  #streams: StreamsNamespace | null = null;
  /** Pages that loaded in the CCP's frame; more than one means that the CCP went elsewhere by itself. */
  #pages = 0;
  #hasAcknowledged = false;
  /** From the start of a sign-in to the first report of the agent. */
  #isSigningIn = false;
  #isCcpRinging = true;
  #isOver = false;
  #cancelNext: () => void = () => undefined;
  #cancelOpening: () => void = () => undefined;

  constructor(
    settings: StreamsSettings,
    listener: (event: GatewayEvent) => void,
    private readonly circumstances: RunCircumstances,
  ) {
    this.#settings = settings;
    this.#listener = listener;
    const { clock, timeouts, ccpOrigin } = settings;
    this.#signIn = new SignInWatch({
      clock,
      timeouts,
      ccpOrigin,
      isContinued: !(circumstances.terms instanceof Promise) && circumstances.terms.isContinued,
      pageOrigin: pageOrigins(window, window.parent !== window),
      emit: (event) => this.#emit(event),
      renew: () => this.#renew(),
      mayRenew: () => this.#mayRenew(),
      knowsSession: async () => (await this.#life?.knowsSession()) ?? false,
    });
    this.#whenAtWork = this.#begin(circumstances.terms);
    // Two frames, made first, would hold up the page's first paint by half.
    this.#cancelOpening = clock.after(0, () => {
      this.#life = this.#openLife();
    });
    this.#listenToPage();
  }

  get frame(): HTMLIFrameElement | null {
    return this.#life?.frame ?? null;
  }

  /** Whether the CCP of this realm was told to ring. */
  get isCcpRinging(): boolean {
    return this.#isCcpRinging;
  }

  wake(): void {
    this.#signIn.wake();
  }

  awaitSignIn(): void {
    this.#isSigningIn = true;
    this.#signIn.awaitSignIn();
  }

  stop(): void {
    this.#isOver = true;
    this.#cancelNext();
    this.#cancelOpening();
    this.#signIn.stop();
    this.#subscriptions.release();
    this.#life?.stop();
    this.#life = null;
    this.#streams = null;
    this.work?.stop();
  }

  async #begin(given: StartTerms | Promise<StartTerms>): Promise<StartTerms> {
    const bringing = new Promise<WorkMaker>((resolve) => this.#bringIn(headStart, resolve));
    const [terms, Work] = await Promise.all([given, bringing]);
    if (!this.#isOver) this.work = this.#makeWork(Work, terms);
    return terms;
  }

  #bringIn(milliseconds: number, resolve: (Work: WorkMaker) => void, attempts = 0): void {
    this.#cancelNext = this.#settings.clock.after(milliseconds, () => this.#bring(resolve, attempts));
  }

  /** Until it is there: without it nobody can work. */
  #bring(resolve: (Work: WorkMaker) => void, attempts: number): void {
    const fail = (cause: unknown): void => {
      if (this.#isOver) return;
      if (attempts === 0) {
        this.#emit({ type: 'problem', error: new CcpError('load/part-failed', {}, { cause }), isFatal: true });
      }
      this.#bringIn(pauseAfter(attempts + 1), resolve, attempts + 1);
    };
    loadAfter(attempts, loadWork).then((part) => resolve(part.StreamsWork), fail);
  }

  #makeWork(Work: WorkMaker, terms: StartTerms): StreamsWork {
    return new Work({
      settings: this.#settings,
      terms,
      isSigningIn: () => this.#isSigningIn,
      reported: () => {
        this.#signIn.reported();
        this.#isSigningIn = false;
      },
      emit: (event) => this.#emit(event),
    });
  }

  #openLife(): RealmLife {
    this.#hasAcknowledged = false;
    this.#pages = 0;
    this.#signIn.closed();
    this.#isCcpRinging = this.circumstances.mayCcpRing();
    return new RealmLife(
      { ...this.#settings, isRungByPage: !this.#isCcpRinging },
      {
        terms: this.#whenAtWork,
        onStreams: (streams, on, hasLoaded) => this.#connectTo(streams, on, hasLoaded),
        onLog: (level, text) => this.#log(level, text),
        onFailure: (error) => this.#giveUp(error),
        onLoad: () => this.#onLoad(),
        onMessage: () => this.#signIn.frameSpoke(),
        onBlocked: (directive) => {
          const origin = this.#settings.ccpOrigin;
          this.#giveUp(new CcpError('load/streams-blocked', { origin, said: `${directive} does not list ${origin}` }));
        },
      },
    );
  }

  /** A page behind a sign-in window comes to the front; what the agent does here counts as activity. */
  #listenToPage(): void {
    this.#subscriptions.listen(window, 'focus', () => this.wake());
    for (const deed of ['pointerdown', 'keydown'] as const) {
      this.#subscriptions.listen(window, deed, ({ isTrusted }) => isTrusted && this.work?.noteActivity());
    }
  }

  #connectTo(streams: StreamsNamespace, on: OnStreamsEvent, hasLoaded: boolean): void {
    this.#streams = streams;
    this.#pages = hasLoaded ? 1 : 0;
    this.#log('info', 'Streams started', { version: streams.version ?? null });
    on('acknowledge', () => this.#onAcknowledge());
    this.work?.connectTo(streams, on);
    this.#followSignIn(on);
    this.#signIn.opened();
    if (hasLoaded) this.#signIn.frameLoaded();
  }

  #followSignIn(on: OnStreamsEvent): void {
    const signIn = this.#signIn;
    on('auth_fail', () => {
      this.#log('warn', 'Connect refused the token');
      signIn.refused();
    });
    on('authorize_success', () => {
      this.#log('info', 'Connect renewed the token');
      signIn.healed();
    });
    on('authorize_retries_exhausted', () => signIn.expired());
    on('cti_authorize_retries_exhausted', () => signIn.expired());
    on('access_denied', () => signIn.denied());
    on('terminated', () => signIn.signedOut());
  }

  #onAcknowledge(): void {
    const isFirst = !this.#hasAcknowledged;
    this.#hasAcknowledged = true;
    if (isFirst) {
      this.#log('info', 'CCP acknowledged');
      this.#life?.acknowledged();
    }
    this.work?.acknowledged(isFirst);
    this.#signIn.acknowledged();
  }

  #onLoad(): void {
    this.#pages += 1;
    if (this.#hasAcknowledged) this.work?.interrupted();
    if (this.#streams !== null) this.#signIn.frameLoaded();
  }

  /** The audio of a call lives in the CCP's frame, unless that frame went elsewhere by itself. */
  #mayRenew(): boolean {
    if (this.#streams === null) return false;
    if (this.#settings.given.storageAccess?.['canRequest'] === true && !this.#hasAcknowledged) return false;
    return this.work?.isInCall !== true || this.#pages > 1 || !this.#hasAcknowledged;
  }

  #renew(): void {
    if (this.#isOver || this.#life === null) return;
    if (!this.#hasAcknowledged) {
      this.#pages = 0;
      this.#signIn.opened();
      this.#life.reloadCcp();
      return;
    }
    this.#life.stop();
    this.#streams = null;
    this.work?.disconnect();
    this.#life = this.#openLife();
  }

  #giveUp(error: CcpError): void {
    this.#signIn.stop();
    this.work?.rest();
    this.#life?.stop();
    this.#life = null;
    this.#emit({ type: 'problem', error, isFatal: true });
  }

  #log(level: LogLevel, text: string, fields?: LogFields): void {
    this.#emit({ type: 'log', level, text, ...(fields === undefined ? {} : { fields }) });
  }

  /** What the listener throws goes to the page's error handling: the event bus of Streams would swallow it. */
  #emit(event: GatewayEvent): void {
    if (this.#isOver) return;
    try {
      this.#listener(event);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}
