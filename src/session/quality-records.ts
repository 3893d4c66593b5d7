import type { AudioDirection, CallReport, QualitySample } from '../domain/call-quality.js';
import type { GatewayEvent } from '../gateway/gateway.js';
import { Listeners } from './listeners.js';
import { QualityRing } from './quality-ring.js';

/** What Connect's page has measured of one call's audio. The same object as long as the call is remembered. */
export interface QualityRecord {
  readonly contactId: string;
  /** How many seconds of a direction were ever measured; it only grows. */
  count(direction: AudioDirection): number;
  /** Seconds of a direction, oldest first, the latest three hours at most; from the second number `from` on, default 0. */
  samples(direction: AudioDirection, from?: number): readonly QualitySample[];
  /** What was told at the end of the call; null until then. */
  readonly report: CallReport | null;
}

/** Calls that are remembered. */
const callsKept = 5;

type QualityFact = Extract<GatewayEvent, { type: 'quality' | 'call-report' }>;

/** The figures of the last calls. They are no part of the snapshot, so that nothing is drawn anew for them. */
export class QualityRecords {
  private readonly records = new Map<string, OwnRecord>();
  private readonly listeners: Listeners<string>;

  constructor(report: (error: unknown) => void) {
    this.listeners = new Listeners<string>(report);
  }

  take(fact: QualityFact): void {
    const { contactId } = fact;
    const record = this.records.get(contactId) ?? new OwnRecord(contactId);
    if (fact.type === 'call-report') record.report = fact.report;
    else for (const sample of fact.samples) record.rings[sample.direction].add(sample);
    this.records.delete(contactId);
    this.records.set(contactId, record);
    for (const oldest of this.records.keys()) {
      if (this.records.size <= callsKept) break;
      this.records.delete(oldest);
    }
    this.listeners.tell(contactId);
  }

  of(contactId: string): QualityRecord | null {
    return this.records.get(contactId) ?? null;
  }

  on(listener: (contactId: string) => void): () => void {
    return this.listeners.add(listener);
  }
}

class OwnRecord implements QualityRecord {
  report: CallReport | null = null;
  readonly rings = { receiving: new QualityRing('receiving'), sending: new QualityRing('sending') };

  constructor(readonly contactId: string) {}

  count(direction: AudioDirection): number {
    return this.rings[direction].count;
  }

  samples(direction: AudioDirection, from = 0): readonly QualitySample[] {
    return this.rings[direction].read(from);
  }
}
