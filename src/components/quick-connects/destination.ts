import { plainNumber } from '../../domain/phone-number.js';
import type { PartyDestination, QuickConnect } from '../../domain/quick-connect.js';
import type { PhoneNumbers } from '../internal/phone-numbers.js';

/** Somebody in the list who can be called: a quick connect, or the number that was typed. */
export interface Destination {
  /** The ARN of a quick connect; empty for the number that was typed. */
  readonly id: string;
  readonly to: PartyDestination;
  readonly name: string;
  /** As people of the agent's country write it. */
  readonly number: string | null;
}

/** Fewer digits are rather part of a name. */
const leastDigits = 3;

/** The typed text as a number to call, or null where it reads like no number. */
export function typedDestination(
  text: string,
  numbers: PhoneNumbers,
  { readAs, writtenFor }: { readonly readAs: string | null; readonly writtenFor: string | null },
): Destination | null {
  const plain = plainNumber(text);
  if (!/^\+?[\d*#]+$/.test(plain) || plain.length < leastDigits) return null;
  const isWhole = numbers.doubt(plain, readAs, []) === null;
  const e164 = isWhole ? numbers.e164(plain, readAs) : null;
  const name = e164 === null ? numbers.asTyped(plain, readAs) : numbers.display(e164, writtenFor);
  return { id: '', to: e164 ?? plain, name, number: null };
}

export function listedDestination(quickConnect: QuickConnect, number: string | null): Destination {
  return { id: quickConnect.arn, to: quickConnect, name: quickConnect.name, number };
}
