import type { Frame, Page } from 'puppeteer-core';
import type { CrmOutcome } from '../../../src/crm/crm-outcome.js';
import type { SalesforceBinding } from '../../../src/crm/salesforce/bind-salesforce.js';
import type { Session } from '../../../src/session/session.js';
import { eventually } from './eventually.js';

/** What the session in a page knows and logged, for a failed test. */
async function sessionStory(place: Page | Frame): Promise<string> {
  const lines = await place.evaluate(() => {
    const { session } = document.querySelector('ccp-softphone') as HTMLElement & { readonly session: Session };
    const { status, error, agent, contacts, errors, tab } = session.snapshot;
    const states = contacts.map(({ state, outcome }) => `${state} ${outcome ?? ''}`);
    const log = session.logEntries().slice(-30);
    const { binding } = globalThis as { readonly binding?: CrmOutcome<SalesforceBinding> };
    const journal = binding?.isDone === true ? (binding.value.sync?.journal.slice(-20) ?? []) : [];
    const ledgers = Object.entries(localStorage).filter(([name]) => name.startsWith('ccp-elements.crm'));
    return [
      JSON.stringify({
        status,
        tab,
        error: error?.detail,
        agent: agent?.state.name,
        states,
        errors: errors.map(({ error }) => error.code),
      }),
      ...ledgers.map((ledger) => ledger.join(' ')),
      ...journal.map((entry) => JSON.stringify(entry)),
      ...log.map(
        ({ at, text, fields }) => `${new Date(at).toISOString().slice(17, 23)} ${text} ${JSON.stringify(fields)}`,
      ),
    ];
  });
  return lines.join('\n');
}

/** Waits as `eventually` does; where it is in vain, the error tells the story of each place. */
export async function eventuallyTold(
  what: string,
  ask: () => Promise<boolean>,
  places: readonly (Page | Frame)[],
): Promise<void> {
  await eventually(what, ask).catch((error: unknown) => failTelling(error, places));
}

/** Throws the error again, with the story of each place. */
export async function failTelling(error: unknown, places: readonly (Page | Frame)[]): Promise<never> {
  const stories = await Promise.all(places.map((place) => sessionStory(place).catch(String)));
  throw new Error([String(error), ...stories].join('\n\n'), { cause: error });
}
