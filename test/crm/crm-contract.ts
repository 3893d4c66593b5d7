import { describe, expect, it } from 'vitest';
import type { CallLog } from '../../src/crm/call-log.js';
import type { CrmAdapter, CrmCapability, CrmEvent } from '../../src/crm/crm-adapter.js';
import type { CrmOutcome } from '../../src/crm/crm-outcome.js';
import type { RecordReference } from '../../src/crm/crm-record.js';

/** What a test does to the host behind an adapter. */
export interface CrmHostUnderTest {
  /** What the host does without ever saying so: done as soon as it is sent. */
  readonly unanswered?: readonly CrmCapability[];
  /** The host answers nothing from now on. `late` gives the answers it owes. */
  silence(): void;
  late(): void;
  /** The host fails everything from now on. */
  refuse(): void;
  clickNumber(number: string): void;
  /** Puts a person with that number into the CRM. */
  addPerson(name: string, number: string): RecordReference;
  /** Ids of the records that were shown, in order. */
  shown(): readonly string[];
  /** The logs that are there, with what they say of the contact and the disposition. */
  logs(): readonly { readonly id: string; readonly contactId: string; readonly disposition: string | null }[];
}

export interface CrmUnderTest {
  readonly adapter: CrmAdapter;
  /** Lets the clock of adapter and host go on. */
  pass(milliseconds: number): Promise<void>;
  /** Null for an adapter without a host. */
  readonly host: CrmHostUnderTest | null;
}

export const aLog: CallLog = {
  contactId: '0f9d7a2e-6f0b-4c5c-9d7e-1a2b3c4d5e6f',
  direction: 'inbound',
  phoneNumber: '+81312345678',
  queue: 'Sales & Service',
  agent: 'agent',
  subject: 'Inbound - Sales & Service',
  startedAt: Date.UTC(2026, 0, 5, 9, 0, 0),
  talkSeconds: null,
  outcome: null,
  disposition: null,
  records: [],
  values: {},
};

type Probe = readonly [CrmCapability, (adapter: CrmAdapter) => Promise<CrmOutcome<unknown>>];

/** One request for each capability. */
const probes: readonly Probe[] = [
  ['click-to-dial-switch', (adapter) => adapter.setClickToDial(true)],
  ['current-record', (adapter) => adapter.currentRecord()],
  ['find-log', (adapter) => adapter.findLog(aLog.contactId)],
  ['panel-label', (adapter) => adapter.setPanelLabel('Softphone')],
  ['panel-size', (adapter) => adapter.setPanelSize({ width: 400, height: 600 })],
  ['panel-visibility', (adapter) => adapter.setPanelVisible(true)],
  ['pop', (adapter) => adapter.pop({ kind: 'search', text: '312345678' })],
  ['refresh', (adapter) => adapter.refresh()],
  ['save-log', (adapter) => adapter.saveLog(aLog, null)],
  ['search', (adapter) => adapter.search({ text: '312345678', direction: 'inbound', values: {} })],
  ['server-method', (adapter) => adapter.callServer('Desk.hello', { name: 'a & b' })],
  ['settings', (adapter) => adapter.settings()],
  ['tabs', (adapter) => adapter.tabs()],
];

/** The answer, or `waiting` for one that is still to come, as time goes on by `milliseconds`. */
async function answerWithin<T>(
  { pass }: CrmUnderTest,
  asked: Promise<T>,
  milliseconds: number,
): Promise<T | 'waiting'> {
  let answer: T | 'waiting' = 'waiting';
  void asked.then((value) => (answer = value));
  await pass(milliseconds);
  return answer;
}

const codeOf = (outcome: CrmOutcome<unknown> | 'waiting'): string => {
  if (outcome === 'waiting') return 'waiting';
  return outcome.isDone ? 'done' : outcome.code;
};

async function connected(open: () => Promise<CrmUnderTest>): Promise<CrmUnderTest> {
  const desk = await open();
  expect(codeOf(await answerWithin(desk, desk.adapter.connect(), 5_000))).toBe('done');
  return desk;
}

/** What every adapter keeps, whatever its host. */
export function describeCrmAdapter(name: string, open: () => Promise<CrmUnderTest>): void {
  describe(`${name}, as every adapter`, () => {
    it('asks nothing of the host before it is connected', async () => {
      const desk = await open();
      for (const [, ask] of probes) expect(codeOf(await answerWithin(desk, ask(desk.adapter), 0))).toBe('not-ready');
    });

    it('connects, and says the same a second time', async () => {
      const desk = await connected(open);
      expect(codeOf(await answerWithin(desk, desk.adapter.connect(), 0))).toBe('done');
      expect(codeOf(await answerWithin(desk, desk.adapter.announceReady(), 1_000))).toBe('done');
    });

    it('does what it says it can, and answers the rest with unsupported at once', async () => {
      const desk = await connected(open);
      for (const [capability, ask] of probes) {
        const can = desk.adapter.capabilities.has(capability);
        const code = codeOf(await answerWithin(desk, ask(desk.adapter), can ? 5_000 : 0));
        expect([capability, code === 'unsupported']).toEqual([capability, !can]);
        expect([capability, code]).not.toEqual([capability, 'waiting']);
      }
    });

    it('has a presence if it says so', async () => {
      const { adapter } = await connected(open);
      expect(adapter.presence !== null).toBe(adapter.capabilities.has('presence'));
    });

    it('asks nothing after it was stopped', async () => {
      const desk = await connected(open);
      desk.adapter.stop();
      desk.adapter.stop();
      for (const [, ask] of probes) expect(codeOf(await answerWithin(desk, ask(desk.adapter), 0))).toBe('not-ready');
      expect(codeOf(await answerWithin(desk, desk.adapter.connect(), 0))).toBe('not-ready');
    });
  });
}

/** What adapters keep whose host is there, in addition. */
export function describeHostedCrmAdapter(
  name: string,
  open: () => Promise<CrmUnderTest & { readonly host: CrmHostUnderTest }>,
): void {
  describeCrmAdapter(name, open);

  const hosted = async () => {
    const desk = await open();
    const { host } = desk;
    await answerWithin(desk, desk.adapter.connect(), 5_000);
    const heard: CrmEvent[] = [];
    const unsubscribe = desk.adapter.on((event) => heard.push(event));
    return { ...desk, host, heard, unsubscribe };
  };
  /** The requests that the host answers. */
  const answered = ({ adapter, host }: CrmUnderTest): readonly Probe[] => {
    const able = probes.filter(([ability]) => adapter.capabilities.has(ability));
    return able.filter(([ability]) => host?.unanswered?.includes(ability) !== true);
  };
  /** False, with proof that the host says so, where it has no such thing. */
  const has = async (desk: CrmUnderTest, ability: CrmCapability): Promise<boolean> => {
    if (desk.adapter.capabilities.has(ability)) return true;
    const probe = probes.find(([capability]) => capability === ability);
    expect(probe && codeOf(await answerWithin(desk, probe[1](desk.adapter), 0))).toBe('unsupported');
    return false;
  };
  const done = async <T>(desk: CrmUnderTest, asked: Promise<CrmOutcome<T>>): Promise<T> => {
    const outcome = await answerWithin(desk, asked, 5_000);
    if (outcome === 'waiting' || !outcome.isDone) throw new Error(`not done: ${codeOf(outcome)}`);
    return outcome.value;
  };

  describe(`${name}, with its host`, () => {
    it('gives up on a host that does not answer', async () => {
      const desk = await hosted();
      desk.host.silence();
      const able = answered(desk);
      const answers = able.map(([, ask]) =>
        answerWithin({ ...desk, pass: () => Promise.resolve() }, ask(desk.adapter), 0),
      );
      expect(new Set(await Promise.all(answers))).toEqual(new Set(['waiting']));
      const second = able.map(([, ask]) => ask(desk.adapter));
      await desk.pass(9_000);
      expect(new Set((await Promise.all(second)).map(codeOf))).toEqual(new Set(['timeout']));
    });

    it('says why the host refused, and throws nothing', async () => {
      const desk = await hosted();
      desk.host.refuse();
      for (const [capability, ask] of answered(desk)) {
        const code = codeOf(await answerWithin(desk, ask(desk.adapter), 9_000));
        expect([capability, code]).toEqual([
          capability,
          expect.stringMatching(/^(invalid|denied|server|unknown|not-ready)$/),
        ]);
      }
    });

    it('tells a click on a number to all who listen, and to nobody who stopped', async () => {
      const desk = await hosted();
      const others: CrmEvent[] = [];
      const stop = desk.adapter.on((event) => others.push(event));
      // A host without the switch has its numbers clickable always.
      if (desk.adapter.capabilities.has('click-to-dial-switch')) await done(desk, desk.adapter.setClickToDial(true));
      desk.host.clickNumber('03-1234-5678');
      await desk.pass(1_000);
      stop();
      desk.host.clickNumber('03-1234-9999');
      await desk.pass(1_000);
      const numbers = (events: readonly CrmEvent[]) =>
        events.flatMap((event) => (event.type === 'click-to-dial' ? [event.number] : []));
      expect(numbers(others)).toEqual(['03-1234-5678']);
      expect(numbers(desk.heard)).toEqual(['03-1234-5678', '03-1234-9999']);
    });

    it('finds a person by number and shows the record only when asked', async () => {
      const desk = await hosted();
      const person = desk.host.addPerson('Aiko Tanaka', '+81 3-1234-5678');
      if (await has(desk, 'search')) {
        const found = await done(desk, desk.adapter.search({ text: '312345678', direction: 'inbound', values: {} }));
        expect(found.records.map(({ id }) => desk.adapter.sameId(id, person.id))).toEqual([true]);
      }
      expect(desk.host.shown()).toEqual([]);
      await done(desk, desk.adapter.pop({ kind: 'record', record: person }));
      expect(desk.host.shown().map((id) => desk.adapter.sameId(id, person.id))).toEqual([true]);
    });

    it('keeps one log for a contact, made once and written into afterwards', async () => {
      const desk = await hosted();
      if (!(await has(desk, 'save-log'))) return expect(desk.host.logs()).toEqual([]);
      const person = desk.host.addPerson('Aiko Tanaka', '+81 3-1234-5678');
      const record = await done(desk, desk.adapter.saveLog({ ...aLog, records: [person] }, null));
      const disposition = { code: 'sale', label: 'Sale & more', note: 'will call "again"' };
      const later = { ...aLog, records: [person], talkSeconds: 61, outcome: 'answered', disposition } as const;
      const again = await done(desk, desk.adapter.saveLog(later, record));
      expect(desk.adapter.sameId(again.id, record.id)).toBe(true);
      expect(desk.host.logs()).toMatchObject([{ contactId: aLog.contactId, disposition: 'Sale & more' }]);
    });

    it('tells of a log that was saved after it was given up', async () => {
      const desk = await hosted();
      if (!(await has(desk, 'save-log'))) return expect(desk.heard).toEqual([]);
      desk.host.silence();
      const saved = desk.adapter.saveLog(aLog, null);
      await desk.pass(9_000);
      expect(codeOf(await saved)).toBe('timeout');
      desk.host.late();
      await desk.pass(1_000);
      expect(desk.heard).toContainEqual(expect.objectContaining({ type: 'late-log', contactId: aLog.contactId }));
    });
  });
}
