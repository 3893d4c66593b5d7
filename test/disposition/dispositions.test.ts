import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dispositions } from '../../src/disposition/dispositions.js';
import { emptyAnswer } from '../../src/disposition/outcome-answer.js';
import type { OutcomeMode, OutcomeSet } from '../../src/disposition/outcome-set.js';
import { FallbackStore } from '../../src/disposition/outbox/fallback-store.js';
import { MemoryStore } from '../../src/disposition/outbox/memory-store.js';
import { Outbox } from '../../src/disposition/outbox/outbox.js';
import { readCode } from '../../src/disposition/quality-key.js';
import { FakeSession } from '../browser/harness/fake-session.js';
import { contactId, situation } from '../browser/harness/situations.js';
import { CountingSink } from './counting-sink.js';
import { VirtualMachine } from './virtual-page.js';

const setWith = (answer: OutcomeMode): OutcomeSet => ({
  id: 's',
  version: 1,
  answer,
  tree: [{ code: 'done', label: 'Done' }],
});

/** An agent in after contact work, on a machine that keeps things in `memory`. */
function atWork(answer: OutcomeMode, { isLeader = true, memory = new MemoryStore() } = {}) {
  const before = situation('after-contact', 'en');
  const session = new FakeSession({ ...before, tab: { ...before.tab, isLeader } });
  const ports = new VirtualMachine().page();
  const outbox = new Outbox({ name: 'x', store: new FallbackStore(null, memory), sinks: [new CountingSink()], ports });
  const set = setWith(answer);
  const dispositions = new Dispositions({ session, outbox, outcomeSets: [set], timeZone: 'Asia/Tokyo' });
  const finish = async (): Promise<void> => {
    const [contact] = session.snapshot.contacts;
    // A change of the agent's state clears a contact in the same report as it ends.
    session.report({ contacts: [] });
    if (contact !== undefined) session.tell({ type: 'contact-finished', contact });
    await vi.advanceTimersByTimeAsync(0);
  };
  const kept = () => memory.entries().then((entries) => entries.map(({ record }) => record));
  return { session, dispositions, set, finish, kept, memory };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an outcome', () => {
  it('is still asked for when the contact goes before it is given, also by the next page', async () => {
    const memory = new MemoryStore();
    const first = atWork({ mode: 'required' }, { memory });
    await first.dispositions.keepDraft(contactId, first.set, { ...emptyAnswer, code: 'done', note: 'half' });
    await first.finish();
    expect(first.dispositions.unanswered.map(({ key, answer }) => [key, answer.note])).toEqual([[contactId, 'half']]);
    first.dispositions.stop();

    const next = atWork({ mode: 'required' }, { memory });
    next.session.report({ contacts: [] });
    await vi.advanceTimersByTimeAsync(0);
    expect(next.dispositions.setFor(contactId)).toBe(next.set);
    const outcome = { setId: 's', setVersion: 1, code: 'done', label: 'Done', path: ['done'] };
    const record = await next.dispositions.saveOutcome(contactId, outcome, { source: 'pointer' });
    await vi.advanceTimersByTimeAsync(0);
    expect(record.contact?.contactId).toBe(contactId);
    expect([next.dispositions.unanswered, await memory.drafts()]).toEqual([[], []]);
    expect(next.dispositions.recentCodes).toEqual(['done']);
  });

  it('that is optional asks for nothing where nothing was entered', async () => {
    const { dispositions, finish } = atWork({ mode: 'optional' });
    await finish();
    expect(dispositions.unanswered).toEqual([]);
  });

  it('is TIMEOUT once, from the tab that leads, and what was entered where it is whole', async () => {
    const timed = { mode: 'time-boxed', seconds: 30 } as const;
    const leader = atWork(timed);
    await leader.finish();
    await vi.advanceTimersByTimeAsync(40_000);
    expect((await leader.kept()).map(({ outcome, source }) => [outcome?.code, source])).toEqual([
      ['TIMEOUT', 'automatic'],
    ]);

    const follower = atWork(timed, { isLeader: false });
    await follower.finish();
    await vi.advanceTimersByTimeAsync(40_000);
    expect(await follower.kept()).toEqual([]);

    const whole = atWork(timed);
    await whole.dispositions.keepDraft(contactId, whole.set, { ...emptyAnswer, code: 'done' });
    await whole.finish();
    await vi.advanceTimersByTimeAsync(40_000);
    expect((await whole.kept()).map(({ outcome }) => outcome?.code)).toEqual(['done']);
  });
});

describe('a report', () => {
  it('is about the moment of the key press, not of its saving', async () => {
    const { dispositions, kept } = atWork({ mode: 'optional' });
    const notice = dispositions.notice(contactId);
    await vi.advanceTimersByTimeAsync(8_000);
    const quality = readCode('CI3');
    if (quality !== null) await dispositions.reportQuality(quality, notice, { source: 'keyboard' });
    const [record] = await kept();
    expect(Date.parse(record?.recordedAt ?? '') - Date.parse(record?.occurredAt ?? '')).toBe(8_000);
    expect(record).toMatchObject({ contact: { contactId }, offsetMinutes: 540 });
  });
});
