import { describe, expect, it } from 'vitest';
import {
  changeRecord,
  makeRecord,
  recordedContact,
  type ReportCircumstances,
} from '../../src/disposition/make-record.js';
import { readCode } from '../../src/disposition/quality-key.js';
import { scenarioFor } from '../../src/disposition/scenario.js';
import { timeOfUuid7, uuid7 } from '../../src/disposition/uuid7.js';
import type { Connection } from '../../src/domain/connection.js';
import type { SessionContact } from '../../src/session/session-snapshot.js';

const noticedAt = Date.UTC(2026, 10, 21, 1, 30);
const circumstances: ReportCircumstances = {
  id: uuid7(noticedAt),
  noticedAt,
  now: noticedAt + 4000,
  clockSkew: 15_000,
  timeZone: 'Asia/Tokyo',
  agent: null,
  contact: undefined,
  instance: { alias: 'example' },
};
const quality = readCode('LT2') ?? undefined;
const connection = (party: Connection['party'], state: Connection['state'] = 'connected'): Connection => ({
  connectionId: `${party} ${state}`,
  party,
  type: 'inbound',
  state,
  since: 0,
  endpoint: null,
  isMuted: false,
  quickConnectName: null,
});
const contact: SessionContact = {
  contactId: 'c-1',
  initialContactId: null,
  channel: 'voice',
  direction: 'inbound',
  state: 'connected',
  since: 0,
  queue: { arn: 'arn:q', name: 'Billing' },
  queuedAt: null,
  connections: [connection('agent'), connection('customer')],
  attributes: [{ name: 'phone', value: '+81312345678' }],
  name: null,
  isAutoAccepted: false,
  isMultiParty: false,
  offeredAt: 1000,
  acceptedAt: null,
  connectedAt: null,
  heldSince: null,
  endedAt: null,
  outcome: null,
  endedBy: null,
};

describe('a record', () => {
  it('tells the times by Connect’s clock, and when it was noticed apart from when it was written', () => {
    const record = makeRecord({ source: 'keyboard', ...(quality && { quality }) }, circumstances);
    expect(record).toMatchObject({
      kind: 'quality',
      rev: 1,
      occurredAt: '2026-11-21T01:30:15.000Z',
      recordedAt: '2026-11-21T01:30:19.000Z',
      offsetMinutes: 540,
      clockSkew: 15_000,
    });
  });

  it('is corrected and taken back as a further rev of the same id', () => {
    const first = makeRecord({ source: 'keyboard', note: 'echo' }, circumstances);
    const second = changeRecord(first, { note: ' ' }, noticedAt + 60_000);
    const third = changeRecord(second, { status: 'retracted' }, noticedAt + 70_000);
    expect([second.rev, second.note, third.rev, third.status]).toEqual([2, undefined, 3, 'retracted']);
    expect([third.id, third.occurredAt]).toEqual([first.id, first.occurredAt]);
    expect(third.recordedAt).toBe('2026-11-21T01:31:25.000Z');
  });

  it('keeps a note to 500 signs without cutting one in two', () => {
    const record = makeRecord({ source: 'keyboard', note: '😀'.repeat(600) }, circumstances);
    expect(record.note).toBe('😀'.repeat(500));
  });

  it('holds of the contact no number and no attribute', () => {
    const kept = recordedContact(contact, 3);
    expect(kept).toMatchObject({ contactId: 'c-1', direction: 'inbound', queue: 'Billing', parties: 3 });
    expect(JSON.stringify(kept)).not.toContain('+81');
  });
});

describe('the scenario filled in', () => {
  it.each<[string, Partial<SessionContact>, number, string]>([
    ['an inbound call', {}, 2, 'I'],
    ['an outbound call', { direction: 'outbound' }, 2, 'O'],
    ['a queued callback', { direction: 'callback' }, 2, 'O'],
    ['a call of three', { connections: [...contact.connections, connection('third-party', 'hold')] }, 2, 'T'],
    ['a call that once had three', {}, 3, 'T'],
    [
      'a party that has gone',
      { connections: [...contact.connections, connection('third-party', 'disconnected')] },
      2,
      'I',
    ],
  ])('is right for %s', (_story, change, mostParties, scenario) => {
    expect(scenarioFor({ ...contact, ...change }, mostParties)).toBe(scenario);
  });

  it('counts a callback as inbound where a site wants that', () => {
    expect(scenarioFor({ ...contact, direction: 'callback' }, 2, 'I')).toBe('I');
  });
});

describe('an id', () => {
  it('sorts by time, is of version 7 and never the same twice', () => {
    const ids = Array.from({ length: 500 }, (_, at) => uuid7(noticedAt + at));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(Array.from({ length: 2000 }, () => uuid7(noticedAt))).size).toBe(2000);
    expect(ids.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toBe(true);
    expect(timeOfUuid7(ids[7] ?? '')).toBe(noticedAt + 7);
  });
});
