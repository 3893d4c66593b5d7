import type { Agent } from '../domain/agent.js';
import type { Contact } from '../domain/contact.js';

/**
 * Connect sends the age of a state in whole seconds, so that the moment it began wavers from report to report. Within
 * this many milliseconds the first moment stays, or every timer on the screen would jump.
 */
const waver = 1500;

/** The clock skew changes a little with every report; a smaller change is not worth telling, in milliseconds. */
const skewWaver = 500;

interface Lasting {
  readonly since: number;
}

function steady<T extends Lasting>(before: T | undefined, now: T, isSame: (before: T) => boolean): T {
  if (before === undefined || !isSame(before)) return now;
  return Math.abs(before.since - now.since) < waver ? { ...now, since: before.since } : now;
}

export function steadyAgent(before: Agent | null, now: Agent): Agent {
  if (before === null) return now;
  const isSame = ({ name, type }: Agent['state']): boolean => name === now.state.name && type === now.state.type;
  const state = steady(before.state, now.state, isSame);
  return state === now.state ? now : { ...now, state };
}

/** Compares Connect's own words, so a contact read as missed keeps its moment too. */
export function steadyContact(before: Contact | null, now: Contact): Contact {
  if (before === null) return now;
  const connections = now.connections.map((connection) => {
    const known = before.connections.find(({ connectionId }) => connectionId === connection.connectionId);
    return steady(known, connection, ({ state }) => state === connection.state);
  });
  const isSame = ({ state }: Contact): boolean => state === now.state || (state === 'missed' && now.state === 'error');
  const isWavering = connections.some((connection, index) => connection !== now.connections[index]);
  return steady<Contact>(before, isWavering ? { ...now, connections } : now, isSame);
}

export function steadySkew(before: number, now: number): number {
  return Math.abs(before - now) < skewWaver ? before : now;
}
