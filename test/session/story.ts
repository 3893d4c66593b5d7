import './work-at-hand.js';
import type { AttributeWriter } from '../../src/session/attribute-writer.js';
import { browserPorts } from '../../src/session/browser-ports.js';
import { ConnectSession } from '../../src/session/connect-session.js';
import type { MicrophonePort } from '../../src/session/microphone-port.js';
import type { SessionPorts } from '../../src/session/ports.js';
import type { SessionEvent } from '../../src/session/session-event.js';
import type { SignInWindow } from '../../src/session/ports.js';
import type { LogEntry } from '../../src/session/log-ring.js';
import type { MediaMode } from '../../src/domain/media-mode.js';
import { VirtualClock } from '../../src/simulator/instance/virtual-clock.js';
import { isCcpError } from '../../src/domain/errors.js';
import type { FakePage } from './fake-page.js';
import { start } from './reports.js';
import { ScriptedGateway } from './scripted-gateway.js';
import type { FakeTab } from './shared-tabs.js';

export class FakeWindow implements SignInWindow {
  isClosed = false;
  constructor(
    readonly url: string,
    readonly name: string,
  ) {}
  close(): void {
    this.isClosed = true;
  }
}

/** Lets promises that wait for nothing but each other go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

interface StoryOptions {
  readonly country?: string;
  readonly isBlocked?: boolean;
  /** The instance that tabs share, and this session's tab. */
  readonly instance?: string;
  readonly tab?: FakeTab;
  readonly id?: string;
  readonly page?: FakePage;
  readonly sessionHours?: number;
  readonly kept?: Map<string, string>;
  readonly locks?: string[];
  readonly reassertsMute?: boolean;
  readonly attributeWriter?: AttributeWriter;
  readonly mediaMode?: MediaMode['mode'];
  readonly microphone?: MicrophonePort;
}

const mediaMode = (mode: MediaMode['mode']): MediaMode => (mode === 'vdi' ? { mode, platform: 'CITRIX' } : { mode });

/** A session over a scripted gateway, with everything it tells. */
export function aSession(options: StoryOptions = {}) {
  const locks: string[] = options.locks ?? [];
  const kept = options.kept ?? new Map<string, string>();
  const clock = new VirtualClock(start);
  const gateway = new ScriptedGateway();
  if (options.instance !== undefined) gateway.instance = options.instance;
  if (options.mediaMode !== undefined) gateway.media = mediaMode(options.mediaMode);
  const events: SessionEvent[] = [];
  const reported: unknown[] = [];
  const windows: FakeWindow[] = [];
  const log: LogEntry[] = [];
  const ports: SessionPorts = {
    ...browserPorts,
    clock,
    openWindow: (url, name) => {
      if (options.isBlocked === true) return null;
      const opened = new FakeWindow(url, name);
      windows.push(opened);
      return opened;
    },
    storage: {
      read: (name) => kept.get(name) ?? null,
      write: (name, text) => void kept.set(name, text),
    },
    signInLock: {
      hold: (name) => {
        locks.push(name);
        return () => void locks.splice(locks.indexOf(name), 1);
      },
      // Unless a test is about it, nobody answers, and no timer runs.
      isHeld: (name) =>
        options.locks === undefined ? new Promise(() => undefined) : Promise.resolve(locks.includes(name)),
    },
    reportError: (error) => reported.push(error),
    log: (entry) => log.push(entry),
    newId: () => options.id ?? 'one',
    tabs: () => options.tab ?? null,
    page: () => options.page ?? null,
    microphone: () => options.microphone ?? null,
  };
  const session = new ConnectSession({
    gateway,
    ports,
    country: options.country ?? null,
    ringtone: 'bell',
    sessionHours: options.sessionHours ?? 0,
    reassertsMute: options.reassertsMute ?? false,
    attributeWriter: options.attributeWriter ?? null,
  });
  queueMicrotask(() => session.start());
  session.on((event) => events.push(event));
  return { session, clock, gateway, events, reported, windows, log, kept, locks };
}

/** The same, signed in and listening to an agent who is available. */
export async function aReadySession(options: Parameters<typeof aSession>[0] = {}) {
  const story = aSession(options);
  await settle();
  story.gateway.report();
  story.events.length = 0;
  return story;
}

/** The words of the events, as `contact-offered` or `status ready`. */
export function words(events: readonly SessionEvent[]): readonly string[] {
  return events.map((event) => {
    if (event.type === 'status') return `status ${event.status}`;
    if (event.type === 'error') return `error ${event.error.code}`;
    return event.type;
  });
}

/** Only what is told about contacts. */
export function contactWords(events: readonly SessionEvent[]): readonly string[] {
  return words(events).filter((word) => word.startsWith('contact-'));
}

/** How a command ended: `done`, its code, or `waiting`. */
export function watch(promise: Promise<unknown>): { result: string } {
  const watched = { result: 'waiting' };
  promise.then(
    () => {
      watched.result = 'done';
    },
    (error: unknown) => {
      watched.result = isCcpError(error) ? error.code : String(error);
    },
  );
  return watched;
}

/** Moves the clock in small steps, with room for promises between them. */
export async function pass(clock: VirtualClock, milliseconds: number, step = 50): Promise<void> {
  await settle();
  for (let left = milliseconds; left > 0; left -= step) {
    clock.advance(Math.min(step, left));
    await settle();
  }
}
