import type { SessionClock } from '../session/ports.js';
import { failed, type CrmOutcome } from './crm-outcome.js';

/** Milliseconds that a host has for an answer; below the 10 seconds after which some hosts give up themselves. */
export const answerLimit = 8_000;

/**
 * Asks a host that answers by a callback, and gives up after `limit` milliseconds. Hosts forget callbacks when the agent
 * walks to another page. `late` hears an answer that came after all. What `ask` throws is an outcome too.
 */
export function withinLimit<T>(
  clock: SessionClock,
  ask: (answer: (outcome: CrmOutcome<T>) => void) => void,
  { limit = answerLimit, late }: { readonly limit?: number; readonly late?: (outcome: CrmOutcome<T>) => void } = {},
): Promise<CrmOutcome<T>> {
  return new Promise((resolve) => {
    let isOver = false;
    let isLate = false;
    const cancel = clock.after(limit, () => {
      isLate = true;
      resolve(failed('timeout', `no answer within ${limit} ms`));
    });
    const answer = (outcome: CrmOutcome<T>): void => {
      if (isOver) return;
      isOver = true;
      cancel();
      if (isLate) late?.(outcome);
      else resolve(outcome);
    };
    try {
      ask(answer);
    } catch (error) {
      answer(failed('unknown', String(error)));
    }
  });
}
