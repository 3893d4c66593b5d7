import { isLiveCall } from '../../domain/active-call.js';
import { activityOf } from '../../domain/agent-state.js';
import { customerNumber } from '../../domain/contact.js';
import type { SessionContact, SessionSnapshot } from '../../session/session-snapshot.js';
import type { Session } from '../../session/session.js';
import { callLogOf, directionOf } from '../call-log-content.js';
import type { HubSpotAdapter, HubSpotCallFact, HubSpotNews } from './hubspot-adapter.js';

export interface HubSpotCallOptions {
  /** Shows the caller's record where HubSpot finds just one. Default true. */
  readonly popsMatch?: boolean;
}

/**
 * Tells HubSpot of the calls of a session as they go, so that it shows them in its own pages, and does what the agent
 * chooses there. Beside `bindCrm`; only the leading tab tells. The answer ends that.
 */
export function bindHubSpotCalls(
  session: Session,
  adapter: HubSpotAdapter,
  { popsMatch = true }: HubSpotCallOptions = {},
): () => void {
  const ends = [
    session.subscribe(
      (snapshot) => snapshot,
      (snapshot) => tellSnapshot(snapshot, adapter),
    ),
    session.on((event) => {
      if (event.type !== 'contact-cleared' || !isTold(event.contact) || !session.snapshot.tab.isLeader) return;
      const agent = session.snapshot.agent?.username ?? '';
      const log = callLogOf(event.contact, { agent, records: [], disposition: null, rules: {} });
      adapter.tellCall({ type: 'cleared', log });
    }),
    adapter.onNews((news) => void obey(session, adapter, news, popsMatch)),
  ];
  return () => {
    for (const end of ends.splice(0)) end();
  };
}

/** Calls that go on, and their end. Each fact is told again and taken once, so a new leader goes on where it is. */
function tellSnapshot({ agent, contacts, status, tab }: SessionSnapshot, adapter: HubSpotAdapter): void {
  if (!tab.isLeader || agent === null) return;
  const isAvailable = activityOf(agent.state, agent.selectableStates) === 'available';
  adapter.tellAgent({ isLoggedIn: status === 'ready', isAvailable });
  for (const contact of contacts.filter(isTold)) {
    for (const fact of factsOf(contact)) adapter.tellCall(fact);
  }
}

function isTold({ channel, direction }: SessionContact): boolean {
  return channel === 'voice' && direction !== 'monitoring';
}

function factsOf(contact: SessionContact): readonly HubSpotCallFact[] {
  const { contactId, offeredAt, since, connectedAt, outcome } = contact;
  const direction = directionOf(contact);
  const start = { contactId, direction, phoneNumber: customerNumber(contact), startedAt: offeredAt ?? since };
  return [
    { type: 'began', start },
    ...(connectedAt === null ? [] : [{ type: 'answered', contactId } as const]),
    ...(outcome === null ? [] : [{ type: 'ended', contactId, outcome } as const]),
  ];
}

async function obey(session: Session, adapter: HubSpotAdapter, news: HubSpotNews, popsMatch: boolean): Promise<void> {
  if (!session.snapshot.tab.isLeader) return;
  if (news.type === 'end-call') {
    const call = session.snapshot.contacts.find(isLiveCall);
    // What Connect refuses stands among the session's errors, where the softphone shows it.
    if (call !== undefined) await session.hangUp(call.contactId).catch(() => undefined);
    return;
  }
  const [record, ...others] = news.records;
  if (popsMatch && record !== undefined && others.length === 0) await adapter.pop({ kind: 'record', record });
}
