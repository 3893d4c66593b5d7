import { describe, expect, it } from 'vitest';
import { pass } from '../session/story.js';
import { aDesk, clear, finish, ring } from '../simulator/page/page-desk.js';
import { aBridgeDesk, typesOf } from './bridge-desk.js';
import { tanaka, weber } from './scripted-crm.js';

const dialled = ({ session }: Awaited<ReturnType<typeof aBridgeDesk>>) => session.snapshot.contacts;

describe('a click on a number of the CRM', () => {
  it('dials it, and the log is about the record that it stood on', async () => {
    const desk = await aBridgeDesk({ prepare: (crm) => (crm.focused = weber) });
    desk.crm.click('03-1234-5678', tanaka);
    await pass(desk.clock, 3_000);
    const [contact] = dialled(desk);
    expect(contact).toMatchObject({ direction: 'outbound' });
    expect(contact?.connections.map(({ endpoint }) => endpoint?.phoneNumber)).toContain('+81312345678');
    expect(desk.facts).toContainEqual({ type: 'dialled', contactId: contact?.contactId });
    expect(desk.server.logs).toMatchObject([{ log: { direction: 'outbound', records: [{ id: tanaka.id }] } }]);
    expect(desk.crm.popped).toEqual([]);
  });

  it('dials once when clicked twice', async () => {
    const desk = await aBridgeDesk();
    desk.crm.click('03-1234-5678');
    desk.crm.click('03-1234-5678');
    await pass(desk.clock, 3_000);
    expect(dialled(desk)).toHaveLength(1);
    expect(typesOf(desk.facts)).not.toContain('dial-refused');
  });

  it('refuses another number while one is being dialled, and says why', async () => {
    const desk = await aBridgeDesk();
    desk.crm.click('03-1234-5678');
    desk.crm.click('+12065550100');
    await pass(desk.clock, 3_000);
    expect(dialled(desk)).toHaveLength(1);
    expect(desk.facts).toContainEqual({ type: 'dial-refused', reason: 'dialling' });
  });

  it('is possible only while the agent can dial', async () => {
    const desk = await aBridgeDesk();
    expect(desk.crm.clickable).toEqual([true]);
    const contactId = await ring(desk.desk);
    expect(desk.crm.clickable).toEqual([true, false]);
    desk.crm.click('03-1234-5678');
    await pass(desk.clock, 500);
    expect(desk.facts).toContainEqual({ type: 'dial-refused', reason: 'call-in-progress' });
    const accepted = desk.session.accept(contactId);
    await pass(desk.clock, 3_000);
    await accepted;
    await finish(desk, contactId);
    await clear(desk, contactId);
    expect(desk.crm.clickable.at(-1)).toBe(true);
  });

  it('waits for a softphone that is coming up', async () => {
    const slow = await aDesk({ country: 'JP', gateway: { latency: { report: 5_000 } } });
    const desk = await aBridgeDesk({ desk: slow });
    expect(desk.crm.clickable).toEqual([true]);
    desk.crm.click('03-1234-5678');
    expect(desk.facts).toContainEqual({ type: 'dial-queued' });
    await pass(desk.clock, 20_000);
    expect(dialled(desk)).toHaveLength(1);
  });

  it('says so when it waited in vain', async () => {
    const nobody = await aDesk({ gateway: { isSignedIn: false } });
    const desk = await aBridgeDesk({ desk: nobody });
    desk.crm.click('03-1234-5678');
    await pass(desk.clock, 31_000);
    expect(desk.facts).toContainEqual({ type: 'dial-refused', reason: 'waited-too-long' });
  });

  it('tells which numbers cannot be dialled', async () => {
    const desk = await aBridgeDesk();
    desk.crm.click('ext. twelve');
    await pass(desk.clock, 1_000);
    expect(desk.facts).toContainEqual({ type: 'dial-refused', reason: 'dial/invalid-number' });
  });

  it('can be changed by the host before it is dialled', async () => {
    const desk = await aBridgeDesk({
      hooks: { beforeDial: (step) => ({ ...step, click: { ...step.click, number: '+12065550100' } }) },
    });
    desk.crm.click('03-1234-5678');
    await pass(desk.clock, 3_000);
    expect(dialled(desk)[0]?.connections.map(({ endpoint }) => endpoint?.phoneNumber)).toContain('+12065550100');
  });
});
