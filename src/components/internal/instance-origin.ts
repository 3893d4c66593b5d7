import type { Session } from '../../session/session.js';

/** Origin of the instance, for a text that an administrator can copy; empty where none is known. */
export function instanceOrigin(session: Session | undefined, instanceUrl = ''): string {
  const address = instanceUrl === '' ? (session?.signInUrl ?? '') : instanceUrl;
  return URL.canParse(address) ? new URL(address).origin : '';
}
