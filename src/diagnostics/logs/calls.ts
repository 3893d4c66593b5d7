import type { LogLine } from './ccp-log.js';
import { isMembers, parsed, timeOf } from './convert-entry.js';
import { cleanSamples, jitterMeaning, samplesOf, saysDelay, type JitterMeaning, type MetricSample } from './metrics.js';

/** One voice contact as the log tells it. */
export interface LoggedCall {
  readonly contactId: string;
  /** Epoch milliseconds of the first and the last line about it. */
  readonly from: number;
  readonly to: number;
  readonly isMissed: boolean;
  readonly samples: readonly MetricSample[];
  readonly jitterMeaning: JitterMeaning;
  readonly summary: CallSummary;
  /** Codes that the softphone gave for failures, each once, in order. */
  readonly errors: readonly string[];
  /** Milliseconds of the steps until the agent heard something, by their names in the report; empty where there is none. */
  readonly setup: Readonly<Record<string, number>>;
  readonly lines: readonly [first: number, last: number];
}

/** Percent 0 to 100, milliseconds; null where the log has no such samples. */
export interface CallSummary {
  readonly lossReceived: number | null;
  readonly lossSent: number | null;
  readonly meanRoundTrip: number | null;
  readonly longestRoundTrip: number | null;
  readonly meanJitter: number | null;
  readonly seconds: number;
}

interface OpenCall {
  from: number;
  to: number;
  isMissed: boolean;
  hasDelay: boolean;
  first: number;
  last: number;
  setup: Record<string, number>;
  readonly samples: MetricSample[];
  readonly errors: string[];
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const begun = new RegExp(`(?:Softphone call|Contact) detected:\\s+contactId\\s+(${uuid})`, 'i');
const event = new RegExp(`Publishing event: contact::(\\w+)::(${uuid})`, 'i');
const metrics = /sendSoftphoneMetrics success\s*(\[.*\])$/s;
const report = /(?:sendSoftphoneReport success|sent TelemetryCallReport)\s*(\{.*\})$/s;
const failure = /Softphone error occurred :\s+(\S{1,64})/;
/** A batch of metrics comes every 30 s, and a last one after the end. */
const afterwards = 45_000;
const mostSamples = 21_600;

/** Gathers calls. Lines of metrics do not say whose they are, so they go to the call that was last begun. */
export class Calls {
  private readonly calls = new Map<string, OpenCall>();
  private current: OpenCall | null = null;

  take(line: LogLine): void {
    const { text } = line;
    if (line.at === null) return;
    const id = text.includes('detected:') ? begun.exec(text)?.[1] : undefined;
    if (id !== undefined) this.current = this.callOf(id.toLowerCase(), line.at, line);
    else if (text.startsWith('Publishing event: contact::')) this.published(line.at, line);
    else if (text.startsWith('sendSoftphoneMetrics')) this.measured(line.at, line);
    else if (/^sendSoftphoneReport|TelemetryCallReport/.test(text)) this.reported(line.at, line);
    else if (text.includes('Softphone error')) this.failed(line.at, line);
  }

  list(): readonly LoggedCall[] {
    return [...this.calls].map(([contactId, call]) => finished(contactId, call));
  }

  private callOf(contactId: string, at: number, line: LogLine): OpenCall {
    const known = this.calls.get(contactId);
    const call = known ?? {
      from: at,
      to: at,
      isMissed: false,
      hasDelay: false,
      first: line.index,
      last: line.index,
      setup: {},
      samples: [],
      errors: [],
    };
    if (known === undefined) this.calls.set(contactId, call);
    call.to = at;
    call.last = line.index;
    return call;
  }

  private published(at: number, line: LogLine): void {
    const [, name = '', id = ''] = event.exec(line.text) ?? [];
    if (id === '') return;
    const known = this.calls.get(id.toLowerCase());
    // Events of chats and tasks come by too; a call is what the softphone detected or the agent missed.
    if (known === undefined && name !== 'missed') return;
    const call = this.callOf(id.toLowerCase(), at, line);
    if (name === 'missed') call.isMissed = true;
  }

  private measured(at: number, line: LogLine): void {
    const list = parsed(metrics.exec(line.text)?.[1] ?? '');
    const call = this.openAt(at);
    if (call === null || call.samples.length > mostSamples) return;
    call.samples.push(...samplesOf(list));
    if (saysDelay(list)) call.hasDelay = true;
    call.last = line.index;
  }

  private reported(at: number, line: LogLine): void {
    const value = parsed(report.exec(line.text)?.[1] ?? '');
    const body = isMembers(value) && isMembers(value['report']) ? value['report'] : value;
    const call = this.openAt(at);
    if (!isMembers(body) || call === null) return;
    for (const [name, member] of Object.entries(body)) {
      if (/^(?!cleanup|talking)\w{1,40}TimeMillis$/.test(name) && typeof member === 'number') {
        call.setup[name.slice(0, -'TimeMillis'.length)] = member;
      }
    }
    const ended = timeOf(body['callEndTime']);
    if (ended !== null) call.to = Math.max(call.to, ended);
  }

  private failed(at: number, line: LogLine): void {
    const code = failure.exec(line.text)?.[1];
    const call = this.openAt(at);
    if (code === undefined || call === null || call.errors.includes(code)) return;
    call.errors.push(code);
    call.last = line.index;
  }

  private openAt(at: number): OpenCall | null {
    const { current } = this;
    return current !== null && at - current.to < 4 * 3_600_000 + afterwards ? current : null;
  }
}

function finished(contactId: string, call: OpenCall): LoggedCall {
  const samples = cleanSamples(call.samples);
  const meaning = jitterMeaning(samples, call.hasDelay);
  return {
    contactId,
    from: call.from,
    to: Math.max(call.to, samples.at(-1)?.at ?? call.to),
    isMissed: call.isMissed,
    samples,
    jitterMeaning: meaning,
    summary: summaryOf(samples, meaning),
    errors: call.errors,
    setup: call.setup,
    lines: [call.first, call.last],
  };
}

function summaryOf(samples: readonly MetricSample[], meaning: JitterMeaning): CallSummary {
  const roundTrips = samples.flatMap(({ roundTrip }) => (roundTrip === null || roundTrip < 0 ? [] : [roundTrip]));
  const jitters = meaning === 'jitter' || meaning === 'averaged' ? samples : [];
  return {
    lossReceived: lossOf(samples.filter(({ direction }) => direction === 'received')),
    lossSent: lossOf(samples.filter(({ direction }) => direction === 'sent')),
    meanRoundTrip: mean(roundTrips),
    longestRoundTrip: roundTrips.length === 0 ? null : roundTrips.reduce((most, each) => Math.max(most, each), 0),
    meanJitter: mean(
      jitters.flatMap(({ jitter, direction }) => (jitter === null || direction === 'sent' ? [] : [jitter])),
    ),
    seconds: new Set(samples.map(({ at }) => Math.floor(at / 1000))).size,
  };
}

/** Percent; a count that went down was begun anew and says nothing. */
function lossOf(samples: readonly MetricSample[]): number | null {
  let lost = 0;
  let all = 0;
  for (const sample of samples) {
    if (sample.packets === null || sample.lost === null || sample.packets < 0 || sample.lost < 0) continue;
    lost += sample.lost;
    all += sample.packets + sample.lost;
  }
  return all === 0 ? null : (lost / all) * 100;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
