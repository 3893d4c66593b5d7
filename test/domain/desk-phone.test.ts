import { describe, expect, it } from 'vitest';
import { deskPhoneLeg } from '../../src/domain/desk-phone.js';
import { aContact } from '../session/reports.js';

const atDesk = { deskPhoneNumber: '+81312340000' };
const offered = { ...aContact('connecting'), acceptedAt: null };
const accepted = { ...aContact('connecting'), acceptedAt: 1 };
const talking = { ...aContact('connected'), acceptedAt: 1 };

describe('the agent’s desk phone in a call', () => {
  it('rings once the agent has accepted, and talks when it is answered', () => {
    expect(deskPhoneLeg(offered, atDesk)).toBeNull();
    expect(deskPhoneLeg(accepted, atDesk)).toBe('ringing');
    expect(deskPhoneLeg(talking, atDesk)).toBe('connected');
  });

  it('rings at once for a call that the agent dials', () => {
    expect(deskPhoneLeg({ ...offered, direction: 'outbound' }, atDesk)).toBe('ringing');
  });

  it('is still there while the agent is on hold', () => {
    const held = { ...aContact('connected', { legs: { agent: 'hold', customer: 'connected' } }), acceptedAt: 1 };
    expect(deskPhoneLeg(held, atDesk)).toBe('connected');
  });

  it('has no part in a chat, in a call that is over, and where the softphone is used', () => {
    expect(deskPhoneLeg({ ...talking, channel: 'chat' }, atDesk)).toBeNull();
    expect(deskPhoneLeg({ ...aContact('ended'), acceptedAt: 1 }, atDesk)).toBeNull();
    expect(deskPhoneLeg(talking, { deskPhoneNumber: null })).toBeNull();
    expect(deskPhoneLeg(talking, null)).toBeNull();
  });
});
