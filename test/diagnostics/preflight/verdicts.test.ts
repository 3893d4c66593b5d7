import { describe, expect, it } from 'vitest';
import { runPreflight, type PreflightOptions } from '../../../src/diagnostics/preflight/preflight.js';
import { instanceUrl, region, Workplace } from './workplace.js';

type Spoil = (place: Workplace) => void;

async function preflight(spoil: Spoil = () => undefined, options: PreflightOptions = {}) {
  const place = new Workplace();
  spoil(place);
  const run = await runPreflight({ instanceUrl, region, ports: place.ports, ...options });
  const { status, layer, code, certainty, owner } = run.verdict;
  return { ...run, place, short: [status, layer, code, certainty, owner].join(' ') };
}

const microphone = (facts: Partial<Workplace['microphone']>) => (place: Workplace) =>
  void (place.microphone = { ...place.microphone, ...facts });
const page = (facts: Partial<Workplace['page']>) => (place: Workplace) =>
  void (place.page = { ...place.page, ...facts });
const browser = (facts: Partial<Workplace['browser']>) => (place: Workplace) =>
  void (place.browser = { ...place.browser, ...facts });
const sound = (facts: Partial<Workplace['sound']>) => (place: Workplace) =>
  void (place.sound = { ...place.sound, ...facts });
const machine = (facts: Partial<Workplace['machine']>) => (place: Workplace) =>
  void (place.machine = { ...place.machine, ...facts });
const load = (facts: Partial<Workplace['load']>) => (place: Workplace) =>
  void (place.load = { ...place.load, ...facts });
const service = (facts: Partial<NonNullable<Workplace['service']>>) => (place: Workplace) =>
  void (place.service = place.service && { ...place.service, ...facts });
const ice = (facts: Partial<Workplace['ice']>) => (place: Workplace) => void (place.ice = { ...place.ice, ...facts });
const blocked = (host: string, outcome: 'refused' | 'timeout' | 'policy') => (place: Workplace) =>
  void place.reaches.set(host, outcome);
const failure = (name: string, message = '') => ({ failure: { name, message } });

describe('a place where all is well', () => {
  it('passes, and whatever a browser cannot say is neither good nor bad', async () => {
    const { short, results } = await preflight();
    expect(short).toBe('ok   certain ');
    const statuses = new Map(results.map(({ id, status }) => [id, status]));
    expect(statuses.get('workstation.clock-speed')).toBe('unknown');
    expect([...statuses.values()].filter((status) => status !== 'pass' && status !== 'unknown')).toEqual(['skipped']);
  });

  it('is not judged where what counts could not be observed', async () => {
    const firefox = await preflight((place) => {
      place.ice = { ...place.ice, errors: [], tellsErrors: false };
    });
    expect(firefox.short).toBe('unknown  ICE_UNPROVEN possible ');
    expect(firefox.report.verdict).toMatchObject({ layer: 'unknown', confidence: 0 });
  });

  it('has no dead microphone where the browser plays no sound, and so hears none', async () => {
    const { short, results } = await preflight(sound({ isAudible: false, peak: 0, level: 0 }));
    expect(short).toBe('unknown   possible ');
    expect(results.find(({ id }) => id === 'device.microphone')).toMatchObject({ status: 'unknown', code: null });
  });
});

const faults: readonly (readonly [what: string, spoil: Spoil, verdict: string])[] = [
  ['plain HTTP', microphone({ isSecureContext: false }), 'blocked page PAGE_INSECURE certain page'],
  ['a sandboxed frame', microphone({ hasOpaqueOrigin: true }), 'blocked page PAGE_SANDBOXED certain page'],
  [
    'a Permissions-Policy header',
    microphone({ isPageAllowed: false, permission: 'denied' }),
    'blocked page POLICY_MICROPHONE certain page',
  ],
  [
    'a frame without allow',
    microphone({ isPageAllowed: false, permission: 'denied', frameAround: 'unknown' }),
    'blocked page FRAME_MICROPHONE certain page',
  ],
  [
    'an origin that is not approved',
    service({ status: 'signed-out', code: 'sign-in/not-approved', webSocket: null }),
    'blocked page PAGE_ORIGIN_NOT_APPROVED certain instance',
  ],
  [
    'a frame-src without the instance',
    service({
      status: 'failed',
      code: 'load/streams-blocked',
      said: 'frame-src does not list https://example.my.connect.aws',
      webSocket: null,
    }),
    'blocked page CSP_FRAME_SRC certain page',
  ],
  [
    'a script-src without the script of Streams',
    service({ status: 'failed', code: 'load/streams-blocked', said: 'script-src-elem', webSocket: null }),
    'blocked page CSP_SCRIPT_SRC certain page',
  ],
  ['no storage', page({ hasStorage: false }), 'blocked browser THIRD_PARTY_STORAGE likely workstation'],
  ['a phone', browser({ isMobile: true }), 'blocked browser MOBILE_UNSUPPORTED certain agent'],
  ['Safari', browser({ name: 'Safari' }), 'blocked browser BROWSER_UNSUPPORTED certain workstation'],
  ['no WebRTC', browser({ hasPeerConnection: false }), 'blocked browser WEBRTC_MISSING certain workstation'],
  [
    'a blocked sign-in window',
    service({ status: 'signed-out', failures: ['sign-in/popup-blocked'] }),
    'blocked browser POPUP_BLOCKED certain agent',
  ],
  ['a person who said no', microphone({ permission: 'denied' }), 'blocked browser MIC_DENIED certain agent'],
  [
    'a no in a frame in Firefox, which may be the frame’s',
    microphone({ permission: 'denied', isPageAllowed: null, isCcpAllowed: null, frameAround: 'unknown' }),
    'blocked browser MIC_DENIED_IN_FRAME possible agent',
  ],
  ['no headset', microphone({ inputs: 0 }), 'blocked device MIC_NOT_FOUND certain agent'],
  [
    'an operating system that says no',
    sound(failure('NotAllowedError', 'Permission denied by system')),
    'blocked device MIC_SYSTEM certain agent',
  ],
  ['a program that has the microphone', sound(failure('NotReadableError')), 'blocked device MIC_IN_USE likely agent'],
  ['a muted headset', sound({ peak: 0, level: 0 }), 'blocked device MIC_SILENT likely agent'],
  ['a low input', sound({ peak: 0.001, level: 0.0005 }), 'degraded device MIC_LOW likely agent'],
  ['a clipping input', sound({ isClipped: true }), 'degraded device MIC_CLIPPING likely agent'],
  ['a rate of 44.1 kHz', sound({ sampleRates: [44_100] }), 'degraded device SAMPLE_RATE_MISMATCH certain workstation'],
  ['a busy processor', load({ pressure: 'critical' }), 'degraded workstation CPU_PRESSURE certain workstation'],
  ['late timers', load({ lag: 80 }), 'degraded workstation EVENT_LOOP_LAG likely workstation'],
  ['one core', machine({ cores: 1 }), 'degraded workstation CORES_FEW certain workstation'],
  ['little memory', machine({ memoryGiB: 1 }), 'degraded workstation MEMORY_LOW certain workstation'],
  [
    'a tab in the background, where every timer is late',
    (place) => {
      page({ isHidden: true })(place);
      load({ lag: 985 })(place);
    },
    'degraded workstation TAB_HIDDEN certain agent',
  ],
  ['a tab that slept', page({ wasDiscarded: true }), 'degraded workstation TAB_DISCARDED certain agent'],
  ['a machine that slept', service({ hasSlept: true }), 'degraded workstation TAB_SLEPT certain agent'],
  ['a clock that is off', service({ clockSkew: -14_000 }), 'degraded workstation CLOCK_SKEW certain workstation'],
  ['no network', page({ isOnline: false }), 'blocked network NET_OFFLINE certain network'],
  [
    'a blocked instance',
    (place) => {
      blocked('my.connect.aws', 'timeout')(place);
      place.service = null;
    },
    'blocked network NET_INSTANCE certain network',
  ],
  ['a blocked region', blocked('participant', 'refused'), 'degraded network NET_REGION likely network'],
  ['blocked CloudFront', blocked('cloudfront', 'refused'), 'degraded network NET_CLOUDFRONT likely network'],
  ['a long way', (place) => void (place.roundTrip = 420), 'degraded network NET_LATENCY likely network'],
  ['a blocked WebSocket', service({ webSocket: 'failed' }), 'blocked network WS_INIT_FAILED likely network'],
  ['blocked UDP', ice({ errors: [] }), 'blocked network UDP_3478_BLOCKED certain network'],
  [
    'a relay that no name server knows',
    ice({ errors: [{ code: 701, text: 'TURN host lookup received error.' }] }),
    'blocked network TURN_DNS certain network',
  ],
  [
    'no access',
    service({ status: 'failed', code: 'sign-in/access-denied' }),
    'blocked service ACCESS_DENIED certain instance',
  ],
  [
    'a CCP that hangs on an instance that answers',
    (place) => {
      blocked('/ccp-v2/', 'timeout')(place);
      place.service = null;
    },
    'blocked service CCP_SILENT likely support',
  ],
  [
    'a session that ended',
    service({ status: 'expired', code: 'sign-in/expired' }),
    'blocked service AUTH_REQUIRED certain agent',
  ],
  [
    'a relay that answers and refused a call',
    service({ failures: ['media/ice-timeout'] }),
    'blocked service TURN_REFUSED likely support',
  ],
  [
    'commands without an answer',
    service({ failures: ['command/timeout'] }),
    'degraded service API_UNANSWERED likely support',
  ],
  ['commands that fail', service({ failures: ['command/failed'] }), 'degraded service API_FAILED likely support'],
  ['a silent CCP', service({ isLinkUp: false }), 'degraded service CCP_SILENT likely support'],
  ['stale reports', service({ failures: ['connection/stale'] }), 'degraded service API_SILENT likely support'],
  ['a second CCP', service({ failures: ['media/elsewhere'] }), 'blocked service SOFTPHONE_MULTIPLE certain agent'],
  ['a desk phone', service({ isSoftphoneEnabled: false }), 'degraded service SOFTPHONE_OFF certain agent'],
];

describe('one fault', () => {
  it.each(faults)('%s is named with its layer, how sure that is, and whom to ask', async (_what, spoil, verdict) => {
    const { short } = await preflight(spoil);
    expect(short).toBe(verdict);
  });

  it('is never given to another layer with certainty', async () => {
    for (const [what, spoil, verdict] of faults) {
      const { report } = await preflight(spoil);
      const [, layer] = verdict.split(' ');
      if (report.verdict.confidence >= 0.9) expect(report.verdict.layer, what).toBe(layer);
    }
  });
});

describe('a browser that does not tell how busy the processor is', () => {
  it('is judged by its timers alone', async () => {
    const { short, results } = await preflight(load({ pressure: null, lag: 80 }));
    expect(short).toBe('degraded workstation EVENT_LOOP_LAG likely workstation');
    expect(results.find(({ id }) => id === 'workstation.load')).toMatchObject({ status: 'unknown' });
  });
});

describe('what a page’s own policy blocks', () => {
  it('is not called a fault of the network', async () => {
    const { results, verdict } = await preflight((place) => {
      blocked('amazonaws.com', 'policy')(place);
      blocked('cloudfront', 'policy')(place);
      place.socket = 'policy';
      place.service = place.service && { ...place.service, webSocket: null };
    });
    const found = results.filter(({ code }) => code === 'CSP_CONNECT_SRC');
    expect(found.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'network.region unknown',
      'network.cloudfront unknown',
      'network.websocket unknown',
    ]);
    expect(verdict.status).toBe('ok');
  });

  it('is proven by the CCP that works in spite of it', async () => {
    const { results } = await preflight(blocked('my.connect.aws', 'policy'));
    expect(results.find(({ id }) => id === 'network.instance')?.status).toBe('pass');
  });
});

describe('several faults', () => {
  it('are told from the outside in, and the page is still certain', async () => {
    const { verdict } = await preflight((place) => {
      ice({ errors: [] })(place);
      microphone({ isPageAllowed: false })(place);
      load({ lag: 80 })(place);
    });
    expect(verdict).toMatchObject({ code: 'POLICY_MICROPHONE', certainty: 'certain' });
    expect(verdict.others).toEqual(['UDP_3478_BLOCKED', 'EVENT_LOOP_LAG']);
  });

  it('of one layer are all told: a busy processor, and timers that are late for it', async () => {
    const { verdict } = await preflight(load({ pressure: 'serious', lag: 80 }));
    expect(verdict).toMatchObject({ code: 'CPU_PRESSURE', certainty: 'certain', others: ['EVENT_LOOP_LAG'] });
  });

  it('make the inner one less sure, as does UDP judged without a word over HTTPS', async () => {
    const both = await preflight((place) => {
      microphone({ inputs: 0 })(place);
      ice({ errors: [] })(place);
    });
    expect(both.verdict).toMatchObject({ code: 'MIC_NOT_FOUND', certainty: 'likely' });
    const mute = await preflight(ice({ errors: [] }), { instanceUrl: '' });
    expect(mute.verdict).toMatchObject({ code: 'UDP_3478_BLOCKED', certainty: 'likely' });
  });
});

describe('a call without audio', () => {
  it('is the network’s fault with certainty only where the way over UDP was seen to be shut', async () => {
    const call = service({ failures: ['media/ice-timeout'] });
    const unseen = await preflight((place) => {
      call(place);
      ice({ errors: [], tellsErrors: false })(place);
    });
    expect(unseen.short).toBe('blocked network UDP_3478_BLOCKED likely network');
    const shut = await preflight((place) => {
      call(place);
      ice({ errors: [] })(place);
    });
    expect(shut.short).toBe('blocked network UDP_3478_BLOCKED certain network');
  });

  it('makes warnings of several layers less sure', async () => {
    const { short } = await preflight((place) => {
      page({ isHidden: true })(place);
      place.roundTrip = 420;
    });
    expect(short).toBe('degraded workstation TAB_HIDDEN likely agent');
  });
});

describe('a profile', () => {
  it.each(['medialess', 'chat-only'] as const)('%s opens no microphone and looks for no relay', async (profile) => {
    const { place, verdict } = await preflight(microphone({ isPageAllowed: false, inputs: 0 }), { profile });
    expect(place.asked).not.toContain('listen');
    expect(place.asked).not.toContain('gather');
    expect(verdict.status).toBe('ok');
  });

  it('vdi-redirect opens nothing in the remote desktop and looks for the redirection', async () => {
    const vdi = { profile: 'vdi-redirect', vdiPlatform: 'CITRIX' } as const;
    const without = await preflight(undefined, vdi);
    expect(without.short).toBe('blocked workstation VDI_REDIR certain workstation');
    expect(without.place.asked).not.toContain('listen');
    const withIt = await preflight((place) => void (place.redirections = ['CITRIX']), vdi);
    expect(withIt.verdict.status).toBe('ok');
    const refused = await preflight(service({ failures: ['media/vdi-not-redirected'] }), { profile: 'vdi-redirect' });
    expect(refused.short).toBe('blocked workstation VDI_REDIR certain workstation');
  });

  it('vdi-local has the audio, with whatever of Connect is there', async () => {
    const { place } = await preflight((one) => void (one.service = null), { profile: 'vdi-local' });
    expect(place.asked).toEqual(expect.arrayContaining(['listen', 'gather']));
  });
});

describe('a report', () => {
  it('says what was found, and no name of a device', async () => {
    const { report } = await preflight(ice({ errors: [] }));
    expect(report).toMatchObject({
      schema: 'diagnostics.report.v1',
      createdAt: '2026-11-20T01:52:00.000Z',
      profile: 'softphone',
      instance: { region, ccpUrlHost: 'example.my.connect.aws' },
      environment: { browser: { name: 'Chrome', major: 142 } },
      verdict: { status: 'blocked', topCodes: ['UDP_3478_BLOCKED'], layer: 'network' },
    });
    expect(report.checks.find(({ id }) => id === 'network.udp-3478')).toMatchObject({
      group: 'network',
      severity: 'B',
      target: { host: 'TurnNlb-3c6ddabcbeb821d8.elb.ap-northeast-1.amazonaws.com', port: 3478, transport: 'udp' },
    });
    expect(JSON.stringify(report)).not.toContain('Jabra');
  });
});
