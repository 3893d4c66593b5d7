import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Contact, ContactState, Direction } from '../../src/domain/contact.js';
import { lifecycleEvents } from '../../src/session/lifecycle.js';
import { readFact } from '../../src/session/read-facts.js';
import { reduce } from '../../src/session/reduce.js';
import type { SessionEvent } from '../../src/session/session-event.js';
import { emptyState, type SessionFact, type SessionState } from '../../src/session/session-state.js';
import { aContact, agentIn, aReport, start } from './reports.js';

const contactIds = ['a', 'b', 'c'];
const contactStates: readonly ContactState[] = [
  'incoming',
  'connecting',
  'connected',
  'paused',
  'missed',
  'rejected',
  'ended',
  'error',
];
const directionOf: Readonly<Record<string, Direction>> = { a: 'inbound', b: 'outbound', c: 'callback' };

const anyContact = (contactId: string): fc.Arbitrary<Contact> =>
  fc
    .record({
      state: fc.constantFrom(...contactStates),
      customer: fc.constantFrom('connected' as const, 'hold' as const, 'disconnected' as const),
    })
    .map(({ state, customer }) =>
      aContact(state, { contactId, direction: directionOf[contactId] ?? 'inbound', legs: { customer } }),
    );

const anyAgent = fc.constantFrom(
  agentIn('Available', 'routable'),
  agentIn('PendingBusy'),
  agentIn('Busy'),
  agentIn('AfterCallWork'),
  agentIn('MissedCallAgent', 'error'),
  agentIn('FailedConnectCustomer', 'error'),
);

/** Reports in which contacts come, go, repeat, skip states, go back in time and return. */
const anyReport: fc.Arbitrary<SessionFact> = fc
  .tuple(anyAgent, ...contactIds.map((id) => fc.option(anyContact(id), { nil: null })))
  .map(([agent, ...contacts]) => ({
    type: 'snapshot',
    snapshot: aReport(
      contacts.filter((contact) => contact !== null),
      agent,
    ),
  }));

const anyFact: fc.Arbitrary<SessionFact> = fc.oneof(
  { weight: 6, arbitrary: anyReport },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...contactIds).map((contactId) => ({ type: 'accepted' as const, contactId })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...contactIds)
      .map((contactId) => ({ type: 'wished' as const, contactId, wish: 'hang-up' as const })),
  },
);

function tell(facts: readonly SessionFact[]): { events: readonly SessionEvent[]; state: SessionState } {
  let state = reduce(emptyState, { type: 'started' }, start, readFact);
  const events: SessionEvent[] = [];
  facts.forEach((fact, index) => {
    const before = state.snapshot;
    state = reduce(state, fact, start + index * 1000, readFact);
    events.push(...lifecycleEvents(before, state));
  });
  return { events, state };
}

const order = [
  'contact-offered',
  'contact-dialled',
  'contact-accepted',
  'contact-connected',
  'contact-finished',
  'contact-cleared',
];

function storyOf(events: readonly SessionEvent[], contactId: string): readonly string[] {
  return events.flatMap((event) => ('contact' in event && event.contact.contactId === contactId ? [event.type] : []));
}

it('tells every step of a contact at most once and in order, whatever Connect reports', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 40 }), (facts) => {
      const { events } = tell(facts);
      for (const contactId of contactIds) {
        const steps = storyOf(events, contactId).filter((type) => order.includes(type));
        const places = steps.map((type) => order.indexOf(type));
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      }
    }),
    { numRuns: 500 },
  );
});

it('begins every story with the offer and ends none without the finish', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 40 }), (facts) => {
      const { events } = tell(facts);
      for (const contactId of contactIds) {
        const story = storyOf(events, contactId);
        if (story.length === 0) continue;
        expect(['contact-offered', 'contact-dialled']).toContain(story[0]);
        if (story.includes('contact-cleared')) expect(story.slice(-2)).toEqual(['contact-finished', 'contact-cleared']);
      }
    }),
    { numRuns: 500 },
  );
});

it('alternates hold and resume between connected and finished', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 40 }), (facts) => {
      const { events } = tell(facts);
      for (const contactId of contactIds) {
        const story = storyOf(events, contactId);
        const holds = story.filter((type) => type === 'contact-held' || type === 'contact-resumed');
        holds.forEach((type, index) => expect(type).toBe(index % 2 === 0 ? 'contact-held' : 'contact-resumed'));
        if (holds.length === 0) continue;
        const first = story.findIndex((type) => type === 'contact-held');
        expect(story.slice(0, first)).toContain('contact-connected');
        expect(story.slice(0, first)).not.toContain('contact-finished');
      }
    }),
    { numRuns: 500 },
  );
});

it('gives every finished contact an outcome and every moment in order', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 40 }), (facts) => {
      const { events } = tell(facts);
      for (const event of events) {
        if (event.type !== 'contact-finished') continue;
        expect(event.contact.outcome).not.toBeNull();
        expect(event.contact.endedBy).not.toBeNull();
        expect(event.contact.endedAt).not.toBeNull();
      }
    }),
  );
});

it('changes nothing when the same report comes again', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 20 }), anyReport, (facts, report) => {
      const { state } = tell(facts);
      const once = reduce(state, report, start + 60_000, readFact);
      const twice = reduce(once, report, start + 90_000, readFact);
      expect(twice.snapshot).toBe(once.snapshot);
      expect(lifecycleEvents(once.snapshot, twice)).toEqual([]);
    }),
  );
});
