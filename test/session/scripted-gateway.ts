import type { AudioDevice } from '../../src/domain/audio-device.js';
import type { AgentStateTiming } from '../../src/domain/commands.js';
import type { SelectableAgentState } from '../../src/domain/agent-state.js';
import type { Contact } from '../../src/domain/contact.js';
import type { MediaMode } from '../../src/domain/media-mode.js';
import type { PartyDestination, QuickConnect } from '../../src/domain/quick-connect.js';
import type { Agent } from '../../src/domain/agent.js';
import type { Gateway, GatewayEvent, StartTerms } from '../../src/gateway/gateway.js';
import { CcpError } from '../../src/domain/errors.js';
import { anAgent, aReport } from './reports.js';

type Answer = 'taken' | 'silent' | CcpError;

/** A gateway that says what the test tells it to say, and notes what it is asked. */
export class ScriptedGateway implements Gateway {
  readonly asked: string[] = [];
  readonly frame = null;
  canChooseDevices = false;
  signInUrl: string | null = 'https://example.my.connect.aws/login';
  instance?: string;
  media?: MediaMode;
  /** What each start was told. */
  readonly terms: StartTerms[] = [];
  starts = 0;
  stops = 0;
  /** What each command gets for an answer; `taken` unless said otherwise. */
  readonly answers = new Map<string, Answer>();
  /** What Connect lists; an error or `silent` in `answers` comes first. */
  listed: readonly QuickConnect[] = [];
  private listener: ((event: GatewayEvent) => void) | null = null;

  start(
    listener: (event: GatewayEvent) => void,
    terms: StartTerms | Promise<StartTerms> = { hasAudio: true, isTakeover: false, isContinued: false },
  ): void {
    if (this.listener !== null) throw new CcpError('session/already-started');
    if (terms instanceof Promise) void terms.then((later) => this.terms.push(later));
    else this.terms.push(terms);
    this.starts += 1;
    this.listener = listener;
  }

  async stop(): Promise<void> {
    this.stops += 1;
    this.listener = null;
  }

  get isRunning(): boolean {
    return this.listener !== null;
  }

  say(event: GatewayEvent): void {
    this.listener?.(event);
  }

  report(contacts: readonly Contact[] = [], agent: Agent = anAgent, clockSkew = 0): void {
    this.say({ type: 'snapshot', snapshot: aReport(contacts, agent, clockSkew) });
  }

  wake(): void {
    this.asked.push('wake');
  }

  awaitSignIn(): void {
    this.asked.push('awaitSignIn');
  }

  noteActivity(): void {
    this.asked.push('noteActivity');
  }

  accept = (contactId: string) => this.answer('accept', contactId);
  reject = (contactId: string) => this.answer('reject', contactId);
  hangUp = (contactId: string) => this.answer('hangUp', contactId);
  clear = (contactId: string) => this.answer('clear', contactId);
  hold = (contactId: string, connectionId: string) => this.answer('hold', contactId, connectionId);
  resume = (contactId: string, connectionId: string) => this.answer('resume', contactId, connectionId);
  setMuted = (isMuted: boolean) => this.answer('setMuted', String(isMuted));
  sendDigits = (contactId: string, connectionId: string, digits: string) =>
    this.answer('sendDigits', contactId, connectionId, digits);
  dial = (phoneNumber: string, queueArn: string | null) => this.answer('dial', phoneNumber, queueArn ?? 'default');
  addParty = (contactId: string, destination: PartyDestination) =>
    this.answer('addParty', contactId, typeof destination === 'string' ? destination : destination.arn);
  swap = (contactId: string) => this.answer('swap', contactId);
  merge = (contactId: string) => this.answer('merge', contactId);
  removeParty = (contactId: string, connectionId: string) => this.answer('removeParty', contactId, connectionId);
  setAgentState = (state: SelectableAgentState, when: AgentStateTiming) =>
    this.answer('setAgentState', state.name, when);

  setDeskPhone = (phoneNumber: string | null) => this.answer('setDeskPhone', phoneNumber ?? 'computer');
  setVoiceEnhancement = (enhancement: string) => this.answer('setVoiceEnhancement', enhancement);

  isCcpRinging = false;
  letCcpRing = (isRinging: boolean) => void (this.isCcpRinging = isRinging);
  hush = (contactId: string) => void this.asked.push(`hush ${contactId}`);
  devices: readonly AudioDevice[] = [];
  listDevices = () => this.answer('listDevices').then(() => this.devices);
  setDevice = (role: string, deviceId: string) => this.answer('setDevice', role, deviceId);

  quickConnects = () => this.answer('quickConnects').then(() => this.listed);

  signOut = () => this.answer('signOut');

  private answer(command: string, ...words: readonly string[]): Promise<void> {
    this.asked.push([command, ...words].join(' '));
    const answer = this.answers.get(command) ?? 'taken';
    if (answer === 'silent') return new Promise(() => undefined);
    return answer === 'taken' ? Promise.resolve() : Promise.reject(answer);
  }
}
