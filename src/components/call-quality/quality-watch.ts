import { isOnHold } from '../../domain/contact.js';
import { readCallQuality, type CallCircumstance, type CallQuality } from '../../diagnostics/quality/call-quality.js';
import type { SessionSnapshot } from '../../session/session-snapshot.js';
import type { Session } from '../../session/session.js';

/** Calls whose circumstances are remembered. */
const callsKept = 5;

/** Seconds of a call's end: longer than anything in it that is looked back on. */
const endOfCall = 300;

interface Reading {
  readonly count: number;
  readonly stretches: number;
  readonly quality: CallQuality;
}

const watches = new WeakMap<Session, QualityWatch>();

/** What is known of the calls of a session, one for all elements that show it: figures, and when nobody was to be heard. */
export class QualityWatch {
  private readonly stretches = new Map<string, CallCircumstance[]>();
  private readonly readings = new Map<string, Reading>();
  private users = 0;
  private unsubscribe = (): void => undefined;

  static of(session: Session): QualityWatch {
    const known = watches.get(session) ?? new QualityWatch(session);
    watches.set(session, known);
    return known;
  }

  private constructor(private readonly session: Session) {}

  /** Watches until the answer is called; `onMore` is told of each batch. */
  begin(onMore: (contactId: string) => void): () => void {
    if (this.users === 0) this.unsubscribe = this.session.subscribe((snapshot) => snapshot, this.look);
    this.users += 1;
    const release = this.session.onQuality(onMore);
    return () => {
      release();
      this.users -= 1;
      if (this.users > 0) return;
      this.unsubscribe();
      for (const contactId of this.stretches.keys()) this.note(contactId, { isMuted: null, isOnHold: null });
    };
  }

  /** The whole call, or only its end, which says what is wrong now. */
  read(contactId: string, part: 'whole' | 'end'): CallQuality {
    const record = this.session.quality(contactId);
    const stretches = this.stretches.get(contactId) ?? [];
    const count = record === null ? -1 : record.count('receiving') + record.count('sending');
    const last = this.readings.get(`${part} ${contactId}`);
    if (last?.count === count && last.stretches === stretches.length) return last.quality;
    const quality = readCallQuality(record, stretches, part === 'end' ? endOfCall : undefined);
    this.readings.set(`${part} ${contactId}`, { count, stretches: stretches.length, quality });
    return quality;
  }

  private readonly look = ({ contacts, mute }: SessionSnapshot): void => {
    for (const contact of contacts) {
      if (contact.channel !== 'voice') continue;
      const isTalking = contact.state === 'connected';
      this.note(contact.contactId, { isMuted: mute.confirmed, isOnHold: !isTalking || isOnHold(contact) });
    }
  };

  private note(contactId: string, now: Omit<CallCircumstance, 'from'>): void {
    const stretches = this.stretches.get(contactId) ?? [];
    const last = stretches.at(-1);
    if (last?.isMuted === now.isMuted && last.isOnHold === now.isOnHold) return;
    stretches.push({ from: Date.now(), ...now });
    this.stretches.set(contactId, stretches);
    for (const oldest of this.stretches.keys()) {
      if (this.stretches.size <= callsKept) break;
      this.stretches.delete(oldest);
      this.readings.clear();
    }
  }
}
