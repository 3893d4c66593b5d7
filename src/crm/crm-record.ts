/** A record of the CRM. */
export interface RecordReference {
  /** The host's own name of the kind, as `Contact` or `incident`; empty where the host did not say. */
  readonly type: string;
  /** As the host gave it. Compare with `sameId` of the adapter's host, for some hosts write one id in two ways. */
  readonly id: string;
  readonly name?: string;
  /** The record that this one belongs to in the host's data, as the contact behind a person account. */
  readonly contactId?: string;
  readonly accountId?: string;
  readonly isPersonAccount?: boolean;
}

/** A record by what the host calls it, where it has told a name. */
export function namedRecord(type: string, id: string, name: unknown): RecordReference {
  return { type, id, ...(typeof name === 'string' && name !== '' ? { name } : {}) };
}

/** A field that a new record begins with. */
export type FieldValues = Readonly<Record<string, string | number | boolean | null>>;

/** What the CRM shall show. */
export type PopTarget =
  | { readonly kind: 'record'; readonly record: RecordReference }
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'new-record'; readonly type: string; readonly values: FieldValues }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'object-home'; readonly type: string }
  | { readonly kind: 'list'; readonly type: string; readonly listId: string }
  | { readonly kind: 'flow'; readonly name: string; readonly values: FieldValues }
  /** What a search has found, shown by the host's own rules. `token` is the host's, passed back as it came. */
  | { readonly kind: 'found'; readonly token: unknown };

/** A search for a customer. */
export interface CrmSearch {
  readonly text: string;
  readonly direction: CallDirection;
  /** Fields of the record that the host offers to make for a stranger. */
  readonly values: FieldValues;
}

export interface SearchResult {
  readonly records: readonly RecordReference[];
  /** What the host needs to show them by its own rules; null where it cannot. */
  readonly token: unknown;
}

export type CallDirection = 'inbound' | 'outbound' | 'internal';

export interface CrmTab {
  readonly tabId: string;
  readonly record: RecordReference | null;
}
