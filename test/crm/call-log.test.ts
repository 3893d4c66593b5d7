import { describe, expect, it } from 'vitest';
import { failed } from '../../src/crm/crm-outcome.js';
import type { CrmCapability } from '../../src/crm/crm-adapter.js';
import { pass } from '../session/story.js';
import { clear, finish, ring, talk } from '../simulator/page/page-desk.js';
import { aBridgeDesk, typesOf } from './bridge-desk.js';
import { tanaka, weber } from './scripted-crm.js';

const cannotLook: readonly CrmCapability[] = ['save-log', 'search', 'pop'];

describe('the log of a call', () => {
  it('is made when the call begins and completed when it ends', async () => {
    const desk = await aBridgeDesk();
    desk.server.people.set('312345678', [tanaka]);
    const contactId = await talk(desk.desk);
    expect(desk.server.logs).toMatchObject([
      { log: { contactId, direction: 'inbound', talkSeconds: null, records: [{ id: tanaka.id }], outcome: null } },
    ]);
    await finish(desk, contactId);
    const [made] = desk.server.logs;
    expect(made?.log).toMatchObject({ outcome: 'answered', phoneNumber: '+81312345678', agent: 'agent' });
    expect(made?.log.subject).toMatch(/^Inbound - .+ - \+81312345678$/);
    expect(made?.log.talkSeconds).toBeGreaterThan(0);
    expect(desk.server.logs).toHaveLength(1);
    expect(desk.facts.filter(({ type }) => type === 'log-saved')).toMatchObject([{ isNew: true }, { isNew: false }]);
  });

  it('leaves calls that nobody answered alone, unless the site wants them', async () => {
    for (const logsUnanswered of [false, true]) {
      const desk = await aBridgeDesk({ callLog: { logsUnanswered } });
      const contactId = await ring(desk.desk);
      const rejected = desk.session.reject(contactId);
      await pass(desk.clock, 2_000);
      await rejected;
      expect(desk.server.logs).toHaveLength(logsUnanswered ? 1 : 0);
    }
  });

  it('is about what the agent looks at, where nobody was found', async () => {
    const desk = await aBridgeDesk({ prepare: (crm) => (crm.focused = weber) });
    await talk(desk.desk);
    expect(desk.server.logs[0]?.log.records).toMatchObject([{ id: weber.id }]);
  });

  it('is made once though its answer is lost, for it is looked for before it is sent again', async () => {
    const desk = await aBridgeDesk({ prepare: (crm) => (crm.lostSaves = 1) });
    const contactId = await talk(desk.desk);
    await pass(desk.clock, 20_000);
    await finish(desk, contactId);
    expect(desk.server.logs).toMatchObject([{ log: { outcome: 'answered' } }]);
    expect(typesOf(desk.facts)).toContain('log-failed');
  });

  it('is left uncertain rather than made twice where the CRM cannot be asked, and goes on when the answer comes late', async () => {
    const desk = await aBridgeDesk({ can: cannotLook, prepare: (crm) => (crm.lostSaves = 1) });
    const contactId = await talk(desk.desk);
    await pass(desk.clock, 60_000);
    await finish(desk, contactId);
    expect(typesOf(desk.facts)).toContain('log-uncertain');
    expect(desk.server.logs).toMatchObject([{ log: { outcome: null } }]);
    desk.crm.answerLate();
    await pass(desk.clock, 1_000);
    expect(desk.server.logs).toMatchObject([{ log: { outcome: 'answered' } }]);
  });

  it('is not made again by a reload that swallowed the answer', async () => {
    const before = await aBridgeDesk({ prepare: (crm) => (crm.lostSaves = 1) });
    const contactId = await talk(before.desk);
    before.bridge.stop();
    const after = await aBridgeDesk({ desk: before.desk, kept: before.kept, server: before.server });
    await pass(after.clock, 1_000);
    await finish(after, contactId);
    expect(after.server.logs).toMatchObject([{ log: { outcome: 'answered' } }]);
  });

  it('is tried again when the CRM failed, and given up when the CRM will not have it', async () => {
    const failing = await aBridgeDesk({ prepare: (crm) => (crm.failures = [failed('server'), failed('server')]) });
    await talk(failing.desk);
    await pass(failing.clock, 15_000);
    expect(failing.server.logs).toHaveLength(1);

    const refusing = await aBridgeDesk({ prepare: (crm) => (crm.failures = [failed('invalid', 'Subject')]) });
    await talk(refusing.desk);
    await pass(refusing.clock, 60_000);
    expect(refusing.server.logs).toHaveLength(0);
    expect(refusing.facts).toContainEqual(
      expect.objectContaining({ type: 'log-failed', code: 'invalid', said: 'Subject' }),
    );
  });

  it('takes the fields that the host adds, and is not made where the host says no', async () => {
    const adding = await aBridgeDesk({
      hooks: { beforeSaveLog: (step) => ({ ...step, log: { ...step.log, values: { Priority: 'High' } } }) },
    });
    await talk(adding.desk);
    expect(adding.server.logs[0]?.log.values).toEqual({ Priority: 'High' });
    const refusing = await aBridgeDesk({ hooks: { beforeSaveLog: () => false } });
    await talk(refusing.desk);
    expect(refusing.server.logs).toEqual([]);
  });
});

describe('a disposition', () => {
  const sale = { code: 'sale', label: 'Sale', note: 'wants a second one' };

  it('is written onto the log of its call, also after the call was cleared', async () => {
    const desk = await aBridgeDesk();
    const contactId = await talk(desk.desk);
    await finish(desk, contactId);
    await clear(desk, contactId);
    await desk.bridge.setDisposition(contactId, sale);
    await pass(desk.clock, 500);
    expect(desk.server.logs).toMatchObject([{ log: { disposition: sale, outcome: 'answered' } }]);
    expect(desk.bridge.contextOf(contactId).hasDisposition).toBe(true);
  });

  it('is asked for before the call is cleared, where the site wants that', async () => {
    const desk = await aBridgeDesk({ callLog: { requiresDisposition: true } });
    const softphone = new EventTarget();
    const stop = desk.bridge.guardClear(softphone);
    const wish = (contactId: string) =>
      softphone.dispatchEvent(new CustomEvent('ccp-clear-request', { cancelable: true, detail: { contactId } }));
    const contactId = await talk(desk.desk);
    await finish(desk, contactId);
    expect(wish(contactId)).toBe(false);
    expect(desk.facts).toContainEqual({ type: 'disposition-required', contactId });
    await desk.bridge.setDisposition(contactId, sale);
    expect(wish(contactId)).toBe(true);
    stop();
  });

  it('is not asked for of a call that was missed', async () => {
    const desk = await aBridgeDesk({ callLog: { requiresDisposition: true } });
    const contactId = await ring(desk.desk);
    await pass(desk.clock, 30_000);
    expect(desk.bridge.mayClear(contactId)).toBe(true);
  });
});

describe('what the agent says a call is about', () => {
  it('comes before what was found', async () => {
    const desk = await aBridgeDesk();
    desk.server.people.set('312345678', [tanaka]);
    const contactId = await talk(desk.desk);
    await desk.bridge.associate(contactId, weber);
    await pass(desk.clock, 500);
    expect(desk.server.logs[0]?.log.records.map(({ id }) => id)).toEqual([weber.id, tanaka.id]);
  });
});
