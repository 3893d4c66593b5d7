import { Refusal } from './answer.js';
import type { ItemResult } from './take-in.js';

interface Batch {
  readonly digest: string;
  readonly results: Promise<readonly ItemResult[]>;
}

const mostBatches = 2000;

/**
 * Answers to the batches of the last while, by idempotency key. A sender that lost the answer and sends again, even while the
 * first request still runs, gets the same one. The memory is a courtesy: after a restart the ids of the records do the same.
 */
export class BatchMemory {
  private readonly batches = new Map<string, Batch>();

  async answer(
    key: string | null,
    digest: string,
    take: () => Promise<readonly ItemResult[]>,
  ): Promise<readonly ItemResult[]> {
    if (key === null) return take();
    const known = this.batches.get(key);
    if (known !== undefined) {
      if (known.digest !== digest) throw new Refusal('key-reused', 'the same Idempotency-Key came with another body');
      return known.results;
    }
    const results = take();
    this.batches.set(key, { digest, results });
    this.forgetOldest();
    try {
      return await results;
    } catch (error) {
      // A failure is no answer to keep: the next try shall reach the store.
      this.batches.delete(key);
      throw error;
    }
  }

  private forgetOldest(): void {
    const [oldest] = this.batches.keys();
    if (this.batches.size > mostBatches && oldest !== undefined) this.batches.delete(oldest);
  }
}
