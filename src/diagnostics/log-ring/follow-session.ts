import type { LogEntry } from '../../session/log-ring.js';
import type { SessionClock } from '../../session/ports.js';
import type { Session } from '../../session/session.js';
import type { DurableLogRing } from './durable-log-ring.js';
import { keptStatistics } from './kept-statistics.js';

const glance = 2000;

/**
 * Writes what a session logs into a ring, and the seconds that it measures of calls, from now on and with what it has logged
 * already. The answer ends that.
 */
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
  const unmeasure = followFigures(session, ring);
  look();
  wait();
  return () => {
    look();
    cancel();
    leave();
    unmeasure();
  };
}

/** Connect tells its figures in batches of half a minute; each is an entry for each direction. */
function followFigures(session: Session, ring: DurableLogRing): () => void {
  const kept = new Map<string, number>();
  return session.onQuality((contactId) => {
    const record = session.quality(contactId);
    if (record === null) return;
    for (const direction of ['receiving', 'sending'] as const) {
      const place = `${direction} ${contactId}`;
      const samples = record.samples(direction, kept.get(place) ?? 0);
      kept.set(place, record.count(direction));
      const [first] = samples;
      if (first === undefined) continue;
      ring.add('statistics', keptStatistics(contactId, direction, samples, first.at), { at: first.at });
    }
  });
}

function keep(ring: DurableLogRing, { at, level, text, fields }: LogEntry): void {
  ring.add('log', { level, text, fields }, { at, isUrgent: level === 'error' || level === 'warn' });
}
