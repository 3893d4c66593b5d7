import { randomUUID } from 'node:crypto';

/** A real session ends after this time, even in a call. */
const sessionHours = 12;
/** A real access token lives about an hour; Streams renews it 30 minutes ahead. */
const accessMinutes = 60;

export interface Authorization {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** When the access token expires, ISO 8601. */
  readonly expiration: string;
}

interface Grant {
  readonly username: string;
  readonly session: string;
  readonly expiresAt: number;
}

/** Who is signed in: browser sessions by cookie, and the tokens that were issued to them. */
export class SignIns {
  readonly #sessions = new Map<string, { readonly username: string; readonly expiresAt: number }>();
  readonly #access = new Map<string, Grant>();
  readonly #refresh = new Map<string, Grant>();
  readonly #sockets = new Map<string, Grant>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Starts a session; the answer is its token for the cookie. */
  open(username: string): string {
    const token = randomUUID();
    this.#sessions.set(token, { username, expiresAt: this.now() + sessionHours * 3_600_000 });
    return token;
  }

  close(session: string): void {
    this.#sessions.delete(session);
    for (const tokens of [this.#access, this.#refresh, this.#sockets]) {
      for (const [token, grant] of tokens) if (grant.session === session) tokens.delete(token);
    }
  }

  /** The agent of a session cookie, or undefined when it ended or is of another instance. */
  usernameOfSession(session: string | undefined): string | undefined {
    const found = session === undefined ? undefined : this.#sessions.get(session);
    return found && found.expiresAt > this.now() ? found.username : undefined;
  }

  usernameOfAccess(token: string | undefined): string | undefined {
    return this.#valid(this.#access, token)?.username;
  }

  /** The agent of a WebSocket's token. */
  usernameOfSocket(token: string | undefined): string | undefined {
    return this.#valid(this.#sockets, token)?.username;
  }

  authorize(session: string): Authorization | undefined {
    const username = this.usernameOfSession(session);
    return username === undefined ? undefined : this.#issue({ username, session });
  }

  renew(refreshToken: string): Authorization | undefined {
    const grant = this.#valid(this.#refresh, refreshToken);
    return grant && this.#issue(grant);
  }

  socketToken(accessToken: string): string | undefined {
    const grant = this.#valid(this.#access, accessToken);
    if (!grant) return undefined;
    const token = randomUUID();
    this.#sockets.set(token, grant);
    return token;
  }

  /** From now on every API call of an issued token is refused with 401; sessions stay and can authorize again. */
  revokeTokens(): void {
    this.#access.clear();
    this.#refresh.clear();
  }

  /** Everyone has to sign in again. */
  expireSessions(): void {
    this.#sessions.clear();
    this.revokeTokens();
  }

  #issue({ username, session }: Omit<Grant, 'expiresAt'>): Authorization {
    const expiresAt = this.now() + accessMinutes * 60_000;
    const grant: Grant = { username, session, expiresAt };
    const accessToken = randomUUID();
    const refreshToken = randomUUID();
    this.#access.set(accessToken, grant);
    this.#refresh.set(refreshToken, { ...grant, expiresAt: this.now() + sessionHours * 3_600_000 });
    return { accessToken, refreshToken, expiration: new Date(expiresAt).toISOString() };
  }

  #valid(tokens: ReadonlyMap<string, Grant>, token: string | undefined): Grant | undefined {
    const grant = token === undefined ? undefined : tokens.get(token);
    return grant && grant.expiresAt > this.now() ? grant : undefined;
  }
}
