import { activeCall } from '../../domain/active-call.js';
import type { GatewayEvent } from '../../gateway/gateway.js';
import { InstanceError, type Instance, type InstanceClock, type InstanceEvent } from '../instance/instance.js';
import type { WireContact, WireSnapshot } from '../instance/wire.js';
import { isAutoAccepted, toGatewaySnapshot } from './convert-wire.js';
import type { PageLatency } from './page-faults.js';
import { PageFigures, type PagePath } from './page-figures.js';

/** A quiet instance repeats its report, in milliseconds. */
const repeatInterval = 30_000;

/** The CCP clears a call that could not be connected a moment after showing it, in milliseconds. */
const clearingDelay = 100;
const clearedByTheCcp: readonly string[] = ['FailedConnectAgent', 'FailedConnectCustomer'];

export interface PageAgentParts {
  readonly instance: Instance;
  readonly username: string;
  readonly clock: InstanceClock;
  readonly latency: () => PageLatency;
  readonly path: () => PagePath;
  readonly hasMedia: boolean;
  readonly tell: (event: GatewayEvent) => void;
}

/** One agent's CCP between two starts: polls the instance, brings the audio up, and does what the CCP does unasked. */
export class PageAgent {
  private isReporting = false;
  /** Each of two calls is muted by itself. */
  private readonly muted = new Set<string>();
  private isMuted = false;
  private activeId: string | null = null;
  /** A call's audio is up. */
  isMicrophoneOpen = false;
  private unsubscribe = (): void => undefined;
  private cancelReport: (() => void) | null = null;
  private cancelRepeat = (): void => undefined;
  private readonly errands = new Set<() => void>();
  private readonly handled = new Set<string>();
  private readonly figures = new Map<string, PageFigures>();

  constructor(private readonly parts: PageAgentParts) {}

  tell(event: GatewayEvent): void {
    this.parts.tell(event);
  }

  /** Signs the agent in, reports at once and from then on after every change. */
  begin(): void {
    if (this.isReporting) return;
    this.isReporting = true;
    this.parts.instance.signIn(this.parts.username);
    this.unsubscribe = this.parts.instance.subscribe((event) => this.hear(event));
    this.report();
  }

  /** Reports no more until the next `begin`. */
  pause(): void {
    this.isReporting = false;
    this.unsubscribe();
    this.cancelReport?.();
    this.cancelReport = null;
    this.cancelRepeat();
  }

  end(): void {
    this.pause();
    for (const cancel of this.errands) cancel();
    this.errands.clear();
    for (const figures of this.figures.values()) figures.stop();
    this.figures.clear();
  }

  setMuted(isMuted: boolean): void {
    if (this.activeId !== null && isMuted) this.muted.add(this.activeId);
    else if (this.activeId !== null) this.muted.delete(this.activeId);
    this.tellMute(isMuted);
  }

  private tellMute(isMuted: boolean): void {
    if (this.isMuted === isMuted) return;
    this.isMuted = isMuted;
    this.tell({ type: 'mute', isMuted });
  }

  accepted(contactId: string): void {
    this.tell({ type: 'accepted', contactId });
  }

  reportSoon(): void {
    if (!this.isReporting) return;
    this.cancelReport ??= this.parts.clock.after(this.parts.latency().report, () => this.report());
  }

  connectionOf(contactId: string): string | undefined {
    const contact = this.read().contacts.find((candidate) => candidate.contactId === contactId);
    return contact?.connections.find(({ type }) => type === 'agent' || type === 'monitoring')?.connectionId;
  }

  private read(): WireSnapshot {
    return this.parts.instance.snapshot(this.parts.username);
  }

  private hear(event: InstanceEvent): void {
    if (event.type !== 'snapshot-changed' || event.username !== this.parts.username) return;
    this.reportSoon();
  }

  private report(): void {
    const { instance, username, clock } = this.parts;
    this.cancelReport?.();
    this.cancelReport = null;
    this.cancelRepeat();
    this.cancelRepeat = clock.after(repeatInterval, () => this.report());
    const snapshot = this.read();
    const report = {
      snapshot,
      configuration: instance.configuration(username),
      catalogue: instance.catalogue(username),
    };
    const reported = toGatewaySnapshot(report, clock.now());
    this.tell({ type: 'snapshot', snapshot: reported });
    this.follow(activeCall(reported.contacts)?.contactId ?? null);
    this.attend(snapshot);
  }

  private follow(activeId: string | null): void {
    const isOther = this.activeId !== null && activeId !== null && this.activeId !== activeId;
    this.activeId = activeId;
    if (activeId === null) this.muted.clear();
    if (isOther) this.tellMute(this.muted.has(activeId));
  }

  /** Does once for each contact what the CCP does by itself. */
  private attend(snapshot: WireSnapshot): void {
    if (!snapshot.contacts.some(isCallUnderWay)) {
      this.isMuted = false;
      this.isMicrophoneOpen = false;
    }
    this.endFigures(snapshot);
    for (const contact of snapshot.contacts) {
      if (this.parts.hasMedia) this.bringUpMedia(contact);
      if (isRinging(contact) && isAutoAccepted(contact)) this.acceptUnasked(contact.contactId);
      if (contact.state.type === 'error' && clearedByTheCcp.includes(snapshot.state.name)) this.clearUnasked(contact);
    }
  }

  private bringUpMedia({ contactId, connections }: WireContact): void {
    const own = connections.find(({ softphoneMediaInfo }) => softphoneMediaInfo !== null);
    if (own === undefined || own.state.type === 'disconnected') return;
    const { connectionId } = own;
    this.once(`media ${connectionId}`, this.parts.latency().media, () => {
      this.tell({ type: 'media', fact: 'session-started', connectionId });
      this.isMicrophoneOpen = true;
      this.tell({ type: 'media', fact: 'microphone-open', connectionId });
      this.parts.instance.agentMediaIs(contactId, true);
      const { clock, path } = this.parts;
      this.figures.set(contactId, new PageFigures(contactId, clock, path, (event) => this.tell(event)));
    });
  }

  private endFigures({ contacts }: WireSnapshot): void {
    for (const [contactId, figures] of this.figures) {
      if (contacts.some((contact) => contact.contactId === contactId && isCallUnderWay(contact))) continue;
      this.figures.delete(contactId);
      figures.end();
    }
  }

  private acceptUnasked(contactId: string): void {
    this.once(`accept ${contactId}`, this.parts.latency().command, () => {
      this.parts.instance.execute(this.parts.username, 'AcceptContact', { contactId });
      this.accepted(contactId);
    });
  }

  private clearUnasked({ contactId }: WireContact): void {
    this.once(`clear ${contactId}`, clearingDelay, () => {
      this.parts.instance.execute(this.parts.username, 'ClearContact', { contactId });
    });
  }

  private once(errand: string, delay: number, task: () => void): void {
    if (this.handled.has(errand)) return;
    this.handled.add(errand);
    const cancel = this.parts.clock.after(delay, () => {
      this.errands.delete(cancel);
      this.attempt(task);
    });
    this.errands.add(cancel);
  }

  /** What was about to be done may have become impossible meanwhile, as when the caller hangs up. */
  private attempt(task: () => void): void {
    try {
      task();
    } catch (error) {
      if (!(error instanceof InstanceError)) throw error;
      this.tell({ type: 'log', level: 'debug', text: error.message });
    }
  }
}

function isRinging({ state }: WireContact): boolean {
  return state.type === 'connecting' || state.type === 'incoming';
}

function isCallUnderWay({ type, state }: WireContact): boolean {
  const isCall = type === 'voice' || type === 'queue_callback';
  return isCall && ['incoming', 'pending', 'connecting', 'connected'].includes(state.type);
}
