import type { PresenceMemory } from './presence-situation.js';

/** What outlives a reload, as text. */
export function writeMemory(memory: PresenceMemory): string {
  return JSON.stringify(memory);
}

/** Null for what another version wrote, or anything else. */
export function readMemory(text: string | null): PresenceMemory | null {
  if (text === null) return null;
  try {
    const read = JSON.parse(text) as Partial<PresenceMemory> | null;
    const isOurs = read?.version === 1 && typeof read.base === 'object' && typeof read.base.at === 'number';
    if (!isOurs) return null;
    const { base, resting, isYielded, isWorkOn, isWorkYielded } = read as PresenceMemory;
    return {
      version: 1,
      base: { origin: base.origin, connect: base.connect, crm: base.crm, at: base.at, isHeld: base.isHeld === true },
      resting,
      isYielded: isYielded === true,
      isWorkOn: isWorkOn === true,
      isWorkYielded: isWorkYielded === true,
    };
  } catch {
    // A text that is no JSON is as good as none.
    return null;
  }
}
