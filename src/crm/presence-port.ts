import type { CrmPresenceNews, CrmPresencePort } from '../presence/crm-presence-port.js';
import type { CrmStatus, WriteAnswer, WriteFailure } from '../presence/presence-facts.js';
import { loggedOut } from '../presence/presence-key.js';
import type { CrmFailureCode, CrmOutcome } from './crm-outcome.js';
import type { CrmPresence, CrmPresenceEvent, CrmPresenceReading, CrmPresenceStatus } from './crm-presence.js';

const failures: Readonly<Partial<Record<CrmFailureCode, WriteFailure>>> = {
  denied: 'not-granted',
  invalid: 'not-granted',
  'not-ready': 'not-connected',
  timeout: 'unanswered',
};

/** The presence of a CRM adapter as the presence sync wants it. */
export function presencePortOf(presence: CrmPresence): CrmPresencePort {
  return {
    async statuses() {
      const answer = await presence.statuses();
      return answer.isDone ? answer.value.map(statusOf) : null;
    },
    async read() {
      const answer = await presence.read();
      return answer.isDone ? { status: keyOf(answer.value) } : null;
    },
    set: async (key) => answerOf(await presence.set(key)),
    logOut: async () => answerOf(await presence.signOut()),
    listen: (listener) =>
      presence.on((event) => {
        const news = newsOf(event);
        if (news !== null) listener(news);
      }),
  };
}

function statusOf({ id, apiName, label, isRoutable }: CrmPresenceStatus): CrmStatus {
  return { key: id, name: apiName, label, isRoutable };
}

function keyOf(reading: CrmPresenceReading): string {
  return reading.isSignedIn ? reading.status.id : loggedOut;
}

function answerOf(outcome: CrmOutcome<void>): WriteAnswer {
  return outcome.isDone ? { ok: true } : { ok: false, failure: failures[outcome.code] ?? 'unknown' };
}

function newsOf(event: CrmPresenceEvent): CrmPresenceNews | null {
  switch (event.type) {
    case 'status':
      return { type: 'status', fact: { status: event.status.id, reason: event.reason } };
    case 'signed-in':
      return { type: 'status', fact: { status: event.statusId, reason: 'sign-in' } };
    case 'signed-out':
      return { type: 'status', fact: { status: loggedOut } };
    case 'connection-error':
      return { type: 'link', isUp: false };
    case 'workload':
      return { type: 'workload', workload: event.workload };
    case 'work':
      return null;
  }
}
