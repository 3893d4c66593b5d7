import { activeCall } from '../../domain/active-call.js';
import { CcpError } from '../../domain/errors.js';
import type { GatewayEvent, LogLevel, StartTerms } from '../gateway.js';
import { ActivityWatch } from './activity-watch.js';
import { followAudio } from './audio-place.js';
import { followCallFigures } from './call-figures.js';
import { StreamsCalls } from './call-streams.js';
import { acceptKey, signOutKey, streamsCommands, type CommandGround, type StreamsCommands } from './commands.js';
import { convertUpdate, eventFacts, multiPartyContacts, type ReadUpdate } from './convert.js';
import { deviceEvents, deviceKey } from './device-commands.js';
import { endSession } from './end-session.js';
import { mediaError } from './error-map.js';
import { MuteFacts } from './mute-facts.js';
import type { OnStreamsEvent } from './realm-life.js';
import type { StreamsSettings } from './settings.js';
import { dropSentLogs } from './sent-logs.js';
import type { StreamsNamespace } from './streams-namespace.js';
import { Watchdog } from './watchdog.js';

/** How much later than the page the CCP may hear that the agent changed between two calls, in milliseconds. */
const muteEchoes = 1000;

const acceptedEvent = 'contact::accepted';

export interface StreamsWorkGround {
  readonly settings: StreamsSettings;
  readonly terms: StartTerms;
  /** Whether the agent signs in, until the first report. */
  readonly isSigningIn: () => boolean;
  /** Connect has described the agent; told before the report itself is. */
  readonly reported: () => void;
  readonly emit: (event: GatewayEvent) => void;
}

/**
 * What a gateway does once an agent is signed in: reads the reports and events of Streams, and carries out commands. It is
 * loaded while Streams is, so that a page shows its sign-in sooner.
 */
export class StreamsWork {
  /** Rejects with `session/not-ready` before Connect has described the agent. */
  readonly commands: StreamsCommands = streamsCommands(() => this.#commandGround);
  readonly #calls: StreamsCalls;
  readonly #watchdog: Watchdog;
  readonly #activity: ActivityWatch;
  readonly #mute: MuteFacts;
  #streams: StreamsNamespace | null = null;
  #last: ReadUpdate | null = null;
  #cancelEcho: () => void = () => undefined;

  constructor(private readonly ground: StreamsWorkGround) {
    const { emit, settings } = ground;
    const { clock, timeouts } = settings;
    this.#calls = new StreamsCalls(clock, timeouts.command);
    this.#mute = new MuteFacts(
      (isMuted) => emit({ type: 'mute', isMuted }),
      () => this.#askForMute(),
    );
    this.#activity = new ActivityWatch({ clock, emit });
    this.#watchdog = new Watchdog({
      clock,
      silenceLimit: timeouts.ccpSyn + timeouts.ccpAck,
      report: (isUp, error) => emit({ type: 'link', isUp, ...(error === undefined ? {} : { error }) }),
    });
  }

  /** Whether a fresh CCP would cut off a call. */
  get isInCall(): boolean {
    return this.#last !== null && activeCall(this.#last.snapshot.contacts) !== undefined;
  }

  /** Streams has been started. */
  connectTo(streams: StreamsNamespace, on: OnStreamsEvent): void {
    const { emit, settings } = this.ground;
    this.#streams = streams;
    on('agent::update', (update) => this.#onUpdate(update));
    on('terminated', () => this.#calls.succeed(signOutKey));
    this.#followMedia(on);
    followCallFigures({ streams, on, emit });
    if (settings.media.mode !== 'medialess') this.#followAudio(streams, on);
  }

  /** The CCP acknowledged; the first time since it was loaded, or again. */
  acknowledged(isFirst: boolean): void {
    if (isFirst) this.#watchdog.start();
    this.#watchdog.acknowledged();
  }

  /** The CCP left its frame; until it speaks again, nobody hears a command. */
  interrupted(): void {
    this.#watchdog.interrupted();
  }

  /** The realm goes, and a fresh one comes. */
  disconnect(): void {
    this.#watchdog.interrupted();
    this.#watchdog.stop();
    this.#streams = null;
    this.ground.emit({ type: 'signalling', isUp: true });
    this.#calls.failAll(new CcpError('command/failed', { said: 'the CCP was loaded anew' }));
    this.#activity.end();
  }

  /** The CCP ends the ring of a contact that it hears to be accepted; only those who follow this contact hear it. */
  hush(contactId: string): void {
    const event = `${acceptedEvent}::${contactId}`;
    this.#streams?.core.getUpstream().sendUpstream('broadcast', { event, data: { contactId } });
  }

  noteActivity(): void {
    this.#activity.noteActivity();
  }

  /** The gateway has given up: no realm will come by itself. */
  rest(): void {
    this.#watchdog.stop();
  }

  stop(): void {
    this.rest();
    this.#cancelEcho();
    this.#streams = null;
    this.#calls.failAll(new CcpError('session/stopped'));
  }

  get #commandGround(): CommandGround {
    if (this.#streams === null || this.#last === null) throw new CcpError('session/not-ready');
    const { update, snapshot } = this.#last;
    const { agent, contacts } = snapshot;
    return {
      streams: this.#streams,
      agent,
      contacts,
      multiParty: multiPartyContacts(update),
      mute: this.#mute,
      calls: this.#calls,
      endSession: () => endSession(this.ground.settings),
    };
  }

  #followMedia(on: OnStreamsEvent): void {
    const { emit } = this.ground;
    on(acceptedEvent, (data) => {
      const contactId = eventFacts.contactId(data);
      if (contactId === null) return;
      this.#calls.succeed(acceptKey(contactId));
      emit({ type: 'accepted', contactId });
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
    on('agent::softphone_error', (data) => emit({ type: 'problem', error: mediaError(data), isFatal: false }));
    on('agent::websocket_connection_lost', () => {
      this.#log('warn', 'websocket lost');
      emit({ type: 'signalling', isUp: false });
    });
    on('agent::websocket_connection_gained', () => {
      this.#log('info', 'websocket gained');
      emit({ type: 'signalling', isUp: true });
    });
    on('webSocket::init_failure', () => this.#log('error', 'websocket could not be opened'));
  }

  #followAudio(streams: StreamsNamespace, on: OnStreamsEvent): void {
    const { terms, isSigningIn, emit } = this.ground;
    followAudio({ streams, on, terms, isSigningIn, isAccepting: () => this.#calls.has('accept'), emit });
  }

  #onUpdate(update: unknown): void {
    const { settings, reported, emit } = this.ground;
    const snapshot = convertUpdate(update, settings.clock.now(), this.#last);
    this.#last = { update, snapshot };
    this.#watchdog.reported();
    reported();
    emit({ type: 'snapshot', snapshot });
    this.#mute.contactsReported(snapshot.contacts);
    // Whoever hears of the report may have stopped the gateway.
    if (this.#streams === null) return;
    this.#activity.begin(this.#streams);
    dropSentLogs(this.#streams);
  }

  /** At once, and once more for a CCP that hears of the change later than this page. */
  #askForMute(): void {
    const ask = (): void => {
      const streams = this.#streams;
      streams?.core.getUpstream().sendUpstream(streams.EventType.BROADCAST, { event: streams.EventType.MUTE });
    };
    ask();
    this.#cancelEcho();
    this.#cancelEcho = this.ground.settings.clock.after(muteEchoes, ask);
  }

  #onMedia(fact: 'session-started' | 'microphone-open', data: unknown): void {
    const connectionId = eventFacts.connectionId(data);
    if (connectionId !== null) this.ground.emit({ type: 'media', fact, connectionId });
  }

  #log(level: LogLevel, text: string): void {
    this.ground.emit({ type: 'log', level, text });
  }
}
