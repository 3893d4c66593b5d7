import type { DispositionStore, IncomingRecord, StoreOutcome } from './disposition-store.js';
import { Refusal } from './answer.js';
import { checkRecord, digestOf } from './record-schema.js';

/** What became of one item, in the order of the request. A `duplicate` was stored before and is as good as `stored`. */
export interface ItemResult {
  readonly id: string;
  readonly rev: number;
  readonly status: 'stored' | 'duplicate' | 'rejected';
  /** With `rejected`: the item is no record, or its id and rev are there with other content. Sending it again will not help. */
  readonly code?: 'invalid' | 'conflict';
  /** With `invalid`: dotted path of what is missing or wrong. */
  readonly field?: string;
}

export interface IntakeLimits {
  /** By default 25. */
  readonly mostItems: number;
}

/** The items of a body. */
export function itemsOf(text: string, { mostItems }: IntakeLimits): readonly unknown[] {
  const items = parsed(text);
  if (!Array.isArray(items)) throw new Refusal('not-an-array', 'the body is a JSON array of records');
  if (items.length > mostItems) throw new Refusal('too-many-items', `at most ${mostItems} records`);
  return items;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('not-json');
    throw error;
  }
}

/** Checks and stores the items; resolves when what is told as stored is durable. */
export async function takeIn(
  items: readonly unknown[],
  store: DispositionStore,
  receivedAt: number,
): Promise<readonly ItemResult[]> {
  const checked = items.map((item) => ({ item, check: checkRecord(item) }));
  const incoming: IncomingRecord[] = [];
  for (const { item, check } of checked) {
    if ('record' in check)
      incoming.push({ record: check.record, text: JSON.stringify(item), digest: digestOf(item), receivedAt });
  }
  const outcomes = incoming.length === 0 ? [] : await store.write(incoming);
  let place = 0;
  return checked.map(({ item, check }) => {
    if ('field' in check) return { ...nameOf(item), status: 'rejected', code: 'invalid', field: check.field };
    const outcome = outcomes[place];
    place += 1;
    return resultOf(check.record, outcome);
  });
}

function resultOf({ id, rev }: { readonly id: string; readonly rev: number }, outcome?: StoreOutcome): ItemResult {
  if (outcome === undefined) throw new Error('the store gave fewer outcomes than it got records');
  return outcome === 'conflict' ? { id, rev, status: 'rejected', code: 'conflict' } : { id, rev, status: outcome };
}

/** As far as the item has a name, for the sender to find it again. */
function nameOf(item: unknown): { readonly id: string; readonly rev: number } {
  const isObject = typeof item === 'object' && item !== null;
  const id = isObject && 'id' in item && typeof item.id === 'string' ? item.id.slice(0, 64) : '';
  const rev = isObject && 'rev' in item && typeof item.rev === 'number' ? item.rev : 0;
  return { id, rev };
}
