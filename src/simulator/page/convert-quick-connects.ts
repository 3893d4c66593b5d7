import { distinctQuickConnects, type QuickConnect, type QuickConnectKind } from '../../domain/quick-connect.js';
import type { WireEndpoint } from '../instance/wire.js';

interface EndpointsPage {
  readonly endpoints: readonly WireEndpoint[];
  readonly nextToken: string | null;
}

const kinds: Readonly<Partial<Record<WireEndpoint['type'], QuickConnectKind>>> = {
  agent: 'agent',
  queue: 'queue',
  phone_number: 'phone',
};

/** Reads all pages; `askPage` answers as `GetEndpoints` of the service does. */
export function convertQuickConnects(askPage: (nextToken: string | null) => unknown): readonly QuickConnect[] {
  const endpoints: WireEndpoint[] = [];
  for (let nextToken: string | null = null, isFirst = true; isFirst || nextToken !== null; isFirst = false) {
    const page = askPage(nextToken) as EndpointsPage;
    endpoints.push(...page.endpoints);
    nextToken = page.nextToken;
  }
  return distinctQuickConnects(endpoints.flatMap(convertEndpoint));
}

function convertEndpoint({ type, endpointARN, name, phoneNumber }: WireEndpoint): readonly QuickConnect[] {
  const kind = kinds[type];
  if (kind === undefined || endpointARN === null) return [];
  return [{ kind, name: name ?? '', arn: endpointARN, phoneNumber: kind === 'phone' ? phoneNumber : null }];
}

const types = { agent: 'agent', queue: 'queue', phone: 'phone_number' } as const;

/** A quick connect as the client of the service sends it back. */
export function wireEndpoint({ kind, arn, name, phoneNumber }: QuickConnect): Partial<WireEndpoint> {
  return { type: types[kind], endpointARN: arn, name, phoneNumber };
}
