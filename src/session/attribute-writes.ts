import type { ContactAttribute } from '../domain/contact.js';

/** A value that the agent gave an attribute. */
interface Write {
  readonly value: string;
  readonly isPending: boolean;
  /** What Connect reported when it was written, or null. */
  readonly was: string | null;
  /** What was written before it and Connect has not reported yet, or null. */
  readonly earlier: string | null;
}

interface ContactWrites {
  /** What Connect reported last. */
  readonly reported: readonly ContactAttribute[];
  readonly written: ReadonlyMap<string, Write>;
}

/** What was written to the attributes of contacts and Connect has not reported yet, by contact id. */
export type AttributeWrites = ReadonlyMap<string, ContactWrites>;

export type AttributeStep = 'begun' | 'confirmed' | 'taken-back';

interface Attributed {
  readonly contactId: string;
  readonly attributes: readonly ContactAttribute[];
}

/** Leads the writes of one contact on. */
export function writesAfter(
  writes: AttributeWrites,
  { contactId, attributes }: Attributed,
  wanted: Readonly<Record<string, string>>,
  step: AttributeStep,
): AttributeWrites {
  const { reported, written } = writes.get(contactId) ?? { reported: attributes, written: new Map<string, Write>() };
  const next = new Map(written);
  for (const [name, value] of Object.entries(wanted)) {
    const write = next.get(name);
    const was = valueOf(reported, name);
    if (step === 'begun') next.set(name, { value, isPending: true, was, earlier: write?.value ?? null });
    else if (write?.isPending !== true) continue;
    else if (step === 'confirmed') next.set(name, { ...write, isPending: false, earlier: null });
    else if (write.earlier === null) next.delete(name);
    else next.set(name, { ...write, value: write.earlier, isPending: false, earlier: null });
  }
  return replaced(writes, contactId, { reported, written: withoutReported(reported, next) });
}

/**
 * Takes Connect's reports in: what it reports anew counts, be it the written value or that of somebody else, and a contact
 * that it lists no more is gone.
 */
export function writesReported(writes: AttributeWrites, contacts: readonly Attributed[]): AttributeWrites {
  if (writes.size === 0) return writes;
  return contacts.reduce<AttributeWrites>((kept, { contactId, attributes }) => {
    const known = writes.get(contactId);
    if (known === undefined) return kept;
    return replaced(kept, contactId, { reported: attributes, written: withoutReported(attributes, known.written) });
  }, new Map());
}

/** The contact with what was written in place of what Connect still reports. */
export function withWrites<T extends Attributed>(contact: T, writes: AttributeWrites): T {
  const known = writes.get(contact.contactId);
  return known === undefined ? contact : { ...contact, attributes: shown(known) };
}

function shown({ reported, written }: ContactWrites): readonly ContactAttribute[] {
  const isNew = ([name]: [string, Write]): boolean => !reported.some((attribute) => attribute.name === name);
  return [
    ...reported.map((attribute) => {
      const write = written.get(attribute.name);
      return write === undefined ? attribute : asAttribute(attribute.name, write);
    }),
    ...[...written].filter(isNew).map(([name, write]) => asAttribute(name, write)),
  ];
}

function asAttribute(name: string, { value, isPending }: Write): ContactAttribute {
  return { name, value, ...(isPending ? { isPending } : {}) };
}

function withoutReported(
  reported: readonly ContactAttribute[],
  written: ContactWrites['written'],
): ContactWrites['written'] {
  const isReported = ([name, { value, isPending, was }]: [string, Write]): boolean => {
    const now = valueOf(reported, name);
    return !isPending && (now === value || now !== was);
  };
  return new Map([...written].filter((write) => !isReported(write)));
}

function valueOf(attributes: readonly ContactAttribute[], sought: string): string | null {
  return attributes.find(({ name }) => name === sought)?.value ?? null;
}

function replaced(writes: AttributeWrites, contactId: string, of: ContactWrites): AttributeWrites {
  const others = [...writes].filter(([other]) => other !== contactId);
  return new Map(of.written.size === 0 ? others : [...others, [contactId, of]]);
}
