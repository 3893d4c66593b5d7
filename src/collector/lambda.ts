import { Collector, type CollectorOptions } from './collector.js';

/** What a function URL or an HTTP API gives to a function, as far as the collector reads it (payload version 2.0). */
export interface LambdaHttpEvent {
  readonly rawPath: string;
  readonly rawQueryString?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly requestContext: { readonly http: { readonly method: string } };
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

export interface LambdaHttpResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: false;
}

/** The handler of an AWS Lambda function over the same core. `options` are asked for once, at the first request. */
export function createLambdaHandler(
  options: () => CollectorOptions | Promise<CollectorOptions>,
): (event: LambdaHttpEvent) => Promise<LambdaHttpResult> {
  let collector: Promise<Collector> | null = null;
  return async (event) => {
    collector ??= Promise.resolve(options()).then((given) => new Collector(given));
    try {
      const { handle } = await collector.then((ready) => ({ handle: (request: Request) => ready.handle(request) }));
      return await resultOf(await handle(requestOf(event)));
    } catch (error) {
      // The next request shall try to open the store again.
      collector = null;
      throw error;
    }
  };
}

function requestOf({
  rawPath,
  rawQueryString = '',
  headers = {},
  requestContext,
  body,
  isBase64Encoded,
}: LambdaHttpEvent) {
  const { method } = requestContext.http;
  const given = new Headers();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) given.set(name, value);
  const text = body === undefined || isBase64Encoded !== true ? body : Buffer.from(body, 'base64').toString('utf8');
  return new Request(`https://collector${rawPath}${rawQueryString === '' ? '' : `?${rawQueryString}`}`, {
    method,
    headers: given,
    ...(text === undefined || method === 'GET' ? {} : { body: text }),
  });
}

async function resultOf(response: Response): Promise<LambdaHttpResult> {
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
    isBase64Encoded: false,
  };
}
