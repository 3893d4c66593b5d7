import type { ContactAttribute } from './contact.js';

/**
 * What the attributes of one contact may take together, names and values in bytes of UTF-8, as Amazon documents it for
 * `UpdateContactAttributes`: https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateContactAttributes.html
 */
export const attributeBytes = 32_768;

/** Letters, digits, dash and underscore: all that the same page allows in a name. */
const permittedName = /^[\w-]+$/;

/** What a write to the attributes of a contact is told under, in `pending` and `errors`. */
export const attributesTarget = (contactId: string): string => `attributes/${contactId}`;

/** Why Connect would not take these attributes beside those that are there; null where it would. */
export function attributesFault(
  present: readonly ContactAttribute[],
  wanted: Readonly<Record<string, string>>,
): 'attributes/invalid' | 'attributes/too-large' | null {
  const names = Object.keys(wanted);
  const isValid = names.length > 0 && names.every((name) => permittedName.test(name) && isText(wanted[name]));
  if (!isValid) return 'attributes/invalid';
  const together = { ...Object.fromEntries(present.map(({ name, value }) => [name, value])), ...wanted };
  const bytes = new TextEncoder().encode(Object.entries(together).flat().join('')).byteLength;
  return bytes > attributeBytes ? 'attributes/too-large' : null;
}

const isText = (value: unknown): boolean => typeof value === 'string';
