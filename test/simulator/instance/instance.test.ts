import { describe, expect, it } from 'vitest';
import { SettingError } from '../../../src/simulator/instance/settings.js';
import { ContactCentre } from './contact-centre.js';

describe('the instance', () => {
  it('tells each agent of changes to the own snapshot, once a change, and of nothing else', () => {
    const centre = new ContactCentre();
    centre.agent('agent');
    centre.after(10);
    centre.agent('agent2');
    const told = () => centre.told('snapshot-changed').map(({ username }) => username);
    const before = told().length;
    const contactId = centre.call();
    expect(told().slice(before)).toEqual(['agent']);
    centre.after(5000);
    expect(told()).toHaveLength(before + 1);
    centre.instance.agentMediaIs(contactId, true);
    expect(told()).toHaveLength(before + 1);
  });

  it('lets a listener act in the middle of an event; what follows is told after it', () => {
    const centre = new ContactCentre({ outboundCustomer: 'phone' });
    const desk = centre.agent('agent');
    centre.instance.subscribe((event) => {
      if (event.type !== 'customer-wanted') return;
      centre.instance.agentMediaIs(event.contactId, true);
      centre.instance.customerAnswers(event.contactId);
    });
    const contactId = desk.dial();
    expect(desk.line).toBe('CallingCustomer connecting connecting connected');
    expect(centre.audio(contactId)).toBe('nothing / whisper');
  });

  it('gives a new name the name of a person, and resumes a known one with its contacts', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    centre.agent('tanaka');
    expect(centre.instance.configuration('tanaka').name).toBe('tanaka');
    desk.choose('Available');
    const contactId = centre.call();
    centre.instance.signIn(' agent ');
    expect(desk.contact.contactId).toBe(contactId);
    expect(() => centre.instance.signIn('  ')).toThrow('user name');
  });

  it('has the same ARNs in every run and new contact ids in each', () => {
    const one = new ContactCentre();
    const other = new ContactCentre({}, { random: () => 0.5 });
    expect(
      [one, other].map((centre) => (centre.agent('agent'), centre.instance.configuration('agent').agentARN)),
    ).toEqual(Array(2).fill(one.instance.configuration('agent').agentARN));
    expect(one.call()).not.toBe(one.call());
    expect(one.call()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sends times in unix seconds with milliseconds, exact by default', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    centre.call();
    const before = desk.contact.state.timestamp;
    expect(before).toBe(centre.clock.now() / 1000);
    centre.after(333);
    expect(desk.contact.state.timestamp).toBe(before);
    expect(desk.contact.contactDuration).toBe('0');
    centre.after(1000);
    expect(desk.contact.contactDuration).toBe('1');
  });

  it('can tell every time by a clock that is ahead', () => {
    const [right, ahead] = [0, 14_000].map((clockAheadMs) => {
      const centre = new ContactCentre({ clockAheadMs });
      const desk = centre.agent('agent');
      centre.after(1000);
      centre.call();
      return { at: desk.snapshot.snapshotTimestamp, offered: desk.contact.state.timestamp };
    });
    expect(Number(ahead?.at) - Number(right?.at)).toBeCloseTo(14, 6);
    expect(Number(ahead?.offered) - Number(right?.offered)).toBeCloseTo(14, 6);
  });

  it('can round state times to whole seconds before the snapshot, which makes them jitter', () => {
    const centre = new ContactCentre({ areTimestampsRounded: true });
    const desk = centre.agent('agent');
    centre.after(777);
    centre.call();
    const stamps: number[] = [];
    for (let step = 0; step < 5; step += 1) {
      centre.after(310);
      const { snapshot } = desk;
      const age = snapshot.snapshotTimestamp - desk.contact.state.timestamp;
      expect(age).toBeCloseTo(Math.round(age), 6);
      expect(snapshot.agentAvailabilityState.timeStamp % 1).toBeCloseTo(0.25, 6);
      stamps.push(desk.contact.state.timestamp);
    }
    expect(new Set(stamps).size).toBeGreaterThan(1);
    expect(Math.max(...stamps) - Math.min(...stamps)).toBeLessThan(1);
  });

  it('leaves nothing out of a snapshot: what is not known is null', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    centre.call();
    const undefinedMembers = JSON.stringify(desk.snapshot, (_, value: unknown) =>
      value === undefined ? 'missing' : value,
    );
    expect(undefinedMembers).not.toContain('missing');
    expect(desk.snapshot).toMatchObject({ nextState: null, state: { agentStateARN: null } });
    expect(desk.leg('customer')).toMatchObject({ chatMediaInfo: null, quickConnectName: null, monitorStatus: null });
  });

  it('describes itself in plain JSON', () => {
    const centre = new ContactCentre();
    centre.agent('agent');
    const contactId = centre.call('+81312345678', { attributes: { customerId: '42' } });
    const described: unknown = JSON.parse(JSON.stringify(centre.instance.describe()));
    expect(described).toMatchObject({
      agents: [
        {
          username: 'agent',
          state: { name: 'PendingBusy' },
          nextState: null,
          contacts: [{ contactId, stage: 'offered' }],
        },
      ],
      contacts: [
        { contactId, from: '+81312345678', queue: 'BasicQueue', attributes: { customerId: '42' }, agent: 'agent' },
      ],
    });
  });

  it('forgets contacts that are over for everybody', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    centre.call();
    desk.talk();
    desk.destroy('agent');
    desk.clear();
    expect(centre.instance.describe()).toMatchObject({ contacts: [] });
    expect(centre.clock.pending).toBe(0);
  });

  it('takes a hang-up of a contact that is gone in silence', () => {
    const centre = new ContactCentre();
    const contactId = centre.call();
    centre.instance.customerHangsUp(contactId);
    centre.instance.customerHangsUp(contactId);
    centre.instance.customerAnswers(contactId);
    centre.instance.agentMediaIs(contactId, true);
    expect(centre.told('contact-gone')).toHaveLength(1);
  });

  it('goes back to the beginning with the agents it knows, and no timer left', () => {
    const centre = new ContactCentre({ acwLimitSeconds: 7 });
    const desk = centre.agent('agent');
    const waiting = centre.call();
    desk.talk();
    desk.add(desk.quickConnect('Billing'));
    centre.instance.createContact({ channel: 'chat', from: 'Yuki' });
    centre.instance.updateSettings({ ringMs: 5000 });
    centre.instance.reset();
    expect(desk.line).toBe('Available');
    expect(centre.told('contact-gone').map(({ contactId }) => contactId)).toContain(waiting);
    expect(centre.instance.describe()).toMatchObject({
      contacts: [],
      settings: { ringMs: 20_000, acwLimitSeconds: 7 },
    });
    expect(centre.clock.pending).toBe(0);
    centre.call();
    expect(desk.state).toBe('PendingBusy');
  });

  it('rejects a contact for a queue that does not exist', () => {
    const centre = new ContactCentre();
    expect(() => centre.call('+81312345678', { queue: 'Nowhere' })).toThrow('Nowhere');
    expect(centre.instance.describe()).toMatchObject({ contacts: [] });
  });
});

describe('the settings', () => {
  it('change what happens next', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    centre.instance.updateSettings({ ringMs: 3000, queues: ['Gold'], customStates: ['Coaching'] });
    centre.call();
    expect(desk.contact.queue?.name).toBe('Gold');
    centre.after(3000);
    expect(desk.state).toBe('MissedCallAgent');
    desk.choose('Coaching');
    expect(desk.state).toBe('Coaching');
  });

  it.each([
    [{ ringMS: 1 }, 'ringMS'],
    [{ ringMs: -1 }, 'ringMs'],
    [{ ringMs: '20000' }, 'ringMs'],
    [{ autoAccept: 1 }, 'autoAccept'],
    [{ inboundCustomer: 'parrot' }, 'inboundCustomer'],
    [{ concurrency: { VOICE: 1 } }, 'concurrency'],
    [{ destinies: { '0000': 'busy' } }, 'destinies'],
    [{ queues: [] }, 'queues'],
    [{ dialableCountries: ['JP'] }, 'dialableCountries'],
    [{ initialState: 'Asleep' }, 'initialState'],
    [{ customStates: ['Coaching'], initialState: 'Lunch' }, 'initialState'],
    [{ instanceId: '6f3c2a1e-8b4d-4c57-9e02-5d1f7a9b3c69' }, 'instanceId'],
    [{ phoneNumber: '0312345678' }, 'phoneNumber'],
  ])('refuse %j and keep the others', (changes, setting) => {
    const centre = new ContactCentre();
    const update = () => centre.instance.updateSettings({ acwLimitSeconds: 9, ...changes });
    expect(update).toThrow(SettingError);
    expect(update).toThrow(setting);
    expect(centre.instance.describe()).toMatchObject({ settings: { acwLimitSeconds: 0 } });
  });
});
