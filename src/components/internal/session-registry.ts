import type { Session } from '../../session/session.js';

/**
 * One session for an instance in a window, whoever shows it. It outlives the elements: a router or a console tab that
 * takes the softphone away must not end the call. The number is the version of what is kept here.
 */
const sessionsKey: unique symbol = Symbol.for('ccp-elements.sessions.1');

declare global {
  interface Window {
    [sessionsKey]?: Map<string, Session>;
  }
}

/** The standing session of an instance, or a new one. A stopped session is not taken up again. */
export function sessionOf(instanceUrl: string, make: () => Session): Session {
  const sessions = (window[sessionsKey] ??= new Map());
  const key = URL.canParse(instanceUrl) ? new URL(instanceUrl).href.replace(/\/$/, '') : instanceUrl;
  const standing = sessions.get(key);
  if (standing !== undefined && standing.snapshot.status !== 'stopped') return standing;
  const session = make();
  sessions.set(key, session);
  return session;
}
