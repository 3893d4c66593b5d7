import type { LogFields, LogLevel } from '../gateway/gateway.js';
import type { SessionEvent } from './session-event.js';
import type { SessionSnapshot } from './session-snapshot.js';

/** A line of the log. */
export type EventEntry = readonly [LogLevel, string, LogFields];

/** The change of a status, where it has changed. */
export function statusEvents(before: SessionSnapshot, { status, error }: SessionSnapshot): readonly SessionEvent[] {
  return before.status === status && before.error === error ? [] : [{ type: 'status', status, error }];
}

/** The line of the log for a change of the status; null for any other event. */
export function statusEntry(event: SessionEvent): EventEntry | null {
  if (event.type !== 'status') return null;
  const { status, error } = event;
  return [error === null ? 'info' : 'warn', 'status', { status, code: error?.code ?? null }];
}
