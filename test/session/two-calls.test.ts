import { describe, expect, it } from 'vitest';
import { activeCall } from '../../src/domain/active-call.js';
import { CcpError } from '../../src/domain/errors.js';
import { aDesk, talk, type Desk } from '../simulator/page/page-desk.js';
import { aContact } from './reports.js';
import { aReadySession, pass, watch } from './story.js';

/** An agent who talks in one call while another is on hold. */
async function twoCalls() {
  const desk = await aDesk();
  const first = await talk(desk);
  const second = desk.instance.createContact({
    channel: 'voice',
    from: '+819055500142',
    interrupts: 'agent',
  }).contactId;
  await pass(desk.clock, 200);
  const accepted = watch(desk.session.accept(second));
  await pass(desk.clock, 2000);
  expect(accepted.result).toBe('done');
  const talkingIn = () => activeCall(desk.session.snapshot.contacts)?.contactId;
  return { desk, session: desk.session, first, second, talkingIn };
}

async function finish({ clock }: Desk, command: Promise<unknown>): Promise<string> {
  const watched = watch(command);
  await pass(clock, 2000);
  return watched.result;
}

describe('an agent with two calls', () => {
  it('talks in the one accepted last, and comes back to the other by resuming it', async () => {
    const { desk, session, first, second, talkingIn } = await twoCalls();
    expect(talkingIn()).toBe(second);
    expect(session.may('resume', first)).toEqual({ isAllowed: true });
    expect(await finish(desk, session.resume(first))).toBe('done');
    expect(talkingIn()).toBe(first);
    expect(session.may('resume', second)).toEqual({ isAllowed: true });
  });

  it('asks Connect to hold the call under way before another is resumed, whether or not Connect does so by itself', async () => {
    const story = await aReadySession();
    const held = aContact('connected', { contactId: 'held', legs: { customer: 'hold' } });
    const talking = aContact('connected', { contactId: 'talking' });
    story.gateway.report([held, talking]);
    const resumed = watch(story.session.resume('held'));
    await pass(story.clock, 10);
    expect(story.gateway.asked).toEqual(['hold talking customer-1', 'resume held customer-1']);
    expect(resumed.result).toBe('waiting');
    story.gateway.report([
      aContact('connected', { contactId: 'held' }),
      aContact('connected', { contactId: 'talking', legs: { customer: 'hold' } }),
    ]);
    await pass(story.clock, 10);
    expect(resumed.result).toBe('done');
  });

  it('stays in the call under way when Connect refuses to hold it', async () => {
    const story = await aReadySession();
    story.gateway.answers.set('hold', new CcpError('command/refused'));
    const held = aContact('connected', { contactId: 'held', legs: { customer: 'hold' } });
    story.gateway.report([held, aContact('connected', { contactId: 'talking' })]);
    const resumed = watch(story.session.resume('held'));
    await pass(story.clock, 10);
    expect(resumed.result).toBe('command/refused');
    expect(story.gateway.asked).toEqual(['hold talking customer-1']);
  });

  it('resumes the own connection where Connect has put the agent on hold', async () => {
    const story = await aReadySession();
    story.gateway.report([aContact('connected', { contactId: 'parked', legs: { agent: 'hold' } })]);
    expect(story.session.may('hold', 'parked')).toEqual({ isAllowed: false, reason: 'already-on-hold' });
    void story.session.resume('parked').catch(() => undefined);
    await pass(story.clock, 10);
    expect(story.gateway.asked).toEqual(['resume parked agent-1']);
  });

  it('does not take a wish to be muted in one call for the other, and raises no alarm', async () => {
    const { desk, session, first, second } = await twoCalls();
    expect(await finish(desk, session.setMuted(true))).toBe('done');
    expect(session.snapshot.mute).toMatchObject({ desired: true, confirmed: true });
    expect(await finish(desk, session.resume(first))).toBe('done');
    expect(session.snapshot.mute).toMatchObject({ desired: null, confirmed: false });
    expect(session.snapshot.errors).toEqual([]);
    expect(await finish(desk, session.resume(second))).toBe('done');
    expect(session.snapshot.mute.confirmed).toBe(true);
  });
});
