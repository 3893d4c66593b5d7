import type { Plain } from '../../domain/plain-data.js';
import { Listeners } from '../../session/listeners.js';
import { done, failed, type CrmOutcome } from '../crm-outcome.js';
import type {
  CrmPresence,
  CrmPresenceEvent,
  CrmPresenceReading,
  CrmPresenceStatus,
  CrmWorkload,
} from '../crm-presence.js';
import { withinLimit } from '../time-limit.js';
import type { OmniSurroundings } from './omni-surroundings.js';
import type { OmniMethod, OmniTransport } from './omni-transport.js';
import { readOmniEvent, readStatus, readStatusRows } from './read-omni.js';
import { comparableId } from './salesforce-id.js';

/** Omni-Channel as the agent's presence in the CRM. */
export class OmniPresence implements CrmPresence {
  private readonly listeners: Listeners<CrmPresenceEvent>;
  private readonly seen = new Map<string, CrmPresenceStatus>();
  private isBroken = false;

  constructor(
    private readonly transport: OmniTransport,
    private readonly surroundings: OmniSurroundings,
  ) {
    this.listeners = new Listeners(surroundings.parts.reportError);
    transport.hear((name, payload) => {
      const event = readOmniEvent(name, payload);
      if (event !== null) this.note(event);
    });
  }

  on(listener: (event: CrmPresenceEvent) => void): () => void {
    return this.listeners.add(listener);
  }

  /** From the options or the lister; Salesforce lists none, so without either only those that were seen. */
  async statuses(): Promise<CrmOutcome<readonly CrmPresenceStatus[]>> {
    const { statuses, statusLister } = this.surroundings.options;
    if (statuses !== undefined) return done(statuses);
    if (statusLister === undefined) return done([...this.seen.values()]);
    const listed = await this.surroundings.callServer(statusLister);
    if (!listed.isDone) return listed;
    const rows = readStatusRows(listed.value);
    return rows === null ? failed('unknown', 'the lister answered with something else than statuses') : done(rows);
  }

  /** An agent who is signed out is refused an answer, as by a failure: only a connection known to be broken is one. */
  async read(): Promise<CrmOutcome<CrmPresenceReading>> {
    const answered = await this.call('getServicePresenceStatusId', null);
    if (!answered.isDone) {
      return answered.code !== 'server' || this.isBroken ? answered : done({ isSignedIn: false });
    }
    const status = readStatus(answered.value);
    if (status === null) return done({ isSignedIn: false });
    this.seen.set(status.id, status);
    return done({ isSignedIn: true, status });
  }

  set(statusId: string): Promise<CrmOutcome<void>> {
    return this.do('setServicePresenceStatus', comparableId(statusId));
  }

  signOut(): Promise<CrmOutcome<void>> {
    return this.do('logout', null);
  }

  async workload(): Promise<CrmOutcome<CrmWorkload>> {
    const answered = await this.call('getAgentWorkload', null);
    if (!answered.isDone) return answered;
    const { configuredCapacity: capacity, currentWorkload: current } = answered.value;
    if (typeof capacity !== 'number' || typeof current !== 'number') return failed('unknown', 'no workload');
    return done({ current, capacity });
  }

  closeWork(workId: string): Promise<CrmOutcome<void>> {
    return this.do('closeAgentWork', workId);
  }

  declineWork(workId: string): Promise<CrmOutcome<void>> {
    return this.do('declineAgentWork', workId);
  }

  private async do(method: OmniMethod, argument: string | null): Promise<CrmOutcome<void>> {
    const answered = await this.call(method, argument);
    if (!answered.isDone) return answered;
    this.isBroken = false;
    return done(undefined);
  }

  private call(method: OmniMethod, argument: string | null): Promise<CrmOutcome<Plain>> {
    const { clock, limit } = this.surroundings.parts;
    return withinLimit(
      clock,
      (answer) => this.transport.call(method, argument, answer),
      limit === undefined ? {} : { limit },
    );
  }

  private note(event: CrmPresenceEvent): void {
    if (event.type === 'connection-error') this.isBroken = true;
    if (event.type === 'status') {
      this.isBroken = false;
      this.seen.set(event.status.id, event.status);
    }
    this.listeners.tell(event);
  }
}
