import { describe, expect, it } from 'vitest';
import { ContactCentre } from './contact-centre.js';

describe('routing', () => {
  it('takes the agent who has been available longest', () => {
    const centre = new ContactCentre();
    const first = centre.agent('agent', { state: 'Break' });
    centre.after(1000);
    const second = centre.agent('agent2');
    centre.after(1000);
    first.choose('Available');
    centre.call();
    expect(second.state).toBe('PendingBusy');
    expect(first.state).toBe('Available');
  });

  it('counts the waiting from the last contact on', () => {
    const centre = new ContactCentre();
    const first = centre.agent('agent');
    centre.after(1000);
    const second = centre.agent('agent2');
    centre.call();
    first.talk();
    first.destroy('agent');
    first.clear();
    centre.call();
    expect(second.state).toBe('PendingBusy');
  });

  it('lets contacts wait in the queue while nobody is available, the oldest first', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent', { state: 'Offline' });
    const early = centre.call();
    centre.after(5000);
    centre.call();
    expect(centre.instance.describe()).toMatchObject({
      queues: expect.arrayContaining([
        expect.objectContaining({ name: 'BasicQueue', waiting: [early, expect.any(String)] }),
      ]),
    });
    desk.choose('Available');
    expect(desk.contacts.map(({ contactId }) => contactId)).toEqual([early]);
    expect(desk.snapshot.snapshotTimestamp - (desk.contact.queueTimestamp ?? 0)).toBeCloseTo(5.6);
  });

  it('gives nothing to agents who never signed in', () => {
    const centre = new ContactCentre();
    centre.call();
    expect(centre.told('audio-changed').at(-1)?.audio.customerHears).toBe('hold-music');
    expect(() => centre.instance.snapshot('agent2')).toThrow('never signed in');
  });

  it('passes a missed call to the next agent under the same contact id, and keeps it missed for the first', () => {
    const centre = new ContactCentre();
    const first = centre.agent('agent');
    centre.after(10);
    const second = centre.agent('agent2');
    const contactId = centre.call();
    centre.after(20_000);
    expect(first.line).toBe('MissedCallAgent error disconnected connected');
    expect(second.line).toBe('PendingBusy connecting connecting connected');
    expect(second.contact.contactId).toBe(contactId);
    second.talk();
    expect(first.state).toBe('MissedCallAgent');
    second.destroy('agent');
    first.clear();
    expect(first.line).toBe('Available');
    expect(second.state).toBe('AfterCallWork');
  });

  it('offers a missed call to the same agent again only once that agent is routable again', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const contactId = centre.call();
    const firstLeg = desk.leg('agent').connectionId;
    centre.after(25_000);
    expect(desk.state).toBe('MissedCallAgent');
    desk.clear();
    expect(desk.state).toBe('PendingBusy');
    expect(desk.contact.contactId).toBe(contactId);
    expect(desk.leg('agent').connectionId).not.toBe(firstLeg);
  });

  it('offers nothing of any channel to an agent who missed a call', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    centre.call();
    centre.after(20_000);
    centre.instance.createContact({ channel: 'chat', from: 'Yuki' });
    expect(desk.contacts).toHaveLength(1);
  });

  it('routes no second call to an agent on a call, nor during after contact work', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    centre.call();
    desk.talk();
    const waiting = centre.call();
    expect(desk.contacts).toHaveLength(1);
    desk.destroy('agent');
    expect(desk.contacts).toHaveLength(1);
    desk.clear();
    expect(desk.contact.contactId).toBe(waiting);
  });

  it('fills the slots of each channel and no more, counting contacts that are over', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    for (let number = 0; number < 8; number += 1)
      for (const channel of ['chat', 'task', 'email'] as const)
        centre.instance.createContact({ channel, from: `${channel} ${number}` });
    const held = () =>
      (['chat', 'task', 'email'] as const).map((wanted) => desk.contacts.filter(({ type }) => type === wanted).length);
    expect(held()).toEqual([3, 5, 2]);
    centre.after(20_000);
    expect(new Set(desk.contacts.map(({ state }) => state.type))).toEqual(new Set(['error']));
    expect(held()).toEqual([3, 5, 2]);
    const [missed] = desk.contacts;
    desk.clear(missed?.contactId);
    expect(desk.contacts.filter(({ state }) => state.type === 'connecting')).toHaveLength(1);
  });

  it('can be kept to one channel at a time', () => {
    const centre = new ContactCentre({ isCrossChannelRouting: false });
    const desk = centre.agent('agent');
    centre.instance.createContact({ channel: 'chat', from: 'Yuki' });
    centre.call();
    expect(desk.contacts.map(({ type }) => type)).toEqual(['chat']);
  });
});
