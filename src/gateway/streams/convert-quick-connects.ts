import { deepFreeze } from '../../domain/deep-freeze.js';
import { distinctQuickConnects, type QuickConnect, type QuickConnectKind } from '../../domain/quick-connect.js';
import { phoneNumber, record, records, text, type Raw } from './convert-raw.js';

const kinds: Readonly<Record<string, QuickConnectKind>> = { agent: 'agent', queue: 'queue', phone_number: 'phone' };

/** What `getEndpoints` of Streams answers. Kinds that came later than this library are left out. */
export function convertQuickConnects(answer: unknown): readonly QuickConnect[] {
  return deepFreeze(distinctQuickConnects(records(record(answer)['endpoints']).flatMap(convertQuickConnect)));
}

function convertQuickConnect(raw: Raw): readonly QuickConnect[] {
  const kind = kinds[text(raw['type']) ?? ''];
  const arn = text(raw['endpointARN']) ?? text(raw['endpointId']);
  if (kind === undefined || arn === null) return [];
  return [{ kind, name: text(raw['name']) ?? '', arn, phoneNumber: phoneNumber(raw['phoneNumber']) }];
}
