import type { VdiPlatform } from '../../domain/media-mode.js';
import { browserDevices } from '../../session/browser-devices.js';
import { microphoneFacts } from '../../session/microphone-port.js';
import type { Session } from '../../session/session.js';
import { browserFacts } from './browser-facts.js';
import { gather, openSocket, reach } from './browser-network.js';
import { listen } from './browser-sound.js';
import { machineFacts, watchLoad } from './browser-workstation.js';
import type { LoadFacts, PageFacts, PreflightPorts, ServiceFacts, SoundFacts } from './ports.js';

/** What each platform puts into the page that it redirects. */
const redirections: Readonly<Record<VdiPlatform, string>> = {
  CITRIX: 'CitrixWebRTC',
  CITRIX_413: 'CitrixWebRTC',
  AWS_WORKSPACE: 'DCVWebRTCPeerConnectionProxy',
  OMNISSA: 'HorizonWebRtcRedirectionAPI',
  AZURE: '',
};

/** The world of a run in a browser; make one for each run. */
export function browserPreflightPorts(session: Session | null): PreflightPorts {
  // The microphone is opened once: some headsets change their tone each time.
  let heard: Promise<SoundFacts> | null = null;
  let watched: Promise<LoadFacts> | null = null;
  return {
    now: () => Date.now(),
    newId,
    after(milliseconds, task) {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
    page: pageFacts,
    browser: browserFacts,
    microphone: () => microphoneFacts(session?.frame ?? null, false),
    listen: (milliseconds, signal) => (heard ??= listen(milliseconds, signal)),
    devices: () => browserDevices.list(),
    machine: machineFacts,
    load: (milliseconds, signal) => (watched ??= watchLoad(milliseconds, signal)),
    reach,
    openSocket,
    gather,
    hasRedirection(platform) {
      if (platform !== 'AZURE') return Reflect.has(globalThis, redirections[platform]);
      const devices: MediaDevices | undefined = navigator.mediaDevices;
      return devices !== undefined && Reflect.get(devices, 'isCallRedirectionEnabled') === true;
    },
    service: () => (session === null ? null : serviceFacts(session)),
  };
}

/** A page without TLS has no `randomUUID`, and its report is wanted most. */
function newId(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function pageFacts(): PageFacts {
  return {
    isFramed: window.parent !== window,
    hasStorage: hasStorage(),
    isHidden: document.visibilityState === 'hidden',
    wasDiscarded: Reflect.get(document, 'wasDiscarded') === true,
    isOnline: navigator.onLine,
  };
}

function hasStorage(): boolean {
  try {
    return window.localStorage !== null && navigator.cookieEnabled;
  } catch {
    // The browser keeps its storage from this page.
    return false;
  }
}

const socketWords: Readonly<Record<string, ServiceFacts['webSocket']>> = {
  'websocket gained': 'gained',
  'websocket lost': 'lost',
  'websocket could not be opened': 'failed',
};

function serviceFacts(session: Session): ServiceFacts {
  const { status, error, errors, isLinkUp, clockSkew, agent, readiness } = session.snapshot;
  const log = session.logEntries();
  const words = log.flatMap(({ text }) => socketWords[text] ?? []);
  return {
    status,
    code: error?.code ?? null,
    said: typeof error?.detail.said === 'string' ? error.detail.said : null,
    failures: [...errors.map((failure) => failure.error.code), ...readiness.reasons],
    isLinkUp,
    clockSkew,
    isSoftphoneEnabled: agent?.isSoftphoneEnabled ?? null,
    webSocket: words.at(-1) ?? null,
    hasSlept: log.some(({ text, fields }) => text === 'the machine slept' || fields['moment'] === 'frozen'),
  };
}
