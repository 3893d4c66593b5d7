import type { AudioDevice } from '../../../src/domain/audio-device.js';
import type { MicrophoneFacts } from '../../../src/domain/microphone.js';
import type {
  BrowserFacts,
  IceFacts,
  LoadFacts,
  MachineFacts,
  PageFacts,
  PreflightPorts,
  Reach,
  ServiceFacts,
  SoundFacts,
} from '../../../src/diagnostics/preflight/ports.js';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';

export const instanceUrl = 'https://example.my.connect.aws';
export const region = 'ap-northeast-1';

const jabra = 'Jabra Evolve2 40';

/** A place of work where all is well, to be spoilt by a test; time passes only where something takes some. */
export class Workplace {
  readonly clock = new VirtualClock(Date.UTC(2026, 10, 20, 1, 52));
  page: PageFacts = { isFramed: false, hasStorage: true, isHidden: false, wasDiscarded: false, isOnline: true };
  browser: BrowserFacts = {
    name: 'Chrome',
    major: 142,
    version: '142.0',
    isMobile: false,
    hasPeerConnection: true,
    canChooseOutput: true,
  };
  microphone: MicrophoneFacts = {
    isSecureContext: true,
    hasOpaqueOrigin: false,
    frameAround: 'none',
    isPageAllowed: true,
    isCcpAllowed: true,
    permission: 'granted',
    inputs: 2,
    hadInput: false,
    failure: null,
  };
  sound: SoundFacts = {
    failure: null,
    isAudible: true,
    peak: 0.4,
    level: 0.09,
    isClipped: false,
    label: jabra,
    sampleRates: [48_000, 48_000],
  };
  devices: readonly AudioDevice[] = [
    { direction: 'input', deviceId: 'default', label: `Default - ${jabra}` },
    { direction: 'input', deviceId: 'a', label: 'Built-in microphone' },
    { direction: 'input', deviceId: 'b', label: jabra },
    { direction: 'output', deviceId: 'c', label: jabra },
  ];
  machine: MachineFacts = { cores: 8, memoryGiB: 8 };
  load: LoadFacts = { pressure: 'nominal', lag: 4 };
  ice: IceFacts = {
    isSupported: true,
    tellsErrors: true,
    hasServerReflexive: false,
    hasRelay: false,
    errors: [{ code: 401, text: 'Unauthorized' }],
    ms: 60,
  };
  service: ServiceFacts | null = {
    status: 'ready',
    code: null,
    said: null,
    failures: [],
    isLinkUp: true,
    clockSkew: 120,
    isSoftphoneEnabled: true,
    webSocket: 'gained',
    hasSlept: false,
  };
  socket: number | 'policy' | null = 58;
  redirections: readonly string[] = [];
  /** How requests to addresses with a part go, where not as they should. */
  readonly reaches = new Map<string, Reach['outcome'] | 'silent'>();
  /** What each request costs, in milliseconds. */
  roundTrip = 40;
  /** What was asked of the world, in order. */
  readonly asked: string[] = [];

  readonly ports: PreflightPorts = {
    now: () => this.clock.now(),
    newId: () => 'report-1',
    after: (milliseconds, task) => this.clock.after(milliseconds, task),
    page: () => this.page,
    browser: async () => this.browser,
    microphone: async () => this.microphone,
    listen: async () => this.note('listen', this.sound),
    devices: async () => this.devices,
    machine: () => this.machine,
    load: async () => this.load,
    reach: async (url) => this.reach(new URL(url)),
    openSocket: async () => this.note('socket', this.socket),
    gather: async () => this.note('gather', this.ice),
    hasRedirection: (platform) => this.redirections.includes(platform),
    service: () => this.service,
  };

  private note<T>(what: string, answer: T): T {
    this.asked.push(what);
    return answer;
  }

  private reach({ host, href }: URL): Promise<Reach> {
    this.asked.push(`reach ${host}`);
    const [, outcome = 'answered'] = [...this.reaches].find(([part]) => href.includes(part)) ?? [];
    if (outcome === 'silent') return new Promise(() => undefined);
    return Promise.resolve(outcome === 'answered' ? { outcome, ms: this.roundTrip } : { outcome });
  }
}
