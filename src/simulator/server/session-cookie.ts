/** Session cookie of an instance in us-east-1. */
export const sessionCookieName = 'lily-auth-prod-iad';

/** Cookies do not know ports, so that instances on several ports of one host share this one: an entry for each port. */
type Entries = ReadonlyMap<string, string>;

/** More entries than a person runs instances; older ones are of instances that stopped. */
const entriesKept = 8;

function entriesOf(cookieHeader: string | undefined): Entries {
  const cookies = (cookieHeader ?? '').split(';').map((cookie) => cookie.trim());
  const value = cookies.find((cookie) => cookie.startsWith(`${sessionCookieName}=`))?.split('=')[1] ?? '';
  const entries = new Map<string, string>();
  for (const entry of value.split('.')) {
    const [port, token] = entry.split('~');
    if (port && token) entries.set(port, token);
  }
  return entries;
}

function setCookie(entries: Entries): string {
  const value = [...entries].map(([port, token]) => `${port}~${token}`).slice(-entriesKept);
  const attributes = 'Path=/; HttpOnly; Secure; SameSite=None';
  if (value.length === 0) return `${sessionCookieName}=; ${attributes}; Max-Age=0`;
  return `${sessionCookieName}=${value.join('.')}; ${attributes}`;
}

/** The session token that the browser holds for the instance on this port. */
export function readSessionToken(cookieHeader: string | undefined, port: number): string | undefined {
  return entriesOf(cookieHeader).get(String(port));
}

/** Value of the `Set-Cookie` header that adds the token, or without one takes the session away. */
export function sessionCookie(cookieHeader: string | undefined, port: number, token?: string): string {
  const entries = new Map(entriesOf(cookieHeader));
  entries.delete(String(port));
  if (token !== undefined) entries.set(String(port), token);
  return setCookie(entries);
}
