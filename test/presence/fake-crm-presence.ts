import { done, failed, type CrmFailureCode, type CrmOutcome } from '../../src/crm/crm-outcome.js';
import type {
  CrmPresence,
  CrmPresenceEvent,
  CrmPresenceReading,
  CrmPresenceStatus,
  CrmWorkload,
  PresenceChangeReason,
} from '../../src/crm/crm-presence.js';

const statuses: readonly CrmPresenceStatus[] = [
  { id: '0N5xx00000000BzCAI', apiName: 'Online', label: 'On line', isRoutable: true },
  { id: 's-lunch', apiName: 'Lunch', label: 'At lunch', isRoutable: false },
  { id: 's-call', apiName: 'On_Call', label: 'On call', isRoutable: false },
  { id: 's-full', apiName: 'Full', label: 'Full', isRoutable: false },
];

/** A CRM's presence that does at once what it is told, and says so as a test wants. */
export class FakeCrmPresence implements CrmPresence {
  readonly sets: string[] = [];
  current: string | null = 'Online';
  failure: CrmFailureCode | null = null;
  isReachable = true;
  private readonly listeners = new Set<(event: CrmPresenceEvent) => void>();

  get listenerCount(): number {
    return this.listeners.size;
  }

  /** A person chooses a status in the CRM. */
  choose(apiName: string, reason: PresenceChangeReason = 'manual'): void {
    this.current = apiName;
    this.say({ type: 'status', status: this.named(apiName), reason });
  }

  say(event: CrmPresenceEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  statuses(): Promise<CrmOutcome<readonly CrmPresenceStatus[]>> {
    return Promise.resolve(this.isReachable ? done(statuses) : failed('not-ready'));
  }

  read(): Promise<CrmOutcome<CrmPresenceReading>> {
    if (!this.isReachable) return Promise.resolve(failed('timeout'));
    const reading: CrmPresenceReading =
      this.current === null ? { isSignedIn: false } : { isSignedIn: true, status: this.named(this.current) };
    return Promise.resolve(done(reading));
  }

  set(statusId: string): Promise<CrmOutcome<void>> {
    const status = statuses.find(({ id }) => id.startsWith(statusId));
    if (status === undefined) return Promise.resolve(failed('invalid'));
    this.sets.push(status.apiName);
    if (this.failure !== null) return Promise.resolve(failed(this.failure));
    this.choose(status.apiName, 'api');
    return Promise.resolve(done(undefined));
  }

  signOut(): Promise<CrmOutcome<void>> {
    this.sets.push('signed out');
    this.current = null;
    this.say({ type: 'signed-out' });
    return Promise.resolve(done(undefined));
  }

  workload(): Promise<CrmOutcome<CrmWorkload>> {
    return Promise.resolve(done({ current: 0, capacity: 10 }));
  }

  closeWork(): Promise<CrmOutcome<void>> {
    return Promise.resolve(done(undefined));
  }

  declineWork(): Promise<CrmOutcome<void>> {
    return Promise.resolve(done(undefined));
  }

  on(listener: (event: CrmPresenceEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private named(apiName: string): CrmPresenceStatus {
    const status = statuses.find((each) => each.apiName === apiName);
    if (status === undefined) throw new Error(`no status ${apiName}`);
    return status;
  }
}
