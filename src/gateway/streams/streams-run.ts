import { activeCall } from '../../domain/active-call.js';
import { CcpError } from '../../domain/errors.js';
import type { GatewayEvent, GatewaySnapshot, LogFields, LogLevel, StartTerms } from '../gateway.js';
import { ActivityWatch } from './activity-watch.js';
import { followAudio } from './audio-place.js';
import { followCallFigures } from './call-figures.js';
import { StreamsCalls } from './call-streams.js';
import { acceptKey, signOutKey, type CommandGround } from './commands.js';
import { convertUpdate, eventFacts, multiPartyContacts } from './convert.js';
import { deviceEvents, deviceKey } from './device-commands.js';
import { mediaError } from './error-map.js';
import { endSession } from './end-session.js';
import { MuteFacts } from './mute-facts.js';
import { pageOrigins } from './page-origins.js';
import { RealmLife, type OnStreamsEvent } from './realm-life.js';
import type { StreamsSettings } from './settings.js';
import { SignInWatch } from './sign-in-watch.js';
import type { StreamsNamespace } from './streams-namespace.js';
import { Subscriptions } from './subscriptions.js';
import { Watchdog } from './watchdog.js';

/** How much later than the page the CCP may hear that the agent changed between two calls, in milliseconds. */
const muteEchoes = 1000;

const acceptedEvent = 'contact::accepted';

/** What the run depends on besides the settings. */
export interface RunCircumstances {
  readonly terms: StartTerms;
  readonly mayCcpRing: () => boolean;
}

/** The gateway from one start to its stop: the realms it went through, and what is known of Connect meanwhile. */
export class StreamsRun {
  readonly #settings: StreamsSettings;
  readonly #listener: (event: GatewayEvent) => void;
  readonly #calls: StreamsCalls;
  readonly #watchdog: Watchdog;
  readonly #signIn: SignInWatch;
  readonly #activity: ActivityWatch;
  readonly #mute: MuteFacts;
  readonly #subscriptions = new Subscriptions();
  #life: RealmLife | null = null;
  #streams: StreamsNamespace | null = null;
  #update: unknown = null;
  #snapshot: GatewaySnapshot | null = null;
  /** Pages that loaded in the CCP's frame; more than one means that the CCP went elsewhere by itself. */
  #pages = 0;
  #hasAcknowledged = false;
  /** From the start of a sign-in to the first report of the agent. */
  #isSigningIn = false;
  #isCcpRinging = true;
  #isOver = false;
  #cancelEcho: () => void = () => undefined;

  constructor(
    settings: StreamsSettings,
    listener: (event: GatewayEvent) => void,
    private readonly circumstances: RunCircumstances,
  ) {
    this.#settings = settings;
    this.#listener = listener;
    const { clock, timeouts, ccpOrigin } = settings;
    this.#calls = new StreamsCalls(clock, timeouts.command);
    this.#mute = new MuteFacts(
      (isMuted) => this.#emit({ type: 'mute', isMuted }),
      () => this.#askForMute(),
    );
    this.#activity = new ActivityWatch({ clock, emit: (event) => this.#emit(event) });
    this.#watchdog = new Watchdog({
      clock,
      silenceLimit: timeouts.ccpSyn + timeouts.ccpAck,
      report: (isUp, error) => this.#emit({ type: 'link', isUp, ...(error === undefined ? {} : { error }) }),
    });
    this.#signIn = new SignInWatch({
      clock,
      timeouts,
      ccpOrigin,
      isContinued: circumstances.terms.isContinued,
      pageOrigin: pageOrigins(window, window.parent !== window),
      emit: (event) => this.#emit(event),
      renew: () => this.#renew(),
      mayRenew: () => this.#mayRenew(),
      knowsSession: async () => (await this.#life?.knowsSession()) ?? false,
    });
    this.#life = this.#openLife();
    this.#listenToPage();
  }

  get frame(): HTMLIFrameElement | null {
    return this.#life?.frame ?? null;
  }

  /** What commands act on. Throws `session/not-ready` before Connect has described the agent. */
  get ground(): CommandGround {
    if (this.#streams === null || this.#snapshot === null) throw new CcpError('session/not-ready');
    const { agent, contacts } = this.#snapshot;
    const multiParty = multiPartyContacts(this.#update);
    return {
      streams: this.#streams,
      agent,
      contacts,
      multiParty,
      mute: this.#mute,
      calls: this.#calls,
      endSession: () => endSession(this.#settings),
    };
  }

  /** Whether the CCP of this realm was told to ring. */
  get isCcpRinging(): boolean {
    return this.#isCcpRinging;
  }

  /** The CCP ends the ring of a contact that it hears to be accepted; only those who follow this contact hear it. */
  hush(contactId: string): void {
    const event = `${acceptedEvent}::${contactId}`;
    this.#streams?.core.getUpstream().sendUpstream('broadcast', { event, data: { contactId } });
  }

  wake(): void {
    this.#signIn.wake();
  }

  awaitSignIn(): void {
    this.#isSigningIn = true;
    this.#signIn.awaitSignIn();
  }

  noteActivity(): void {
    this.#activity.noteActivity();
  }

  stop(): void {
    this.#isOver = true;
    this.#watchdog.stop();
    this.#signIn.stop();
    this.#cancelEcho();
    this.#subscriptions.release();
    this.#life?.stop();
    this.#life = null;
    this.#streams = null;
    this.#calls.failAll(new CcpError('session/stopped'));
  }

  #openLife(): RealmLife {
    this.#activity.end();
    this.#hasAcknowledged = false;
    this.#pages = 0;
    this.#signIn.closed();
    this.#isCcpRinging = this.circumstances.mayCcpRing();
    return new RealmLife({ ...this.#settings, isRungByPage: !this.#isCcpRinging }, this.circumstances.terms.hasAudio, {
      onStreams: (streams, on, hasLoaded) => this.#connectTo(streams, on, hasLoaded),
      onLog: (level, text) => this.#log(level, text),
      onFailure: (error) => this.#giveUp(error),
      onLoad: () => this.#onLoad(),
      onMessage: () => this.#signIn.frameSpoke(),
      onBlocked: (directive) => {
        const origin = this.#settings.ccpOrigin;
        this.#giveUp(new CcpError('load/streams-blocked', { origin, said: `${directive} does not list ${origin}` }));
      },
    });
  }

  /** A page behind a sign-in window comes to the front; what the agent does here counts as activity. */
  #listenToPage(): void {
    this.#subscriptions.listen(window, 'focus', () => this.wake());
    for (const deed of ['pointerdown', 'keydown'] as const) {
      this.#subscriptions.listen(window, deed, ({ isTrusted }) => isTrusted && this.#activity.noteActivity());
    }
  }

  #connectTo(streams: StreamsNamespace, on: OnStreamsEvent, hasLoaded: boolean): void {
    this.#streams = streams;
    this.#pages = hasLoaded ? 1 : 0;
    this.#log('info', 'Streams started', { version: streams.version ?? null });
    on('acknowledge', () => this.#onAcknowledge());
    on('agent::update', (update) => this.#onUpdate(update));
    this.#followMedia(on);
    followCallFigures({ streams, on, emit: (event) => this.#emit(event) });
    if (this.#settings.media.mode !== 'medialess') this.#followAudio(streams, on);
    this.#followSignIn(on);
    this.#signIn.opened();
    if (hasLoaded) this.#signIn.frameLoaded();
  }

  #followMedia(on: OnStreamsEvent): void {
    on(acceptedEvent, (data) => {
      const contactId = eventFacts.contactId(data);
      if (contactId === null) return;
      this.#calls.succeed(acceptKey(contactId));
      this.#emit({ type: 'accepted', contactId });
    });
    on('agent::mute_toggle', (data) => {
      const isMuted = eventFacts.isMuted(data);
      if (isMuted !== null) this.#mute.trackToggled(isMuted);
    });
    on('connection::session_init', (data) => this.#onMedia('session-started', data));
    on('agent::local_media_stream_created', (data) => this.#onMedia('microphone-open', data));
    for (const [role, eventName] of Object.entries(deviceEvents)) {
      on(eventName, () => this.#calls.succeed(deviceKey(role)));
    }
    on('agent::softphone_error', (data) => {
      this.#emit({ type: 'problem', error: mediaError(data), isFatal: false });
    });
    on('agent::websocket_connection_lost', () => {
      this.#log('warn', 'websocket lost');
      this.#emit({ type: 'signalling', isUp: false });
    });
    on('agent::websocket_connection_gained', () => {
      this.#log('info', 'websocket gained');
      this.#emit({ type: 'signalling', isUp: true });
    });
    on('webSocket::init_failure', () => this.#log('error', 'websocket could not be opened'));
  }

  #followAudio(streams: StreamsNamespace, on: OnStreamsEvent): void {
    const isAccepting = (): boolean => this.#calls.has('accept');
    followAudio({
      streams,
      on,
      terms: this.circumstances.terms,
      isSigningIn: () => this.#isSigningIn,
      isAccepting,
      emit: (event) => this.#emit(event),
    });
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
    on('terminated', () => {
      signIn.signedOut();
      this.#calls.succeed(signOutKey);
    });
  }

  #onAcknowledge(): void {
    if (!this.#hasAcknowledged) {
      this.#hasAcknowledged = true;
      this.#log('info', 'CCP acknowledged');
      this.#watchdog.start();
    }
    this.#watchdog.acknowledged();
    this.#signIn.acknowledged();
  }

  #onUpdate(update: unknown): void {
    this.#update = update;
    const snapshot = convertUpdate(update, this.#settings.clock.now());
    this.#snapshot = snapshot;
    this.#watchdog.reported();
    this.#signIn.reported();
    this.#isSigningIn = false;
    if (this.#streams !== null) this.#activity.begin(this.#streams);
    this.#emit({ type: 'snapshot', snapshot });
    this.#mute.contactsReported(snapshot.contacts);
  }

  /** At once, and once more for a CCP that hears of the change later than this page. */
  #askForMute(): void {
    const ask = (): void => {
      const streams = this.#streams;
      streams?.core.getUpstream().sendUpstream(streams.EventType.BROADCAST, { event: streams.EventType.MUTE });
    };
    ask();
    this.#cancelEcho();
    this.#cancelEcho = this.#settings.clock.after(muteEchoes, ask);
  }

  #onMedia(fact: 'session-started' | 'microphone-open', data: unknown): void {
    const connectionId = eventFacts.connectionId(data);
    if (connectionId !== null) this.#emit({ type: 'media', fact, connectionId });
  }

  #onLoad(): void {
    this.#pages += 1;
    if (this.#hasAcknowledged) this.#watchdog.interrupted();
    if (this.#streams !== null) this.#signIn.frameLoaded();
  }

  /** The audio of a call lives in the CCP's frame, unless that frame went elsewhere by itself. */
  #mayRenew(): boolean {
    if (this.#streams === null) return false;
    if (this.#settings.given.storageAccess?.['canRequest'] === true && !this.#hasAcknowledged) return false;
    const isLive = this.#snapshot !== null && activeCall(this.#snapshot.contacts) !== undefined;
    return !isLive || this.#pages > 1 || !this.#hasAcknowledged;
  }

  #renew(): void {
    if (this.#isOver || this.#life === null) return;
    if (!this.#hasAcknowledged) {
      this.#pages = 0;
      this.#signIn.opened();
      this.#life.reloadCcp();
      return;
    }
    this.#watchdog.interrupted();
    this.#watchdog.stop();
    this.#life.stop();
    this.#streams = null;
    this.#emit({ type: 'signalling', isUp: true });
    this.#calls.failAll(new CcpError('command/failed', { said: 'the CCP was loaded anew' }));
    this.#life = this.#openLife();
  }

  #giveUp(error: CcpError): void {
    this.#signIn.stop();
    this.#watchdog.stop();
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
