/** A number from 0 up to but not including 1. */
export type Random = () => number;

export const systemRandom: Random = () => Math.random();

/** The same numbers for the same seed, so that a simulation can be run again and an impaired call repeated (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A new identifier in the shape of a UUID of version 4. */
export function randomIdentifier(random: Random): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replaceAll(/[xy]/g, (place) => {
    const digit = Math.floor(random() * 16);
    return (place === 'x' ? digit : (digit % 4) + 8).toString(16);
  });
}

/** The identifier of a named thing: the same name has the same identifier in every run. */
export function identifierOf(name: string): string {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return randomIdentifier(seededRandom(hash));
}

const tokenAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function randomToken(random: Random, length: number): string {
  return Array.from({ length }, () => tokenAlphabet.charAt(Math.floor(random() * tokenAlphabet.length))).join('');
}
