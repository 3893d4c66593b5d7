import type { LogLine } from './ccp-log.js';

export interface ApiCall {
  readonly api: string;
  /** Epoch milliseconds of the request. */
  readonly at: number;
  /** Milliseconds until the reply; null where none is in the file. */
  readonly latency: number | null;
  readonly hasFailed: boolean;
  /** Index of the reply's line, or of the request's. */
  readonly line: number;
}

/** How one operation of Amazon Connect's API did. Milliseconds. */
export interface ApiSummary {
  readonly api: string;
  readonly calls: number;
  readonly failed: number;
  readonly median: number | null;
  readonly p95: number | null;
  readonly longest: number | null;
}

const sent = /AWSClient: -->\s*(?:Calling operation\s*)?'?(\w+)'?/;
const replied = /(?:AWSClient: <--\s*)(?:Operation\s*)?'?(\w+)'?\s+(succeeded|failed)/;

/** Asks the instance and waits up to 30 s for news, so its time is no latency. */
export const longPoll = 'getAgentSnapshot';

/** Pairs requests with replies: the first request of an operation, of one logger, with its first reply. */
export class ApiCalls {
  private readonly open = new Map<string, LogLine[]>();
  private readonly done: ApiCall[] = [];

  take(line: LogLine): void {
    if (line.at === null || !line.text.includes('AWSClient')) return;
    const [, api] = sent.exec(line.text) ?? [];
    if (api !== undefined) {
      const key = keyOf(line, api);
      this.open.set(key, [...(this.open.get(key) ?? []).slice(-50), line]);
      return;
    }
    const [, answered, outcome] = replied.exec(line.text) ?? [];
    if (answered === undefined) return;
    const request = this.open.get(keyOf(line, answered))?.shift();
    const begun = request?.at ?? null;
    this.done.push({
      api: answered,
      at: begun ?? line.at,
      latency: begun === null ? null : Math.max(0, line.at - begun),
      hasFailed: outcome === 'failed',
      line: line.index,
    });
  }

  calls(): readonly ApiCall[] {
    return this.done;
  }
}

function keyOf({ logger }: LogLine, api: string): string {
  return `${logger} ${api}`;
}

/** Most failures first, then the slowest. */
export function summariesOf(calls: readonly ApiCall[]): readonly ApiSummary[] {
  const byApi = new Map<string, ApiCall[]>();
  for (const call of calls) {
    const list = byApi.get(call.api);
    if (list === undefined) byApi.set(call.api, [call]);
    else list.push(call);
  }
  return [...byApi]
    .map(([api, list]) => {
      const times = list.flatMap(({ latency }) => (latency === null ? [] : [latency])).sort((a, b) => a - b);
      return {
        api,
        calls: list.length,
        failed: list.filter(({ hasFailed }) => hasFailed).length,
        median: quantile(times, 0.5),
        p95: quantile(times, 0.95),
        longest: times.at(-1) ?? null,
      };
    })
    .sort((one, other) => other.failed - one.failed || (other.p95 ?? 0) - (one.p95 ?? 0));
}

/** Of sorted values; null where there are none. */
export function quantile(sorted: readonly number[], part: number): number | null {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? null;
}
