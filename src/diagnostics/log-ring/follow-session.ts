import type { LogEntry } from '../../session/log-ring.js';
import type { SessionClock } from '../../session/ports.js';
import type { Session } from '../../session/session.js';
import type { DurableLogRing } from './durable-log-ring.js';

const glance = 2000;

/** Writes what a session logs into a ring, from now on and with what it has logged already. The answer ends that. */
export function followSession(session: Session, ring: DurableLogRing, clock: SessionClock): () => void {
  let last: LogEntry | null = null;
  let cancel: () => void = () => undefined;
  const look = (): void => {
    const entries = session.logEntries();
    const known = last === null ? -1 : entries.lastIndexOf(last);
    for (const entry of entries.slice(known + 1)) keep(ring, entry);
    last = entries.at(-1) ?? last;
  };
  const wait = (): void => {
    cancel = clock.after(glance, () => {
      look();
      wait();
    });
  };
  const leave = session.on(look);
  look();
  wait();
  return () => {
    look();
    cancel();
    leave();
  };
}

function keep(ring: DurableLogRing, { at, level, text, fields }: LogEntry): void {
  ring.add('log', { level, text, fields }, { at, isUrgent: level === 'error' || level === 'warn' });
}
