export const contactId = '6fea7e52-0123-4567-8901-3118838ce876';
export const connectionId = '86fed616-d4cc-4f27-84be-039a412806ec';
/** 2026-01-01T00:00:00.000Z. */
export const midnight = 1_767_225_600_000;

interface Given {
  readonly after?: number;
  readonly level?: string;
  readonly component?: string;
  readonly objects?: readonly unknown[];
  /** Writes the time as a number, as Streams does for entries that came from another frame. */
  readonly isNumber?: boolean;
}

/** An entry as Streams writes it, so many milliseconds after midnight. */
export function entry(
  text: string,
  { after = 0, level = 'INFO', component = 'ccp', objects = [], isNumber = false }: Given = {},
) {
  const at = midnight + after;
  return {
    component,
    level,
    text,
    time: isNumber ? at : new Date(at).toISOString(),
    exception: null,
    objects,
    line: 12,
    agentResourceId: null,
    loggerId: '1610000000000-k3j2h1',
  };
}

/** A file as a browser downloads it. */
export function fileOf(entries: readonly unknown[]): string {
  return JSON.stringify(entries, undefined, 4);
}

export function snapshotEntry(after: number, state: string, skew = 150) {
  const objects = [{ snapshot: { skew, state: { name: state, type: 'routable' }, contacts: [] } }];
  return entry('GET_AGENT_SNAPSHOT succeeded.', { after, objects });
}

interface Second {
  readonly jitter?: number;
  readonly packets?: number;
  readonly lost?: number;
  readonly roundTrip?: number;
  readonly extra?: object;
}

/** One second of both directions, as Streams logs it after 30 of them. */
export function secondOf(
  after: number,
  { jitter = 20, packets = 50, lost = 0, roundTrip = 80, extra = {} }: Second = {},
) {
  const timestamp = new Date(midnight + after).toISOString();
  const shared = { timestamp, packetsLost: lost, packetsCount: packets, audioLevel: 145, ...extra };
  return [
    { softphoneStreamType: 'audio_input', ...shared, jitterBufferMillis: jitter, roundTripTimeMillis: null },
    { softphoneStreamType: 'audio_output', ...shared, jitterBufferMillis: 3, roundTripTimeMillis: roundTrip },
  ];
}

export function metricsEntry(after: number, seconds: readonly unknown[]) {
  return entry(` sendSoftphoneMetrics success${JSON.stringify(seconds)}`, { after, component: 'softphone' });
}

export function callEntry(after: number, id = contactId) {
  return entry(` Softphone call detected: contactId ${id} agent connectionId ${connectionId}`, {
    after,
    component: 'softphone',
  });
}
