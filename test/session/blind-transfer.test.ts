import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/domain/connection.js';
import { CcpError } from '../../src/domain/errors.js';
import type { QuickConnect } from '../../src/domain/quick-connect.js';
import { aContact, afterCallWork, connection, start } from './reports.js';
import { aReadySession, settle, watch } from './story.js';

const id = 'contact-1';
const ken: QuickConnect = { kind: 'agent', name: 'Ken Mori', arn: 'arn:ken', phoneNumber: null };
const hidden = { type: 'phone_number', phoneNumber: null, name: null, arn: null } as const;

const calling = (state: Connection['state'] = 'connecting') =>
  aContact('connected', {
    connections: [
      connection('agent', 'connected'),
      connection('customer', 'hold'),
      connection('third-party', state, { type: 'outbound', endpoint: hidden }),
    ],
  });

/** An agent who talks to a customer and hands the call to Ken. */
async function handingOver() {
  const story = await aReadySession();
  story.gateway.report([aContact('connected')]);
  const transfer = watch(story.session.transfer(id, ken));
  await settle();
  const pending = () => story.session.snapshot.pending.map(({ command }) => command);
  const errors = () => story.session.snapshot.errors.map(({ command, error }) => `${command} ${error.code}`);
  return { ...story, transfer, pending, errors };
}

describe('a call that is handed over without a word', () => {
  it('is left as soon as Connect lists the other party, not before', async () => {
    const { gateway, transfer, pending, session, errors } = await handingOver();
    expect([gateway.asked, pending()]).toEqual([['addParty contact-1 arn:ken'], ['transfer']]);

    gateway.report([calling()]);
    await settle();
    expect([gateway.asked, pending()]).toEqual([['addParty contact-1 arn:ken', 'hangUp contact-1'], ['leave']]);
    expect(transfer.result).toBe('waiting');

    gateway.report([aContact('ended', { since: start + 1000 })], afterCallWork);
    await settle();
    expect([transfer.result, pending(), errors()]).toEqual(['done', [], []]);
    expect(session.snapshot.contacts[0]).toMatchObject({ outcome: 'answered', endedBy: 'agent' });
  });

  it('stays with the agent when Connect does not take the other party', async () => {
    const story = await aReadySession();
    story.gateway.answers.set('addParty', new CcpError('command/refused'));
    story.gateway.report([aContact('connected')]);
    const transfer = watch(story.session.transfer(id, ken));
    await settle();
    expect(transfer.result).toBe('command/refused');
    expect(story.gateway.asked).toEqual(['addParty contact-1 arn:ken']);
    expect(story.session.snapshot.errors).toMatchObject([{ target: id, command: 'transfer' }]);
    expect(story.session.snapshot.contacts[0]?.state).toBe('connected');
  });

  it('stays with the agent when the other party is gone at once', async () => {
    const { gateway, transfer, errors } = await handingOver();
    gateway.report([calling('disconnected')]);
    await settle();
    expect([transfer.result, errors()]).toEqual(['dial/not-answered', ['transfer dial/not-answered']]);
    expect(gateway.asked).not.toContain('hangUp contact-1');
  });

  it('stays with the agent, who is told, when the leaving fails; leaving again calls nobody twice', async () => {
    const { gateway, transfer, session, errors } = await handingOver();
    gateway.answers.set('hangUp', new CcpError('command/failed'));
    gateway.report([calling()]);
    await settle();
    expect([transfer.result, errors()]).toEqual(['command/failed', ['leave command/failed']]);
    expect(session.snapshot.contacts[0]).toMatchObject({ state: 'connected', endedBy: null });

    gateway.answers.delete('hangUp');
    const leaving = watch(session.leave(id));
    await settle();
    gateway.report([aContact('ended', { since: start + 1000 })], afterCallWork);
    await settle();
    expect([leaving.result, errors()]).toEqual(['done', []]);
    expect(gateway.asked.filter((asked) => asked.startsWith('addParty'))).toHaveLength(1);
  });

  it('is over when the customer hangs up before anybody was called', async () => {
    const { gateway, transfer } = await handingOver();
    gateway.report([aContact('ended', { since: start + 1000 })], afterCallWork);
    await settle();
    expect(transfer.result).toBe('command/contact-gone');
    expect(gateway.asked).not.toContain('hangUp contact-1');
  });

  it('takes no second request while the first is under way', async () => {
    const { session, gateway } = await handingOver();
    const second = watch(session.transfer(id, ken));
    await settle();
    expect(second.result).toBe('command/in-progress');
    expect(gateway.asked).toHaveLength(1);
  });

  it('needs a customer to hand over, where a party may still be added', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([
      aContact('connected', {
        isMultiParty: true,
        connections: [
          connection('agent', 'connected'),
          connection('customer', 'disconnected'),
          connection('third-party', 'connected'),
        ],
      }),
    ]);
    expect(session.may('transfer', id)).toEqual({ isAllowed: false, reason: 'not-connected' });
    expect(session.may('addParty', id)).toEqual({ isAllowed: true });
  });
});

describe('whom the agent called by a quick connect', () => {
  const nameOf = (session: Awaited<ReturnType<typeof aReadySession>>['session']) =>
    session.snapshot.contacts[0]?.connections[2]?.quickConnectName;

  it('has a name from the first moment, also where Connect hides it, in this report and the next', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([aContact('connected')]);
    const added = session.addParty(id, ken);
    await settle();
    gateway.report([calling()]);
    expect(nameOf(session)).toBe('Ken Mori');
    expect((await added).connectionId).toBe('third-party-1');
    gateway.report([calling('connected')]);
    expect(nameOf(session)).toBe('Ken Mori');
  });

  it('keeps the name that Connect gives', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([aContact('connected')]);
    const added = session.addParty(id, ken);
    await settle();
    const [agent, customer, third] = calling().connections;
    if (agent === undefined || customer === undefined || third === undefined) throw new Error('Three are on the call.');
    const connections = [agent, customer, { ...third, quickConnectName: 'Ken' }];
    gateway.report([{ ...calling(), connections }]);
    await added;
    expect(nameOf(session)).toBe('Ken');
  });
});
