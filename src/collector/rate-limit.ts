export interface RateLimitOptions {
  /** Requests a second in the long run, for each principal. */
  readonly perSecond: number;
  /** Requests that may come at once after a pause. */
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const mostBuckets = 10_000;

/** One bucket of tokens for each name; a name that pauses fills up again. */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly options: RateLimitOptions) {}

  /** 0 when the request may pass, else the seconds until one may. `now` in epoch milliseconds. */
  take(name: string, now: number): number {
    const { perSecond, burst } = this.options;
    const bucket = this.buckets.get(name) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    // The order of a map is that of insertion: the first one has been quiet the longest.
    this.buckets.delete(name);
    this.buckets.set(name, bucket);
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > mostBuckets && oldest !== undefined) this.buckets.delete(oldest);
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond);
    bucket.tokens -= 1;
    return 0;
  }
}
