import type { Agent } from '../domain/agent.js';
import type { SelectableAgentState } from '../domain/agent-state.js';
import type { AudioDevice, DeviceRole } from '../domain/audio-device.js';
import type { CallReport, QualitySample } from '../domain/call-quality.js';
import type { AgentStateTiming, CommandName } from '../domain/commands.js';
import type { Contact } from '../domain/contact.js';
import type { CcpError } from '../domain/errors.js';
import type { MediaMode } from '../domain/media-mode.js';
import type { PartyDestination, QuickConnect } from '../domain/quick-connect.js';
import type { VoiceEnhancement } from '../domain/voice-enhancement.js';

/** Everything Connect says about the agent at one moment. */
export interface GatewaySnapshot {
  readonly agent: Agent;
  /** In the order that Connect offered them. `state` is Connect's own reading; missed is told from error by the session. */
  readonly contacts: readonly Contact[];
  /** Connect's clock minus this machine's, in milliseconds. */
  readonly clockSkew: number;
}

/**
 * How far sign-in is. `required`: the CCP did not answer, most often because nobody is signed in, or the agent signed out.
 * `expired`: it was signed in and Connect refuses the token; a refusal that heals itself within seconds is not told.
 * `restored`: an expired session works again.
 */
export type SignInFact = 'required' | 'expired' | 'restored';

/** Facts that come down from Connect. Nothing here is a request, and nothing is optimistic. */
export type GatewayEvent =
  | { readonly type: 'snapshot'; readonly snapshot: GatewaySnapshot }
  | { readonly type: 'sign-in'; readonly fact: SignInFact; readonly error?: CcpError }
  /** While somebody is signing in: the CCP stands in the page, so the instance knows the session. The agent is reported later. */
  | { readonly type: 'sign-in-found' }
  /** Connect will end the session at `endsAt` (epoch milliseconds) unless the agent does something; null: it was averted. */
  | { readonly type: 'inactivity'; readonly endsAt: number | null }
  /** The microphone track is off or on, whoever asked. */
  | { readonly type: 'mute'; readonly isMuted: boolean }
  /** Acknowledgements from the CCP (`connection/lost`) or Connect's reports (`connection/stale`) stop and come back. */
  | { readonly type: 'link'; readonly isUp: boolean; readonly error?: CcpError }
  /** The web socket over which calls are signalled is lost or back; the audio of a call goes another way. */
  | { readonly type: 'signalling'; readonly isUp: boolean }
  /** The CCP accepted the contact, here or in another tab. */
  | { readonly type: 'accepted'; readonly contactId: string }
  | { readonly type: 'media'; readonly fact: 'session-started' | 'microphone-open'; readonly connectionId: string }
  /** The audio of calls has come to this page or left it though nobody asked: Firefox takes it along with an accept. */
  | { readonly type: 'audio'; readonly isHere: boolean }
  /** Seconds of a call's audio, oldest first: a batch every 30 s and one at the end of the call. */
  | { readonly type: 'quality'; readonly contactId: string; readonly samples: readonly QualitySample[] }
  /** A call's audio is over. The last batch of its seconds may come after this. */
  | { readonly type: 'call-report'; readonly contactId: string; readonly report: CallReport }
  /** The window that has the audio for this page is open or not; only told where there is a link to one. */
  | { readonly type: 'media-place'; readonly isOpen: boolean }
  /** Something failed outside any command. `isFatal` means that the gateway will not come up without a restart. */
  | { readonly type: 'problem'; readonly error: CcpError; readonly isFatal: boolean }
  | { readonly type: 'log'; readonly level: LogLevel; readonly text: string; readonly fields?: LogFields };

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
/** Contact ids and codes, never numbers, names or attributes of customers. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Time for a gateway: tests move it, the page gives the wall clock. */
export interface GatewayClock {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs `task` once after `milliseconds`; the answer cancels it. */
  after(milliseconds: number, task: () => void): () => void;
}

/** What stands between a session and its gateway, and adds to it. */
export interface GatewayLayer {
  over(gateway: Gateway, clock: GatewayClock): Gateway;
}

/** How a gateway begins. */
export interface StartTerms {
  /** False leaves the audio of calls to another tab; commands and facts are the same. */
  readonly hasAudio: boolean;
  /** The tab that had the audio is gone without having tidied up, so that Connect's page has to take it. */
  readonly isTakeover: boolean;
  /** The agent is signed in and works: a CCP that takes its time is no reason to say otherwise. */
  readonly isContinued: boolean;
}

/** What is asked of Connect. An agent who leaves a call hangs up; a transfer is a party called and the call left. */
export type GatewayRequest =
  Exclude<CommandName, 'leave' | 'transfer' | 'setAttributes'> | 'quickConnects' | 'listDevices' | 'setDevice';

/**
 * The port to Amazon Connect. Two implementations keep one contract (`test/contract`): the real Streams against a
 * CCP, and a simulated instance inside the page.
 *
 * Each command resolves when Connect has taken the request, which is not yet the effect: that comes as a snapshot.
 * It rejects with a {@link CcpError}: `command/refused` (Connect said no), `command/timeout` (no answer in time; an API
 * call refused with 401 or 403 never answers), `command/failed`, `command/contact-gone`, `session/not-ready`,
 * `session/stopped`.
 */
export interface Gateway {
  /**
   * Begins and reports to `listener` until stopped; by default with the audio of calls. Terms that come later hold up only what
   * needs them. A second start without a stop throws `session/already-started`.
   */
  start(listener: (event: GatewayEvent) => void, terms?: StartTerms | Promise<StartTerms>): void;
  /** Releases everything: frames, timers, listeners. Safe to repeat. */
  stop(): Promise<void>;
  /** What several tabs of one browser may show: the origin of the instance. Absent where no other tab has part in it. */
  readonly instance?: string;
  /**
   * Where the audio of calls is: in the CCP of this page, nowhere in it, or redirected by a virtual desktop. Absent where
   * no microphone is needed.
   */
  readonly media?: MediaMode;
  /** Where a person signs in, to be opened by a click; null where there is no sign-in. */
  readonly signInUrl: string | null;
  /** Tells the gateway that the page is back from sleep or online again, so that it looks at once who is signed in. */
  wake?(): void;
  /** Tells the gateway that a person is signing in, so that it looks for the new session often, for ten minutes. */
  awaitSignIn(): void;
  /** Tells Connect that the agent is at work here, for instances that sign out who is not. Often is fine. */
  noteActivity(): void;
  /** The frame with the CCP's own UI, while there is one. A fresh CCP after a sign-in comes with another frame. */
  readonly frame: HTMLIFrameElement | null;

  accept(contactId: string): Promise<void>;
  reject(contactId: string): Promise<void>;
  /** Ends the agent's part; a two-party voice contact ends for everybody, of more the others go on. */
  hangUp(contactId: string): Promise<void>;
  clear(contactId: string): Promise<void>;
  hold(contactId: string, connectionId: string): Promise<void>;
  resume(contactId: string, connectionId: string): Promise<void>;
  setMuted(isMuted: boolean): Promise<void>;
  sendDigits(contactId: string, connectionId: string, digits: string): Promise<void>;
  /** Dials an E.164 number through a queue of the routing profile, by default its outbound queue. */
  dial(phoneNumber: string, queueArn: string | null): Promise<void>;
  setAgentState(state: SelectableAgentState, when: AgentStateTiming): Promise<void>;
  /** Leads the audio of calls to a desk phone with this E.164 number, or with null to the computer. */
  setDeskPhone(phoneNumber: string | null): Promise<void>;
  setVoiceEnhancement(enhancement: VoiceEnhancement): Promise<void>;
  /** False where the choice of devices is not this page's: the audio is elsewhere, or the virtual desktop's own matter. */
  readonly canChooseDevices: boolean;
  /** The devices as Connect's page sees them, under ids of its own. Rejects with `device/not-listed`. */
  listDevices(): Promise<readonly AudioDevice[]>;
  /**
   * Has Connect's page use a device from its own list. A microphone is taken only while one is open. Rejects with
   * `device/not-taken` where the page does not confirm it.
   */
  setDevice(role: DeviceRole, deviceId: string): Promise<void>;
  /** Whether the page of Connect that is loaded now plays a ringtone of its own. */
  readonly isCcpRinging: boolean;
  /** Says whether Connect's page is to ring by itself; that holds from the next one that is loaded. Default true. */
  letCcpRing(isRinging: boolean): void;
  /** Ends the ring of Connect's page for a contact whose end it may not learn. */
  hush(contactId: string): void;
  /** Calls a quick connect or an E.164 number into a call; whoever was talking is put on hold. */
  addParty(contactId: string, destination: PartyDestination): Promise<void>;
  /** Puts who talks on hold and takes the other back; for two parties besides the agent. */
  swap(contactId: string): Promise<void>;
  /** Takes everybody off hold, to talk together. */
  merge(contactId: string): Promise<void>;
  /** Ends one other party's connection; who is on hold stays so. */
  removeParty(contactId: string, connectionId: string): Promise<void>;
  /** The quick connects of all queues of the routing profile, from all pages, each once and frozen. */
  quickConnects(): Promise<readonly QuickConnect[]>;
  /** Ends the agent's session at the instance, for every tab of this browser; `required` is told then. Sets no agent state. */
  signOut(): Promise<void>;
}
