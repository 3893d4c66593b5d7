import type { Frame, Page } from 'puppeteer-core';
import type { Session } from '../../../src/session/session.js';

/** What the session in a page knows and logged, for a failed test. */
export async function sessionStory(place: Page | Frame): Promise<string> {
  const lines = await place.evaluate(() => {
    const { session } = document.querySelector('ccp-softphone') as HTMLElement & { readonly session: Session };
    const { status, error, agent, contacts, errors } = session.snapshot;
    const states = contacts.map(({ state, outcome }) => `${state} ${outcome ?? ''}`);
    const log = session.logEntries().slice(-30);
    return [
      JSON.stringify({
        status,
        error: error?.detail,
        agent: agent?.state.name,
        states,
        errors: errors.map(({ error }) => error.code),
      }),
      ...log.map(
        ({ at, text, fields }) => `${new Date(at).toISOString().slice(17, 23)} ${text} ${JSON.stringify(fields)}`,
      ),
    ];
  });
  return lines.join('\n');
}
