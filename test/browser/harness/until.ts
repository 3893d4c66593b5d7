export const pause = (milliseconds: number): Promise<unknown> => new Promise((go) => setTimeout(go, milliseconds));

/** Waits until a question is answered with something. */
export async function until<T>(what: string, ask: () => T | null | undefined | false): Promise<T> {
  const deadline = performance.now() + 4000;
  for (;;) {
    const answer = ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > deadline) throw new Error(`Waited in vain: ${what}`);
    await pause(10);
  }
}
