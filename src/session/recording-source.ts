import { isPlain } from '../domain/plain-data.js';

/**
 * What is known of a contact's recording. `not-ready`: Connect has not stored it yet, or there is none; `no-session`: nobody
 * is signed in where it is kept; `forbidden`: this person may not hear it; `failed`: it could not be asked for.
 */
export type Recording =
  | { readonly state: 'ready'; readonly url: string }
  | { readonly state: 'not-ready' }
  | { readonly state: 'no-session'; readonly signInUrl: string | null }
  | { readonly state: 'forbidden' }
  | { readonly state: 'failed' };

/** Finds the recording of a contact. The address is for a short time, signed by a server of yours. */
export type RecordingSource = (contactId: string) => Promise<Recording>;

export interface RecordingEndpoint {
  /** Where the contact's id is appended, as `https://crm.example.com/recordings`. */
  readonly url: string;
  /** Where people sign in when the answer is 401; null where the page does that. */
  readonly signInUrl?: string | null;
  /** By default the browser's, with the cookies of that server. */
  readonly fetch?: (url: string) => Promise<Response>;
}

/**
 * Recordings from a server of yours: 200 with `{ "url": ... }`, an https address that plays; 202 or 404 while there is none; 401
 * without a session; 403 without the right.
 */
export function recordingsFrom({
  url,
  signInUrl = null,
  fetch: ask = askWithCookies,
}: RecordingEndpoint): RecordingSource {
  return async (contactId) => {
    const answer = await ask(`${url}/${encodeURIComponent(contactId)}`);
    if (answer.status === 401) return { state: 'no-session', signInUrl };
    if (answer.status === 403) return { state: 'forbidden' };
    if (answer.status === 202 || answer.status === 404) return { state: 'not-ready' };
    const found: unknown = answer.ok ? await answer.json() : null;
    const address = isPlain(found) ? found['url'] : null;
    return typeof address === 'string' && isSafe(address) ? { state: 'ready', url: address } : { state: 'failed' };
  };
}

const askWithCookies = (url: string): Promise<Response> => fetch(url, { credentials: 'include', cache: 'no-store' });

/** A player is given addresses of servers alone. */
function isSafe(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}
