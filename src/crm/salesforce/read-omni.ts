import { isPlain, type Plain } from '../../domain/plain-data.js';
import type { CrmPresenceEvent, CrmPresenceStatus, CrmWorkFact, PresenceChangeReason } from '../crm-presence.js';
import { convertJson } from './convert-sforce.js';
import type { OmniEventName } from './omni-transport.js';
import { comparableId, isId } from './salesforce-id.js';

const reasons: Readonly<Record<string, PresenceChangeReason>> = {
  OmniToolkitStatusChange: 'api',
  OmniManualStatusChange: 'manual',
  OmniDeclineWork: 'declined',
  OmniPushTimeout: 'push-timeout',
  OmniSupervisorStatusChange: 'supervisor',
  OmniLoginStatusChange: 'sign-in',
};

const works: Readonly<Partial<Record<OmniEventName, CrmWorkFact>>> = {
  WORK_ASSIGNED: 'assigned',
  WORK_ACCEPTED: 'accepted',
  WORK_DECLINED: 'declined',
  WORK_CLOSED: 'closed',
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The status in an answer or an event; its id always with 15 characters. */
export function readStatus(said: Plain): CrmPresenceStatus | null {
  const { statusId, statusApiName, statusName, channels } = said;
  if (!isId(statusId)) return null;
  const list = convertJson(channels);
  return {
    id: comparableId(statusId),
    apiName: textOf(statusApiName),
    label: textOf(statusName),
    isRoutable: Array.isArray(list) ? list.length > 0 : null,
  };
}

/** What an event of Omni-Channel says; null for one that cannot be read. */
export function readOmniEvent(name: OmniEventName, payload: Plain): CrmPresenceEvent | null {
  const fact = works[name];
  if (fact !== undefined) return readWork(fact, payload);
  if (name === 'LOGOUT') return { type: 'signed-out' };
  if (name === 'CONNECTION_ERROR') return { type: 'connection-error' };
  if (name === 'WORKLOAD_CHANGED') return readWorkload(payload);
  if (name === 'LOGIN_SUCCESS') {
    return isId(payload['statusId']) ? { type: 'signed-in', statusId: comparableId(payload['statusId']) } : null;
  }
  const status = readStatus(payload);
  const reason = reasons[textOf(payload['reason'])] ?? 'unknown';
  return status === null ? null : { type: 'status', status, reason };
}

function readWork(fact: CrmWorkFact, { workId, workItemId }: Plain): CrmPresenceEvent | null {
  if (typeof workId !== 'string') return null;
  return { type: 'work', fact, workId, itemId: isId(workItemId) ? workItemId : null };
}

/** The console writes the names with capitals, the component of Lightning without. */
function readWorkload(payload: Plain): CrmPresenceEvent | null {
  const capacity = payload['ConfiguredCapacity'] ?? payload['configuredCapacity'];
  const current = payload['NewWorkload'] ?? payload['newWorkload'];
  const before = payload['PreviousWorkload'] ?? payload['previousWorkload'];
  if (typeof capacity !== 'number' || typeof current !== 'number' || typeof before !== 'number') return null;
  return { type: 'workload', workload: { current, capacity }, before };
}

/** The rows that the lister answers with. */
export function readStatusRows(text: string): readonly CrmPresenceStatus[] | null {
  const rows = convertJson(text);
  if (!Array.isArray(rows)) return null;
  return rows.flatMap((row: unknown) => {
    if (!isPlain(row) || !isId(row['Id'])) return [];
    const { DeveloperName, MasterLabel } = row;
    return [
      { id: comparableId(row['Id']), apiName: textOf(DeveloperName), label: textOf(MasterLabel), isRoutable: null },
    ];
  });
}
