/** What a test waits for did not come. Says what was seen last. */
export class NeverCame extends Error {}

interface Patience {
  /** Milliseconds before giving up. Generous: a test never fails on speed. */
  readonly within?: number;
  readonly every?: number;
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Asks again and again until the answer is neither null, undefined nor false, and gives that answer. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  { within = 30_000, every = 50 }: Patience = {},
): Promise<T> {
  const end = Date.now() + within;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      last = answer;
    } catch (error) {
      // A page between two documents refuses questions; the next one is answered.
      last = error;
    }
    await pause(every);
  } while (Date.now() < end);
  throw new NeverCame(`${what}: not within ${within / 1000} s; last answer: ${String(last)}`, { cause: last });
}
