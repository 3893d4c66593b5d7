const allowedHeaders = 'Authorization, Content-Type, Idempotency-Key';

/** The headers for a page of a listed origin; none for others, so that their browsers refuse the answer. */
export function crossOriginHeaders(request: Request, origins: readonly string[]): Readonly<Record<string, string>> {
  const origin = request.headers.get('origin');
  if (origin === null || !origins.includes(origin)) return { Vary: 'Origin' };
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'Retry-After',
    Vary: 'Origin',
  };
}

/** The answer to a browser that asks before it sends. */
export function preflight(request: Request, origins: readonly string[]): Response {
  const headers = crossOriginHeaders(request, origins);
  if (!('Access-Control-Allow-Origin' in headers)) return new Response(null, { status: 403, headers });
  return new Response(null, {
    status: 204,
    headers: {
      ...headers,
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': allowedHeaders,
      'Access-Control-Max-Age': '600',
    },
  });
}
