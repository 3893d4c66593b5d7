import { describe, expect, it } from 'vitest';
import { numberRenderings } from '../../src/crm/number-renderings.js';
import { pass } from '../session/story.js';
import { clear, finish, ring, talk } from '../simulator/page/page-desk.js';
import { aBridgeDesk, typesOf } from './bridge-desk.js';
import { tanaka, weber } from './scripted-crm.js';

const untilPopped = 200;

describe('a number as people type it', () => {
  it.each([
    ['+81312345678', ['81312345678', '312345678', '03-1234-5678', '0312345678']],
    ['+12065550100', ['12065550100', '2065550100', '(206) 555-0100']],
    ['+442079460321', ['442079460321', '2079460321', '020 7946 0321', '02079460321']],
    [null, []],
    ['anonymous', []],
    ['sip:desk@example.com', []],
  ])('is looked for in each of its forms: %s', async (number, forms) => {
    expect(await numberRenderings(number)).toEqual(forms);
  });
});

describe('a screen pop', () => {
  it('shows the record of the caller when the call is offered, once', async () => {
    const desk = await aBridgeDesk();
    desk.server.people.set('03-1234-5678', [tanaka]);
    desk.server.people.set('0312345678', [tanaka]);
    const contactId = await ring(desk.desk);
    await pass(desk.clock, untilPopped);
    expect(desk.crm.searched).toEqual(['81312345678', '312345678', '03-1234-5678', '0312345678']);
    expect(desk.crm.popped).toEqual([{ kind: 'record', record: tanaka }]);
    await pass(desk.clock, 60_000);
    expect(desk.crm.popped).toHaveLength(1);
    expect(desk.facts).toContainEqual({ type: 'popped', contactId, kind: 'record' });
    expect(desk.kept.get('ccp-elements.crm.scripted.1')).not.toContain('Aiko');
  });

  it('shows what several people share as a search, and leaves it to the host where that has rules', async () => {
    const desk = await aBridgeDesk();
    desk.server.people.set('312345678', [tanaka, weber]);
    const contactId = await talk(desk.desk);
    expect(desk.crm.popped).toEqual([{ kind: 'search', text: '312345678' }]);
    await finish(desk, contactId);
    await clear(desk, contactId);
    desk.crm.token = { opaque: true };
    await ring(desk.desk);
    await pass(desk.clock, untilPopped);
    expect(desk.crm.popped[1]).toEqual({ kind: 'found', token: { opaque: true } });
  });

  it('takes the record that the flow names before any search', async () => {
    const desk = await aBridgeDesk();
    desk.instance.createContact({
      channel: 'voice',
      from: '+81312345678',
      attributes: { 'acsf-screenpop-record': ' 0035g000001 ' },
    });
    await pass(desk.clock, 400);
    expect(desk.crm.searched).toEqual([]);
    expect(desk.crm.popped).toMatchObject([{ kind: 'record', record: { id: '0035g000001' } }]);
  });

  it('offers a new record to a stranger where the site wants that', async () => {
    const desk = await aBridgeDesk({ screenPop: { newRecordType: 'Contact', valuesOf: () => ({ Phone: '1' }) } });
    await ring(desk.desk);
    await pass(desk.clock, untilPopped);
    expect(desk.crm.popped).toEqual([{ kind: 'new-record', type: 'Contact', values: { Phone: '1' } }]);
  });

  it('is not repeated by a reload in the middle of the call', async () => {
    const before = await aBridgeDesk();
    before.server.people.set('312345678', [tanaka]);
    await ring(before.desk);
    await pass(before.clock, untilPopped);
    before.bridge.stop();
    const after = await aBridgeDesk({ desk: before.desk, kept: before.kept, server: before.server });
    await pass(after.clock, 1_000);
    expect(before.crm.popped).toHaveLength(1);
    expect(after.crm.popped).toEqual([]);
  });

  it('can be changed and cancelled by the host, and a hook that throws cancels it', async () => {
    const changed = await aBridgeDesk({
      hooks: { beforeScreenPop: (step) => ({ ...step, target: { kind: 'url', url: '/desk' } }) },
    });
    changed.server.people.set('312345678', [tanaka]);
    await ring(changed.desk);
    await pass(changed.clock, untilPopped);
    expect(changed.crm.popped).toEqual([{ kind: 'url', url: '/desk' }]);

    for (const beforeScreenPop of [() => false as const, () => Promise.reject(new Error('broken'))]) {
      const cancelled = await aBridgeDesk({ hooks: { beforeScreenPop } });
      cancelled.server.people.set('312345678', [tanaka]);
      await ring(cancelled.desk);
      await pass(cancelled.clock, untilPopped);
      expect(cancelled.crm.popped).toEqual([]);
      expect(typesOf(cancelled.facts)).toContain('cancelled');
    }
  });

  it('comes as soon as a CRM that was not up answers', async () => {
    const desk = await aBridgeDesk({ prepare: (crm) => (crm.unreachable = 2) });
    desk.server.people.set('312345678', [tanaka]);
    await ring(desk.desk);
    await pass(desk.clock, 5_000);
    expect(typesOf(desk.facts)).toEqual(['unreachable', 'unreachable', 'connected', 'popped']);
  });

  it('closes the tabs that it opened, and none that was open before', async () => {
    const desk = await aBridgeDesk({ closesTabs: true });
    desk.server.people.set('312345678', [tanaka]);
    desk.crm.open(tanaka);
    const contactId = await talk(desk.desk);
    expect(desk.crm.openTabs).toHaveLength(2);
    await finish(desk, contactId);
    desk.crm.open(weber);
    await clear(desk, contactId);
    expect(desk.crm.openTabs.map(({ tabId }) => tabId)).toEqual(['tab-1', 'tab-3']);
    expect(desk.facts).toContainEqual({ type: 'tabs-closed', contactId, count: 1 });
  });
});
