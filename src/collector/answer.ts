/** Why a request as a whole is refused. Compare codes, never texts. */
export type RefusalCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'not-json'
  | 'not-an-array'
  | 'too-many-items'
  | 'too-large'
  | 'key-reused'
  | 'too-many-requests'
  | 'store-unavailable'
  | 'stopping'
  | 'wrong-query'
  | 'too-many-records';

const statuses: Readonly<Record<RefusalCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-json': 400,
  'not-an-array': 400,
  'too-many-items': 413,
  'too-large': 413,
  'key-reused': 422,
  'too-many-requests': 429,
  'store-unavailable': 503,
  stopping: 503,
  'wrong-query': 400,
  'too-many-records': 413,
};

/** An answer that is a refusal; thrown inside the collector and sent as JSON `{code, detail}`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    /** For the developer; never data of a customer. */
    readonly detail = '',
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }

  response(): Response {
    const { code, detail } = this;
    return json({ code, ...(detail === '' ? {} : { detail }) }, statuses[code], this.headers);
  }
}

export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}
