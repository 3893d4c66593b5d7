import { Fault } from './fault.js';
import type { FakeOrg, OmniStatus } from './fake-org.js';
import { omniStatuses } from './fake-org.js';
import { newId, shortId } from './ids.js';

/** Why a status changed; the Aura event says it, the console's event does not. */
export type OmniReason =
  | 'OmniToolkitStatusChange'
  | 'OmniPushTimeout'
  | 'OmniDeclineWork'
  | 'OmniManualStatusChange'
  | 'OmniSupervisorStatusChange'
  | 'OmniLoginStatusChange';

export interface OmniEvent {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly reason?: OmniReason;
}

const described = (status: OmniStatus) => ({
  statusId: status.id,
  statusName: status.label,
  statusApiName: status.apiName,
  channels: JSON.stringify(status.channels.map((developerName, at) => ({ channelId: `0N9${at}`, developerName }))),
});

/** Omni-Channel of one agent: every tab of the browser hears the same. */
export class FakeOmni {
  private readonly listeners = new Set<(event: OmniEvent) => void>();
  private isBroken = false;

  constructor(private readonly org: FakeOrg) {}

  hear(listener: (event: OmniEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Passes on what another tab of the browser caused. */
  tell(event: OmniEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  get statusApiName(): string | null {
    return this.current()?.apiName ?? null;
  }

  /** The agent chooses in the Omni-Channel widget; `null` logs out there. */
  choose(apiName: string | null, reason: OmniReason = 'OmniManualStatusChange'): void {
    if (apiName === null) return this.logOut();
    const status = omniStatuses.find((entry) => entry.apiName === apiName);
    if (status !== undefined) this.enter(status, reason);
  }

  breakConnection(): void {
    this.isBroken = true;
    this.tell({ type: 'CONNECTION_ERROR', payload: {} });
  }

  /** The push of an item of work, accepted, declined or left lying. */
  push(workItemId: string, fate: 'accepted' | 'declined' | 'timeout' | 'waiting'): string {
    const { omni } = this.org;
    const workId = shortId(newId('AgentWork', this.org.records().length + omni.works.length + 1));
    const work = { workId, workItemId: shortId(workItemId) };
    this.org.omni = { ...omni, works: [...omni.works, { ...work, isEngaged: false }] };
    this.tell({ type: 'WORK_ASSIGNED', payload: work });
    if (fate === 'accepted') this.accept(workId);
    if (fate === 'declined') this.decline(workId, 'OmniDeclineWork');
    if (fate === 'timeout') this.decline(workId, 'OmniPushTimeout');
    return workId;
  }

  call(method: string, argument: string): Readonly<Record<string, unknown>> {
    const isSetting = method === 'login' || method === 'setServicePresenceStatus';
    if (isSetting) return this.setStatus(argument);
    if (this.isBroken) throw new Fault('GENERIC_ERROR', 'Not connected to Omni-Channel.');
    if (method === 'logout') return (this.logOut(), {});
    if (method === 'getServicePresenceStatusId' || method === 'getServicePresenceStatusChannels') {
      const status = this.current();
      if (status === null) throw new Fault('GENERIC_ERROR', 'The agent is not logged in.');
      return described(status);
    }
    if (method === 'getAgentWorks') return { works: JSON.stringify(this.org.omni.works) };
    if (method === 'getAgentWorkload') {
      const { capacity, workload } = this.org.omni;
      return { configuredCapacity: capacity, currentWorkload: workload };
    }
    if (method === 'acceptAgentWork') return this.accept(argument);
    if (method === 'declineAgentWork') return this.decline(argument, 'OmniDeclineWork');
    if (method === 'closeAgentWork') return this.close(argument);
    throw new Fault('INVALID_PARAM', `${method} is not supported.`);
  }

  private current(): OmniStatus | null {
    return omniStatuses.find(({ id }) => id === this.org.omni.statusId) ?? null;
  }

  /** Logs in by itself and connects anew where that is needed, as from version 35 of the toolkit. */
  private setStatus(argument: string) {
    const status = omniStatuses.find(({ id }) => id === argument);
    if (status?.isGranted !== true) throw new Fault('INVALID_PARAM', 'This status is not available to the agent.');
    this.isBroken = false;
    this.enter(status, 'OmniToolkitStatusChange');
    return described(status);
  }

  /** The same status again causes no event. */
  private enter(status: OmniStatus, reason: OmniReason): void {
    const before = this.org.omni.statusId;
    if (before === status.id) return;
    this.org.omni = { ...this.org.omni, statusId: status.id };
    if (before === null) this.tell({ type: 'LOGIN_SUCCESS', payload: { statusId: status.id } });
    this.tell({ type: 'STATUS_CHANGED', payload: described(status), reason });
  }

  private logOut(): void {
    if (this.org.omni.statusId === null) return;
    this.org.omni = { ...this.org.omni, statusId: null };
    this.tell({ type: 'LOGOUT', payload: {} });
  }

  private accept(workId: string) {
    const { omni } = this.org;
    const work = this.work(workId);
    const works = omni.works.map((entry) => (entry.workId === work.workId ? { ...entry, isEngaged: true } : entry));
    this.org.omni = { ...omni, works };
    this.tell({ type: 'WORK_ACCEPTED', payload: { workId: work.workId, workItemId: work.workItemId } });
    this.setWorkload(omni.workload + 1);
    return {};
  }

  private decline(workId: string, reason: OmniReason) {
    const work = this.drop(workId);
    this.tell({ type: 'WORK_DECLINED', payload: { workId: work.workId, workItemId: work.workItemId } });
    this.choose('Lunch', reason);
    return {};
  }

  private close(workId: string) {
    const work = this.drop(workId);
    this.tell({ type: 'WORK_CLOSED', payload: { workId: work.workId, workItemId: work.workItemId } });
    if (work.isEngaged) this.setWorkload(this.org.omni.workload - 1);
    return {};
  }

  private work(workId: string) {
    const work = this.org.omni.works.find((entry) => entry.workId === shortId(workId));
    if (work === undefined) throw new Fault('INVALID_PARAM', 'There is no such work.');
    return work;
  }

  private drop(workId: string) {
    const work = this.work(workId);
    this.org.omni = { ...this.org.omni, works: this.org.omni.works.filter((entry) => entry.workId !== work.workId) };
    return work;
  }

  private setWorkload(workload: number): void {
    const { omni } = this.org;
    this.org.omni = { ...omni, workload };
    const payload = { ConfiguredCapacity: omni.capacity, PreviousWorkload: omni.workload, NewWorkload: workload };
    this.tell({ type: 'WORKLOAD_CHANGED', payload });
  }
}
