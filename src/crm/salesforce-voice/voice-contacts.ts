import { QuickConnectSearch } from '../../domain/quick-connect-search.js';
import type { QuickConnect } from '../../domain/quick-connect.js';
import { partOf, textOf } from './read-voice.js';
import type { VoiceLibrary } from './voice-library.js';

const types = { agent: 'Agent', queue: 'Queue', phone: 'PhoneBook' } as const;

const filters: Readonly<Record<string, QuickConnect['kind']>> = {
  AGENT: 'agent',
  QUEUE: 'queue',
  DIRECTORY: 'phone',
  CONTACT: 'phone',
};

/** Quick connects as Salesforce's phone contacts, by its filter: a text, kinds, and a page of the list. */
export function phoneContacts(library: VoiceLibrary, all: readonly QuickConnect[], filter: unknown): object {
  const wanted = partOf(filter, 'types');
  const kinds = Array.isArray(wanted)
    ? wanted.flatMap((type: unknown) => filters[String(type).toUpperCase()] ?? [])
    : [];
  const ofKind = kinds.length === 0 ? all : all.filter(({ kind }) => kinds.includes(kind));
  const text = textOf(filter, 'contains');
  const found = text === null ? ofKind : new QuickConnectSearch(ofKind).find({ text, kind: null });
  const start = countOf(partOf(filter, 'offset')) ?? 0;
  const page = found.slice(start, start + (countOf(partOf(filter, 'limit')) ?? found.length));
  return library.make('PhoneContactsResult', {
    contacts: page.map((quickConnect) => contactOf(library, quickConnect)),
    contactTypes: [...new Set(all.map(({ kind }) => types[kind]))],
  });
}

function contactOf(library: VoiceLibrary, { kind, name, arn, phoneNumber }: QuickConnect): object {
  return library.make('Contact', {
    id: arn,
    endpointARN: arn,
    type: types[kind],
    name,
    ...(phoneNumber === null ? {} : { phoneNumber }),
    ...(kind === 'queue' ? { queue: name } : {}),
  });
}

function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

/** Whom Salesforce means: a quick connect that it was given before, or a number. */
export function destinationOf(contact: unknown, all: readonly QuickConnect[]): QuickConnect | string | null {
  const ids = [textOf(contact, 'endpointARN'), textOf(contact, 'id')];
  const known = all.find(({ arn }) => ids.includes(arn));
  return known ?? textOf(contact, 'phoneNumber');
}
