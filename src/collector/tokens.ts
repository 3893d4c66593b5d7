import { createHash, timingSafeEqual } from 'node:crypto';

export type Permission = 'write' | 'read';

/** Who sends a request. Rates are counted by name. */
export interface Principal {
  readonly name: string;
  readonly may: readonly Permission[];
}

/** Says who holds a bearer token, or null. Put your identity provider here: check a JWT, or ask a session store. */
export type Authenticate = (token: string) => Principal | null | Promise<Principal | null>;

export interface StaticToken extends Principal {
  /** At least 16 signs. */
  readonly token: string;
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Tokens from a list, compared in a time that says nothing about them. */
export function staticTokens(tokens: readonly StaticToken[]): Authenticate {
  for (const { name, token } of tokens) {
    if (token.length < 16) throw new RangeError(`The token of "${name}" is shorter than 16 signs.`);
  }
  const known = tokens.map(({ token, name, may }) => ({ hash: hash(token), principal: { name, may } }));
  return (token) => {
    const given = hash(token);
    let found: Principal | null = null;
    for (const one of known) if (timingSafeEqual(one.hash, given)) found = one.principal;
    return found;
  };
}
