import { describe, expect, it } from 'vitest';
import { MuteFacts } from '../../../src/gateway/streams/mute-facts.js';
import { aContact } from '../../session/reports.js';

function facts() {
  const told: boolean[] = [];
  let asked = 0;
  const mute = new MuteFacts(
    (isMuted) => told.push(isMuted),
    () => (asked += 1),
  );
  return { mute, told, asked: () => asked };
}

const talking = (contactId: string) => aContact('connected', { contactId });
const held = (contactId: string) => aContact('connected', { contactId, legs: { customer: 'hold' } });

describe('the microphone of two calls', () => {
  it('is never asked for with one call, which tells by itself', () => {
    const { mute, asked } = facts();
    for (const contacts of [[], [talking('one')], [held('one')], [talking('one')], []]) mute.contactsReported(contacts);
    expect(asked()).toBe(0);
  });

  it('is asked for when the agent comes to the other call, not while both are on hold', () => {
    const { mute, asked } = facts();
    mute.contactsReported([talking('one')]);
    mute.contactsReported([held('one'), talking('two')]);
    expect(asked()).toBe(1);
    mute.contactsReported([held('one'), held('two')]);
    expect(asked()).toBe(1);
    mute.contactsReported([talking('one'), held('two')]);
    expect(asked()).toBe(2);
    mute.contactsReported([talking('one'), held('two')]);
    expect(asked()).toBe(2);
  });

  it('is asked for when the held call ends, for Streams then calls every microphone open', () => {
    const { mute, asked } = facts();
    mute.contactsReported([held('one'), talking('two')]);
    const before = asked();
    mute.contactsReported([talking('two')]);
    expect(asked()).toBe(before + 1);
  });

  it('is asked for when the agent comes back to the held call long after the other ended', () => {
    const { mute, asked } = facts();
    mute.contactsReported([talking('one'), held('two')]);
    const before = asked();
    mute.contactsReported([held('two')]);
    expect(asked()).toBe(before);
    mute.contactsReported([talking('two')]);
    mute.contactsReported([held('two')]);
    mute.contactsReported([talking('two')]);
    expect(asked()).toBe(before + 1);
  });
});
