import { describe, expect, it } from 'vitest';
import { may, type Situation } from '../../src/domain/capabilities.js';
import type { CommandName } from '../../src/domain/commands.js';
import { aContact, agentIn, anAgent, connection } from '../session/reports.js';

const situation = (more: Partial<Situation> = {}): Situation => ({
  isReady: true,
  agent: anAgent,
  contacts: [],
  ...more,
});
const answer = (contact: Situation['contacts'][number], command: CommandName, target = contact.contactId): string => {
  const permission = may(situation({ contacts: [contact] }), command, target);
  return permission.isAllowed ? 'yes' : permission.reason;
};

describe('what may be done', () => {
  it('is nothing before the session is ready', () => {
    expect(may(situation({ isReady: false }), 'setAgentState')).toEqual({ isAllowed: false, reason: 'not-ready' });
    expect(may(situation({ agent: null }), 'dial')).toEqual({ isAllowed: false, reason: 'not-ready' });
  });

  it.each([
    ['connecting', 'accept', 'yes'],
    ['connecting', 'reject', 'yes'],
    ['connecting', 'hold', 'not-connected'],
    ['connecting', 'sendDigits', 'not-connected'],
    ['connecting', 'clear', 'not-finished'],
    ['connected', 'accept', 'not-offered'],
    ['connected', 'hold', 'yes'],
    ['connected', 'resume', 'not-on-hold'],
    ['connected', 'hangUp', 'yes'],
    ['connected', 'sendDigits', 'yes'],
    ['ended', 'clear', 'yes'],
    ['ended', 'hangUp', 'already-finished'],
    ['ended', 'hold', 'not-connected'],
    ['missed', 'clear', 'yes'],
    ['missed', 'accept', 'not-offered'],
  ] as const)('on a %s call: %s is %s', (state, command, expected) => {
    expect(answer(aContact(state), command)).toBe(expected);
  });

  it('is not to accept or reject again while the whispers play', () => {
    const whispering = { ...aContact('connecting'), acceptedAt: 5 };
    expect([answer(whispering, 'accept'), answer(whispering, 'reject')]).toEqual(['not-offered', 'not-offered']);
  });

  it('is not to accept a call that the agent dials', () => {
    expect(answer(aContact('connecting', { direction: 'outbound' }), 'accept')).toBe('not-offered');
  });

  it('depends on the party where a party is named', () => {
    const contact = aContact('connected', { legs: { customer: 'hold' } });
    const third = connection('third-party', 'connected', { connectionId: 'third-1' });
    const conference = { ...contact, connections: [...contact.connections, third] };
    expect(answer(conference, 'hold')).toBe('already-on-hold');
    expect(answer(conference, 'hold', 'third-1')).toBe('yes');
    expect(answer(conference, 'resume', 'third-1')).toBe('not-on-hold');
    expect(answer(conference, 'hold', 'nobody')).toBe('no-contact');
  });

  it('is no hold on a chat', () => {
    expect(answer(aContact('connected', { channel: 'chat' }), 'hold')).toBe('not-voice');
  });

  it('is to dial only with the permission and without another call', () => {
    const reason = (more: Partial<Situation>): string => {
      const permission = may(situation(more), 'dial');
      return permission.isAllowed ? 'yes' : permission.reason;
    };
    expect(reason({})).toBe('yes');
    expect(reason({ agent: agentIn('Offline', 'offline') })).toBe('yes');
    expect(reason({ contacts: [aContact('connected', { channel: 'chat' })] })).toBe('yes');
    expect(reason({ contacts: [aContact('ended')] })).toBe('call-in-progress');
    expect(reason({ agent: agentIn('PendingBusy') })).toBe('call-in-progress');
    expect(reason({ agent: { ...anAgent, permissions: [] } })).toBe('outbound-not-permitted');
  });
});
