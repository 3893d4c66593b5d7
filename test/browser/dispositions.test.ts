import { expect } from '@esm-bundle/chai';
import { openDB } from 'idb';
import type { CcpDispositionForm } from '../../src/components/disposition-form/disposition-form.js';
import type { DispositionRecord } from '../../src/disposition/disposition-record.js';
import type { Dispositions } from '../../src/disposition/dispositions.js';
import { openOutbox } from '../../src/disposition/outbox/open-outbox.js';
import type { DispositionSink, SinkResult } from '../../src/disposition/outbox/sink.js';
import { dispositionsFor, outcomeSet } from './harness/dispositions.js';
import { Panel, pause, until } from './harness/panel.js';
import { contactId, situation, type SituationName } from './harness/situations.js';

/** A store in this page that takes a rev once. */
class Shelf implements DispositionSink {
  readonly id = 'shelf';
  readonly records: DispositionRecord[] = [];
  isAway = false;

  async write(records: readonly DispositionRecord[]): Promise<readonly SinkResult[]> {
    if (this.isAway) throw new Error('away');
    this.records.push(...records);
    return records.map(() => ({ status: 'stored' }));
  }
}

const opened: Dispositions[] = [];

async function open(
  name: SituationName,
  options: Parameters<typeof dispositionsFor>[2] & { language?: 'en' | 'ja' } = {},
) {
  const shelf = new Shelf();
  const { language = 'en', ...given } = options;
  const panel = await Panel.open(name, { language });
  const dispositions = await dispositionsFor(panel.session, shelf, given);
  opened.push(dispositions);
  panel.softphone.dispositions = dispositions;
  await panel.settled();
  return { panel, shelf, dispositions };
}

async function openReport(name: SituationName, options: Parameters<typeof open>[1] = {}) {
  const all = await open(name, options);
  all.panel.one('[data-key="report"]').click();
  await until('the report', () => all.panel.all('.field').length > 0 && all.panel.focused.matches('.field'));
  return all;
}

/** Waits until a question that takes time is answered with yes. */
async function becomes(ask: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 4000;
  while (!(await ask())) {
    if (performance.now() > end) throw new Error('Waited in vain');
    await pause(10);
  }
}

const recordsIn = (dispositions: Dispositions): Promise<readonly DispositionRecord[]> => dispositions.outbox.unsent();

afterEach(() => {
  for (const dispositions of opened.splice(0)) dispositions.stop();
  Panel.closeAll();
});

describe('a report of a bad call', () => {
  it('takes three keys, with the scenario filled in and the last minute attached', async () => {
    const { panel, dispositions } = await openReport('conference');
    for (const key of ['l', '2', 'Enter']) expect(await panel.type(key)).to.equal(false);
    await until('the saving', () => panel.text.includes('LT2 reported'));
    const [record] = await recordsIn(dispositions);
    expect(record?.quality?.code).to.equal('LT2');
    expect(record?.evidence?.roundTrip95).to.equal(412);
    expect(record?.suggestion).to.include({ code: 'LT3', isAccepted: true });
    expect(record?.contact?.contactId).to.equal(contactId);
    await panel.press('Undo');
    await until('the undoing', () => panel.text.includes('Taken back'));
    expect(await recordsIn(dispositions)).to.deep.equal([]);
  });

  it('steps back, refuses what does not fit, and leaves a Japanese input method alone', async () => {
    const { panel, dispositions } = await openReport('connected', { language: 'ja' });
    panel.focused.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'l', isComposing: true, bubbles: true, composed: true }),
    );
    for (const key of ['ｃ', 'Ｔ', '３', 'Backspace', '1', 'x']) await panel.type(key);
    expect(panel.one('.reading').textContent).to.include('X');
    expect(panel.all('.letter').map(({ textContent }) => textContent)).to.deep.equal(['C', 'T', '1']);
    expect(await recordsIn(dispositions)).to.deep.equal([]);
    await panel.type('Escape');
    expect(panel.all('ccp-quality-report')).to.deep.equal([]);
    expect(panel.focused === panel.one('[data-key="report"]')).to.equal(true);
  });

  it('can be made by pointer, without a contact', async () => {
    const { panel, dispositions } = await openReport('available');
    for (const sign of ['3', 'O', 'S']) panel.one(`[data-sign="${sign}"]`).click();
    await panel.settled();
    panel.one('.save').click();
    await until('the saving', () => panel.text.includes('SO3 reported'));
    const [record] = await recordsIn(dispositions);
    expect([record?.source, record?.contact]).to.deep.equal(['pointer', undefined]);
  });
});

describe('the outcome of a contact', () => {
  const form = (panel: Panel): Promise<CcpDispositionForm> =>
    until('the form', () => {
      const found = panel.all('ccp-disposition-form')[0];
      return found !== undefined && 'save' in found && panel.all('.chip').length > 0
        ? (found as CcpDispositionForm)
        : null;
    });

  it('is asked for before a contact is cleared, chosen by a digit, and saved with it', async () => {
    const { panel, dispositions } = await open('after-contact');
    await form(panel);
    await panel.unguarded();
    await panel.press('Save and clear');
    await pause(50);
    expect(panel.session.asked('clear')).to.deep.equal([]);
    await panel.type('1', panel.one('.chip'));
    await panel.press('Save and clear');
    await until('the clearing', () => panel.session.asked('clear').length === 1);
    const [record] = await recordsIn(dispositions);
    expect(record?.outcome).to.include({ setId: 'billing', code: 'resolved' });
  });

  it('finds a complaint, and asks what belongs to it', async () => {
    const { panel } = await open('after-contact');
    const shown = await form(panel);
    panel.one('.all').click();
    await panel.settled();
    const search = panel.one('.search');
    if (search instanceof HTMLInputElement) search.value = 'wait';
    search.dispatchEvent(new Event('input'));
    await panel.settled();
    expect(panel.all('.found .row').map(({ innerText }) => innerText.split('\n')[0])).to.deep.equal(['Waiting time']);
    await panel.type('Enter', search);
    expect([shown.value, panel.all('.field-row').length]).to.deep.equal(['complaint-wait', 1]);
    expect(await shown.save()).to.equal(false);
    await panel.settled();
    expect(panel.all('.missing').length).to.equal(1);
  });

  it('outlasts a reload, and the contact', async () => {
    const name = `reload ${Math.random()}`;
    const first = await open('after-contact', { name });
    await form(first.panel);
    await first.panel.type('2', first.panel.one('.chip'));
    await until('the draft', () => first.panel.text.includes('Draft kept'));
    first.panel.session.tell({
      type: 'contact-finished',
      contact: [...situation('after-contact').contacts][0] as never,
    });
    await becomes(async () => (await first.dispositions.draft(contactId))?.endedAt != null);
    first.dispositions.stop();
    Panel.closeAll();

    const second = await open('after-contact', { name });
    const shown = await form(second.panel);
    await until('the draft', () => shown.value === 'follow-up');
    await second.panel.report({ contacts: [] });
    await until('the open answer', () => second.dispositions.unanswered.length === 1);
    await second.panel.settled();
    const left = await form(second.panel);
    await until('the draft', () => left.value === 'follow-up');
    expect(await left.save()).to.equal(true);
    await until('no open answer', () => second.dispositions.unanswered.length === 0);
  });

  it('is TIMEOUT when its time is over', async () => {
    const timed = { ...outcomeSet, answer: { mode: 'time-boxed', seconds: 5 } } as const;
    const { panel, dispositions } = await open('after-contact', { outcomeSets: [timed] });
    const [contact] = panel.session.snapshot.contacts;
    if (contact !== undefined) panel.session.tell({ type: 'contact-finished', contact });
    await panel.report({ contacts: [] });
    await becomes(async () => (await recordsIn(dispositions)).length === 1);
    const [record] = await recordsIn(dispositions);
    expect(record?.outcome?.code).to.equal('TIMEOUT');
  });
});

describe('the outbox in a real browser', () => {
  it('moves an older database on, and works beside a newer one', async () => {
    const shelf = new Shelf();
    const record = { schema: 'disposition.v1', id: 'a', rev: 1 };
    const entry = {
      form: 1,
      sink: 'shelf',
      state: 'waiting',
      attempts: 0,
      nextAt: 0,
      addedAt: 0,
      isAlone: false,
      trouble: null,
    };
    for (const version of [1, 99]) {
      const name = `version ${version} ${Math.random()}`;
      const old = await openDB(name, version, {
        upgrade: (database) => {
          const entries = database.createObjectStore('entries', { keyPath: 'key' });
          if (version > 1) database.createObjectStore('drafts', { keyPath: 'key' });
          void entries.put({ ...entry, key: `a${version} 1 shelf`, record: { ...record, id: `a${version}` } });
          void entries.put({ form: 2, key: 'z', of: 'another version' });
        },
      });
      old.close();
      const outbox = await openOutbox({ sinks: [shelf], name });
      await until('the sending', () => shelf.records.some(({ id }) => id === `a${version}`));
      await until('the acknowledgement', () => outbox.state.waiting === 0);
      expect(outbox.state).to.include({ keeping: 'durable', reason: null });
      outbox.stop();
      const after = await openDB(name);
      expect(await after.getAllKeys('entries')).to.deep.equal(['z']);
      after.close();
    }
  });

  it('says so where nothing is kept', async () => {
    const real = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open');
    Object.defineProperty(IDBFactory.prototype, 'open', {
      configurable: true,
      value: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    const outbox = await openOutbox({ sinks: [new Shelf()], name: 'blocked' });
    if (real !== undefined) Object.defineProperty(IDBFactory.prototype, 'open', real);
    expect(outbox.state).to.include({ keeping: 'tail', reason: 'blocked' });
    outbox.stop();
  });
});
