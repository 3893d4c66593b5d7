import { describe, expect, it } from 'vitest';
import { ContactCentre } from './contact-centre.js';

const refused = 'InvalidStateException: Cannot change agent state: Invalid agent or contact state.';

const onCall = (settings = {}) => {
  const centre = new ContactCentre(settings);
  const desk = centre.agent('agent');
  centre.call();
  desk.talk();
  return { centre, desk };
};

describe('the state an agent chooses', () => {
  it('takes effect at once when nothing is going on', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    centre.after(5000);
    desk.choose('Lunch');
    const { state, agentAvailabilityState, snapshotTimestamp, nextState } = desk.snapshot;
    expect(state).toMatchObject({ name: 'Lunch', type: 'not_routable', startTimestamp: snapshotTimestamp });
    expect(state.agentStateARN).toMatch(/:instance\/[0-9a-f-]+\/agent-state\/[0-9a-f-]+$/);
    expect(agentAvailabilityState).toEqual({ state: 'Lunch', timeStamp: snapshotTimestamp });
    expect(nextState).toBeNull();
  });

  it('stays what it was through a whole call, with its time', () => {
    const { centre, desk } = onCall();
    const { agentAvailabilityState } = desk.snapshot;
    expect(desk.state).toBe('Busy');
    expect(agentAvailabilityState.state).toBe('Available');
    centre.after(7000);
    desk.destroy('agent');
    desk.clear();
    expect(desk.snapshot.agentAvailabilityState).toEqual(agentAvailabilityState);
    expect(desk.snapshot.state.startTimestamp).toBe(desk.snapshot.snapshotTimestamp);
  });

  it('is found by ARN too, and refused when it does not exist', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const offline = centre.instance.catalogue('agent').agentStates.find(({ type }) => type === 'offline');
    desk.run('PutAgentState', { state: { ...offline } });
    expect(desk.state).toBe('Offline');
    expect(desk.refusal('PutAgentState', { state: { name: 'Asleep' } })).toBe(refused);
    expect(desk.refusal('PutAgentState', { state: { agentStateARN: 'arn:x', name: 'Available' } })).toBe(refused);
  });

  it('cannot be chosen while a contact is live, whatever the channel', () => {
    for (const channel of ['voice', 'callback', 'chat', 'task', 'email'] as const) {
      const centre = new ContactCentre();
      const desk = centre.agent('agent');
      centre.instance.createContact({ channel, from: '+81312345678' });
      expect(desk.refusal('PutAgentState', { state: { name: 'Lunch' } })).toBe(refused);
    }
  });

  it('clears after contact work and missed contacts with it', () => {
    const { desk } = onCall();
    desk.destroy('agent');
    desk.choose('Break');
    expect(desk.line).toBe('Break');

    const centre = new ContactCentre();
    const other = centre.agent('agent');
    const contactId = centre.call();
    centre.after(20_000);
    centre.instance.customerHangsUp(contactId);
    other.choose('Available');
    expect(other.line).toBe('Available');
  });
});

describe('the next state', () => {
  it('waits beside the unchanged state until after contact work is cleared', () => {
    const { desk } = onCall();
    desk.choose('Lunch', { next: true });
    expect(desk.state).toBe('Busy');
    expect(desk.snapshot.nextState).toMatchObject({ name: 'Lunch', type: 'not_routable' });
    expect(desk.snapshot.agentAvailabilityState.state).toBe('Available');
    desk.destroy('agent');
    expect(desk.state).toBe('AfterCallWork');
    desk.clear();
    expect(desk.line).toBe('Lunch');
    expect(desk.snapshot.nextState).toBeNull();
    expect(desk.snapshot.agentAvailabilityState.state).toBe('Lunch');
  });

  it('stops routing at once', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    centre.instance.createContact({ channel: 'chat', from: 'Yuki' });
    desk.accept();
    desk.choose('Lunch', { next: true });
    centre.instance.createContact({ channel: 'chat', from: 'Haru' });
    expect(desk.contacts).toHaveLength(1);
  });

  it('is called off by choosing Available again, and routing goes on', () => {
    const { centre, desk } = onCall();
    desk.choose('Lunch', { next: true });
    desk.choose('Available', { next: true });
    expect(desk.snapshot.nextState).toBeNull();
    centre.instance.createContact({ channel: 'chat', from: 'Haru' });
    expect(desk.contacts).toHaveLength(2);
  });

  it('applies at once when only after contact work is left', () => {
    const { desk } = onCall();
    desk.destroy('agent');
    desk.choose('Offline', { next: true });
    expect(desk.line).toBe('Offline');
    expect(desk.snapshot.nextState).toBeNull();
  });

  it('clears what is over and waits for what is live', () => {
    const twoChats = (settings = {}) => {
      const centre = new ContactCentre(settings);
      const desk = centre.agent('agent');
      for (const from of ['Yuki', 'Haru']) {
        const { contactId } = centre.instance.createContact({ channel: 'chat', from });
        desk.accept(contactId);
      }
      desk.destroy('agent');
      desk.choose('Lunch', { next: true });
      return desk;
    };
    const desk = twoChats();
    expect(desk.contacts.map(({ state }) => state.type)).toEqual(['connected']);
    expect(desk.snapshot.nextState?.name).toBe('Lunch');
    expect(twoChats({ keepsFinishedContactsOnNextState: true }).contacts).toHaveLength(2);
  });

  it('can refuse Available, as some instances did', () => {
    const { desk } = onCall({ refusesAvailableAsNextState: true });
    expect(desk.refusal('PutAgentState', { state: { name: 'Available' }, enqueueNextState: true })).toBe(refused);
  });
});

describe('after contact work', () => {
  it('has no end by itself by default', () => {
    const { centre, desk } = onCall();
    desk.destroy('agent');
    centre.after(24 * 3_600_000);
    expect(desk.state).toBe('AfterCallWork');
  });

  it('ends after the limit of the instance and applies the next state', () => {
    const { centre, desk } = onCall({ acwLimitSeconds: 30 });
    desk.choose('Training', { next: true });
    desk.destroy('agent');
    centre.after(29_999);
    expect(desk.state).toBe('AfterCallWork');
    centre.after(1);
    expect(desk.line).toBe('Training');
  });
});
