type Load<T> = () => Promise<T>;

/**
 * Loads a piece of the package once more that did not come. Firefox never asks twice for the address of a module, so it
 * gets another one, which the error names. Rejects as `load` does where nothing helps.
 */
export async function loadAgain<T>(load: Load<T>, attempt: number): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const [address] = /https?:\/\/\S+$/.exec(error instanceof Error ? error.message : '') ?? [];
    if (address === undefined) throw error;
    const other = new URL(address);
    other.searchParams.set('again', String(attempt));
    return importAny<T>(other.href);
  }
}

/** Typed by who knows what stands at the address. */
const importAny = <T>(address: string): Promise<T> => import(/* @vite-ignore */ /* webpackIgnore: true */ address);

/** Milliseconds before another attempt; the last one counts for all further ones. */
const pauses = [1_000, 5_000, 20_000, 60_000] as const;

/** How long to wait after so many attempts in vain, from 1. */
export function pauseAfter(attempts: number): number {
  return pauses[Math.min(attempts, pauses.length) - 1] ?? 0;
}
