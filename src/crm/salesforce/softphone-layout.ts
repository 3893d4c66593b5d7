import { isPlain } from '../../domain/plain-data.js';
import type { CallDirection } from '../crm-record.js';

/** What the administrator chose for calls of one direction. */
export interface CallLayout {
  /** Objects that are searched, by API name, with the API names of the fields shown of each. */
  readonly objects: Readonly<Record<string, readonly string[]>>;
  readonly noMatch: PopRule;
  readonly oneMatch: PopRule;
  readonly severalMatches: PopRule;
}

/** `none`: nothing is shown. `page` and `flow` name what is. */
export interface PopRule {
  readonly shows: 'none' | 'record' | 'search' | 'page' | 'flow';
  readonly name: string | null;
}

export type SoftphoneLayout = Readonly<Record<CallDirection, CallLayout>>;

const directions = { inbound: 'Inbound', outbound: 'Outbound', internal: 'Internal' } as const;

/** Reads the layout of either interface; null where it is none. */
export function readSoftphoneLayout(value: unknown): SoftphoneLayout | null {
  if (!isPlain(value)) return null;
  const read = (direction: CallDirection): CallLayout => {
    const layout = value[directions[direction]];
    return readCallLayout(isPlain(layout) ? layout : {});
  };
  if (!Object.values(directions).some((name) => name in value)) return null;
  return { inbound: read('inbound'), outbound: read('outbound'), internal: read('internal') };
}

function readCallLayout(layout: Readonly<Record<string, unknown>>): CallLayout {
  const objects = isPlain(layout['objects']) ? layout['objects'] : {};
  const rules = isPlain(layout['screenPopSettings']) ? layout['screenPopSettings'] : {};
  return {
    objects: Object.fromEntries(Object.entries(objects).map(([name, fields]) => [name, fieldNames(fields)])),
    noMatch: readRule(rules['NoMatch']),
    oneMatch: readRule(rules['SingleMatch']),
    severalMatches: readRule(rules['MultipleMatches']),
  };
}

function fieldNames(fields: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(fields) ? fields : [];
  return list.flatMap((field) => (isPlain(field) && typeof field['apiName'] === 'string' ? [field['apiName']] : []));
}

const kinds: Readonly<Record<string, PopRule['shows']>> = {
  PopToEntity: 'record',
  PopToSearch: 'search',
  PopToVisualforce: 'page',
  PopToFlow: 'flow',
};

function readRule(rule: unknown): PopRule {
  if (!isPlain(rule)) return { shows: 'none', name: null };
  const { screenPopType, screenPopData } = rule;
  const shows = typeof screenPopType === 'string' ? (kinds[screenPopType] ?? 'none') : 'none';
  return { shows, name: typeof screenPopData === 'string' && screenPopData !== '' ? screenPopData : null };
}
