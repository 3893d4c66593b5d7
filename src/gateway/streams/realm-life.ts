import { CcpError, isCcpError } from '../../domain/errors.js';
import { headStart } from '../../domain/head-start.js';
import type { LogLevel, StartTerms } from '../gateway.js';
import { captureConsole } from './realm-console.js';
import { realmFeatures } from './frame-features.js';
import { knowsSession } from './door-probe.js';
import { initParameters, ownSoftphoneParameters } from './init-parameters.js';
import { loadStreams } from './load-streams.js';
import { CcpFrame, type CcpFrameListener } from './ccp-frame.js';
import { loadRtcLibrary, rtcUrlOf } from './rtc-library.js';
import { openRealm, type Realm } from './realm.js';
import type { StreamsSettings } from './settings.js';
import type { StreamsNamespace } from './streams-namespace.js';
import { Subscriptions } from './subscriptions.js';
import { completeConnections } from './whole-connections.js';

/** Subscribes to an event of Streams for the life of the realm. */
export type OnStreamsEvent = (eventName: string, listener: (data: unknown) => void) => void;

export interface RealmLifeListener extends CcpFrameListener {
  /** Streams is not started before they are known. */
  readonly terms: Promise<Pick<StartTerms, 'hasAudio'>>;
  /** Streams has been started, with a frame in which a page may have loaded already. */
  onStreams(streams: StreamsNamespace, on: OnStreamsEvent, hasLoaded: boolean): void;
  onLog(level: LogLevel, text: string): void;
  onFailure(error: CcpError): void;
}

/** One realm with Streams and a CCP in it, from the frame that is added to the page to the frame that is removed. */
export class RealmLife {
  readonly #subscriptions = new Subscriptions();
  readonly #realm: Realm;
  #ccpFrame: CcpFrame | null = null;
  #isOver = false;
  #cancelWaiting = (): void => undefined;

  constructor(
    private readonly settings: StreamsSettings,
    private readonly listener: RealmLifeListener,
  ) {
    const { realmUrl } = settings.given;
    const url = realmUrl === undefined ? null : String(realmUrl);
    this.#realm = openRealm({ title: settings.frameTitle, url, features: realmFeatures(settings.media) });
    this.#begin().catch((cause: unknown) => {
      if (this.#isOver) return;
      const failure = isCcpError(cause)
        ? cause
        : new CcpError('load/streams-failed', { said: String(cause) }, { cause });
      listener.onFailure(failure);
    });
  }

  get frame(): HTMLIFrameElement {
    return this.#realm.frame;
  }

  /** Loads the CCP anew in its frame. Only before Streams knows an agent: later a fresh realm is needed. */
  reloadCcp(): void {
    this.#ccpFrame?.reload();
  }

  /** The CCP has acknowledged. */
  acknowledged(): void {
    this.#ccpFrame?.acknowledged();
  }

  /** Whether the instance is certain to know the session of this browser here. */
  knowsSession(): Promise<boolean> {
    return knowsSession(this.#realm.window, this.settings);
  }

  stop(): void {
    this.#isOver = true;
    this.#cancelWaiting();
    this.#subscriptions.release();
    this.#realm.remove();
  }

  async #begin(): Promise<void> {
    if (this.settings.given.realmUrl !== undefined) await this.#realm.isLoaded;
    if (this.#isOver) return;
    const { window: realm } = this.#realm;
    captureConsole(realm, (level, text) => this.listener.onLog(level, text));
    const ccpFrame = new CcpFrame(this.#realm, this.settings, this.listener, this.#subscriptions);
    this.#ccpFrame = ccpFrame;
    // Where storage access is asked for, Streams shows a page of its own in the frame first.
    if (this.settings.given.storageAccess?.['canRequest'] !== true) {
      ccpFrame.loadEarly();
      await new Promise<void>((resolve) => (this.#cancelWaiting = this.settings.clock.after(headStart, resolve)));
    }
    const loading = loadStreams(realm, this.settings);
    const [streams, { hasAudio }] = await Promise.all([loading, this.listener.terms]);
    const rtcUrl = rtcUrlOf(this.settings.media);
    if (rtcUrl !== null && hasAudio) await loadRtcLibrary(realm, rtcUrl, this.settings);
    if (!this.#isOver) this.#start(streams, ccpFrame, hasAudio);
  }

  #start(streams: StreamsNamespace, ccpFrame: CcpFrame, hasAudio: boolean): void {
    const { settings, listener } = this;
    streams.getLog().setEchoLevel(settings.streamsLogLevel);
    ccpFrame.start((container) => streams.core.initCCP(container, initParameters(settings, hasAudio)));
    if (rtcUrlOf(settings.media) !== null && hasAudio) {
      completeConnections(streams);
      streams.core.initSoftphoneManager({ softphone: ownSoftphoneParameters(settings) });
    }
    const bus = streams.core.getEventBus();
    const on: OnStreamsEvent = (eventName, onEvent) => this.#subscriptions.on(bus, eventName, onEvent);
    listener.onStreams(streams, on, ccpFrame.hasLoaded);
  }
}
