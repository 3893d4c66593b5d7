import { createSession, type StreamsSessionOptions } from '../../session/create-session.js';
import type { Session } from '../../session/session.js';

const sessions = new Map<string, Session>();

/**
 * The page's session with an instance. It belongs to the page: a router that takes a tag away and puts another one in gets
 * the same session, and a call goes on. A stopped session is replaced.
 */
export function sessionFor(options: StreamsSessionOptions): Session {
  const known = sessions.get(options.instanceUrl);
  if (known !== undefined && known.snapshot.status !== 'stopped') return known;
  const session = createSession(options);
  sessions.set(options.instanceUrl, session);
  return session;
}
