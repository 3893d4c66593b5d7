type Load<T> = () => Promise<T>;

/**
 * Loads a piece of the package after so many attempts in vain. Firefox never asks twice for the address of a module, so
 * after the first it gets another one, which the error names. Rejects as `load` does where nothing helps.
 */
export async function loadAfter<T>(attempts: number, load: Load<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (attempts === 0) throw error;
    const [address] = /https?:\/\/\S+$/.exec(error instanceof Error ? error.message : '') ?? [];
    if (address === undefined) throw error;
    const other = new URL(address);
    other.searchParams.set('again', String(attempts));
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
