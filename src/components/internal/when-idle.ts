/** Milliseconds after which it is time, however busy the page is. */
const patience = 500;

/** Runs what the first paint must not wait for, once the browser has nothing better to do. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: patience });
  else setTimeout(run, patience);
}
