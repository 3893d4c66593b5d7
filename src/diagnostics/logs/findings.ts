import type { LoggedCall } from './calls.js';
import type { CcpLogLevel, LogLine } from './ccp-log.js';
import type { LoggedEnvironment } from './environment.js';
import type { LoggedSnapshot, SnapshotGap } from './snapshots.js';

/** What a log shows, gravest first. Each has words in `locales/en-logs.ts`. */
export const findingCodes = [
  'microphone-not-shared',
  'udp-blocked',
  'signalling-handshake',
  'signalling-connection',
  'busy-elsewhere',
  'unsupported-browser',
  'webrtc-error',
  'ice-lost',
  'gap-missed-call',
  'snapshot-gap',
  'missed-call',
  'socket-lost',
  'heartbeat-missed',
  'session-ended',
  'api-failed',
  'network-error',
  'clock-skew',
  'several-ccps',
  'high-loss',
  'high-round-trip',
] as const;

export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
  readonly code: FindingCode;
  /** How often. */
  readonly count: number;
  /** Epoch milliseconds of the first and the last time. */
  readonly from: number;
  readonly to: number;
  /** Indexes of lines that show it, at most 50. */
  readonly lines: readonly number[];
  /** Measured value where there is one: seconds of a gap, milliseconds of skew or round trip, percent of loss. */
  readonly value: number | null;
}

const grave: ReadonlySet<CcpLogLevel> = new Set(['WARN', 'ERROR', 'CRITICAL', 'UNKNOWN', 'INFO', 'LOG']);

/** The first one whose words are in the line; longer words stand before those that they hold. */
const signs: readonly (readonly [code: FindingCode, words: RegExp])[] = [
  ['microphone-not-shared', /microphone_not_shared/],
  ['udp-blocked', /ice_collection_timeout|ICE collection timed ?out/i],
  ['signalling-handshake', /signalling_handshake_failure|Failed handshaking with signaling server/],
  ['signalling-connection', /signalling_connection_failure|Failed connecting to signaling server/],
  ['busy-elsewhere', /user_busy_error|multiple_softphone_active_sessions/],
  ['unsupported-browser', /unsupported_browser/],
  ['webrtc-error', /webrtc_error|realtime_communication_error/],
  ['ice-lost', /Lost ICE connection/],
  ['socket-lost', /WebSocketManager Error|WebSocket connection (?:is )?lost|webSocketOnError/],
  ['heartbeat-missed', /Heartbeat response not received/],
  ['session-ended', /Get new auth token failed|authentication_token_expired|AUTH_FAIL|UnauthorizedException/],
  ['network-error', /NetworkError when attempting to fetch resource|Failed to fetch\b|NetworkingError/],
  ['api-failed', /API request failed|AWSClient: <--.{1,80} failed|Failed to get agent data/],
];

const mostLines = 50;
/** Milliseconds; from here on Connect's and the machine's clock are worth a word. */
const notableSkew = 10_000;

interface Growing {
  count: number;
  from: number;
  to: number;
  value: number | null;
  readonly lines: number[];
}

/** Gathers what lines say by their words, then what their times and numbers say. */
export class Findings {
  private readonly found = new Map<FindingCode, Growing>();

  take(line: LogLine): void {
    if (line.at === null || !(grave.has(line.level) || line.text.includes('failed'))) return;
    const [code] = signs.find(([, words]) => words.test(line.text)) ?? [];
    if (code !== undefined) this.add(code, line.at, [line.index]);
  }

  takeSnapshots(gaps: readonly SnapshotGap[], snapshots: readonly LoggedSnapshot[]): void {
    for (const gap of gaps) {
      this.add(gap.hasMissedCall ? 'gap-missed-call' : 'snapshot-gap', gap.to, gap.lines, (gap.to - gap.from) / 1000);
    }
    const explained = new Set(gaps.map(({ lines }) => lines[1]));
    snapshots.forEach(({ at, state, line }, place) => {
      const isFirst = state === 'MissedCallAgent' && snapshots[place - 1]?.state !== state;
      if (isFirst && !explained.has(line)) this.add('missed-call', at, [line]);
    });
    for (const { at, skew, line } of snapshots) {
      if (skew !== null && Math.abs(skew) >= notableSkew) this.add('clock-skew', at, [line], skew);
    }
  }

  takeCalls(calls: readonly LoggedCall[]): void {
    for (const { to, lines, summary } of calls) {
      const loss = Math.max(summary.lossReceived ?? 0, summary.lossSent ?? 0);
      if (loss > 3) this.add('high-loss', to, lines, loss);
      if ((summary.meanRoundTrip ?? 0) > 300) this.add('high-round-trip', to, lines, summary.meanRoundTrip);
    }
  }

  takeEnvironment({ openCcps }: LoggedEnvironment, at: number): void {
    if (openCcps !== null && openCcps > 1) this.add('several-ccps', at, [], openCcps);
  }

  list(): readonly Finding[] {
    return findingCodes.flatMap((code) => {
      const growing = this.found.get(code);
      return growing === undefined ? [] : [{ code, ...growing }];
    });
  }

  private add(code: FindingCode, at: number, lines: readonly number[], value: number | null = null): void {
    const known = this.found.get(code);
    if (known === undefined) {
      this.found.set(code, { count: 1, from: at, to: at, value, lines: [...lines] });
      return;
    }
    known.count += 1;
    known.from = Math.min(known.from, at);
    known.to = Math.max(known.to, at);
    if (value !== null && Math.abs(value) > Math.abs(known.value ?? 0)) known.value = value;
    for (const line of lines) if (known.lines.length < mostLines && !known.lines.includes(line)) known.lines.push(line);
  }
}
