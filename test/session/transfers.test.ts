import { describe, expect, it, vi } from 'vitest';
import type { CommandName } from '../../src/domain/commands.js';
import type { QuickConnect, QuickConnectKind } from '../../src/domain/quick-connect.js';
import type { Session } from '../../src/session/session.js';
import { aDesk, talk, type Desk, type DeskOptions } from '../simulator/page/page-desk.js';
import { pass, watch, words } from './story.js';

const outsider = '+81335550142';

/** An agent who talks to a customer, with what the test looks at. */
async function onACall(options: DeskOptions = {}) {
  const desk = await aDesk(options);
  const contactId = await talk(desk);
  const call = () => desk.session.snapshot.contacts.find((contact) => contact.contactId === contactId);
  const customer = () => call()?.connections.find(({ party }) => party === 'customer');
  const parties = (): readonly string[] =>
    (call()?.connections ?? []).map(({ party, state }) => `${party} ${state}`).slice(1);
  const third = (): string => call()?.connections.find(({ party }) => party === 'third-party')?.connectionId ?? '';
  const reason = (command: CommandName, target = contactId): string => {
    const permission = desk.session.may(command, target);
    return permission.isAllowed ? 'yes' : permission.reason;
  };
  return { desk, contactId, call, customer, parties, third, reason, session: desk.session };
}

/** Runs a command to its end; the tables of phone numbers are loaded in real time. */
async function finish<T>({ clock }: Desk, command: Promise<T>): Promise<T> {
  const watched = watch(command);
  await vi.waitFor(async () => {
    await pass(clock, 50);
    expect(watched.result).not.toBe('waiting');
  });
  await pass(clock, 50);
  return command;
}

async function quickConnect(desk: Desk, kind: QuickConnectKind): Promise<QuickConnect> {
  const found = (await finish(desk, desk.session.quickConnects())).find((candidate) => candidate.kind === kind);
  if (found === undefined) throw new Error(`There is no quick connect of kind ${kind}.`);
  return found;
}

const answering = 8000;

async function consulting(options: DeskOptions = {}) {
  const call = await onACall(options);
  const to = await quickConnect(call.desk, 'phone');
  const party = await finish(call.desk, call.session.addParty(call.contactId, to));
  await pass(call.desk.clock, answering, 200);
  return { ...call, party, to };
}

const codes = ({ snapshot }: Session) => snapshot.errors.map(({ target, error }) => `${target} ${error.code}`);

describe('a transfer with a word beforehand', () => {
  it('puts the customer on hold, speaks to each, joins them and leaves them to each other', async () => {
    const { desk, session, contactId, party, to, parties, call } = await consulting();
    expect(party).toMatchObject({
      party: 'third-party',
      state: 'connecting',
      endpoint: { phoneNumber: to.phoneNumber },
    });
    expect(parties()).toEqual(['customer hold', 'third-party connected']);

    await finish(desk, session.swap(contactId));
    expect(parties()).toEqual(['customer connected', 'third-party hold']);

    await finish(desk, session.merge(contactId));
    expect(parties()).toEqual(['customer connected', 'third-party connected']);

    await finish(desk, session.leave(contactId));
    expect(call()).toMatchObject({ state: 'ended', outcome: 'answered', endedBy: 'agent' });
    expect(session.snapshot.agent?.state.name).toBe('AfterCallWork');
    expect(words(desk.events).filter((word) => word === 'contact-finished')).toHaveLength(1);
    expect([session.snapshot.pending, session.snapshot.errors, desk.errors]).toEqual([[], [], []]);
  });

  it('holds and resumes the third party alone', async () => {
    const { desk, session, contactId, third, parties } = await consulting();
    await finish(desk, session.hold(contactId, third()));
    expect(parties()).toEqual(['customer hold', 'third-party hold']);
    await finish(desk, session.resume(contactId, third()));
    expect(parties()).toEqual(['customer hold', 'third-party connected']);
  });

  it('is cancelled without an alarm while the third party still rings', async () => {
    const { desk, session, contactId, third, customer } = await onACall();
    await finish(desk, session.addParty(contactId, outsider));
    await finish(desk, session.removeParty(contactId, third()));
    expect(customer()?.state).toBe('hold');
    expect(codes(session)).toEqual([]);
    await finish(desk, session.resume(contactId));
    expect(customer()?.state).toBe('connected');
  });

  it('keeps the customer on hold when the transfer target does not answer, and says so', async () => {
    const { desk, session, contactId, customer } = await onACall({
      settings: { destinies: { [outsider]: 'no-answer' } },
    });
    await finish(desk, session.addParty(contactId, outsider));
    expect(codes(session)).toEqual([]);
    await pass(desk.clock, 60_000, 500);
    expect(codes(session)).toEqual([`${contactId} dial/not-answered`]);
    expect(session.snapshot.errors).toMatchObject([{ command: 'addParty' }]);
    expect(customer()?.state).toBe('hold');
    await finish(desk, session.resume(contactId));
    expect(codes(session)).toEqual([]);
  });
});

describe('a transfer without a word', () => {
  it.each(['agent', 'queue', 'phone'] as const)(
    'leaves the customer to the %s who is still being called',
    async (kind) => {
      const { desk, session, contactId, call } = await onACall();
      await finish(desk, session.addParty(contactId, await quickConnect(desk, kind)));
      await finish(desk, session.leave(contactId));
      expect(call()).toMatchObject({ state: 'ended', endedBy: 'agent' });
    },
  );

  it('is one command', async () => {
    const { desk, session, contactId, call } = await onACall();
    await finish(desk, session.transfer(contactId, await quickConnect(desk, 'queue')));
    expect(call()).toMatchObject({ state: 'ended', outcome: 'answered', endedBy: 'agent' });
    expect([session.snapshot.pending, session.snapshot.errors, desk.errors]).toEqual([[], [], []]);
  });
});

describe('a conference', () => {
  it('goes on with the third party when the customer is removed', async () => {
    const { desk, session, contactId, call, customer, parties } = await consulting();
    await finish(desk, session.merge(contactId));
    await finish(desk, session.removeParty(contactId, customer()?.connectionId ?? ''));
    expect(call()?.state).toBe('connected');
    expect(parties()).toContain('third-party connected');
  });

  it('goes back to two when the third party is removed', async () => {
    const { desk, session, contactId, third, parties, reason } = await consulting();
    await finish(desk, session.merge(contactId));
    await finish(desk, session.removeParty(contactId, third()));
    expect(parties()).toContain('customer connected');
    expect(parties()).not.toContain('third-party connected');
    expect(reason('leave')).toBe('no-other-party');
  });

  it('has room for six where the instance allows it, and for three where not', async () => {
    const [large, small] = [await consulting(), await consulting({ settings: { isMultiPartyConference: false } })];
    expect([large.reason('addParty'), small.reason('addParty')]).toEqual(['yes', 'no-room']);
    await finish(large.desk, large.session.addParty(large.contactId, outsider));
    await pass(large.desk.clock, answering, 200);
    expect(large.reason('swap')).toBe('more-than-two');
    const refused = watch(small.session.addParty(small.contactId, outsider));
    await pass(small.desk.clock, 100);
    expect(refused.result).toBe('command/not-possible');
  });
});

describe('what may be done with the parties of a call', () => {
  it('changes with each step of a transfer', async () => {
    const { desk, session, contactId, third, reason, call } = await onACall();
    const all = () => (['addParty', 'swap', 'merge', 'leave'] as const).map((command) => reason(command));
    expect(all()).toEqual(['yes', 'no-other-party', 'no-other-party', 'no-other-party']);
    expect(reason('removeParty')).toBe('no-other-party');
    await finish(desk, session.addParty(contactId, outsider));
    expect(all()).toEqual(['party-connecting', 'party-connecting', 'party-connecting', 'yes']);
    expect(reason('removeParty', third())).toBe('yes');
    await pass(desk.clock, answering, 200);
    expect(all()).toEqual(['yes', 'yes', 'yes', 'yes']);
    await finish(desk, session.merge(contactId));
    expect(all()).toEqual(['yes', 'not-one-on-hold', 'already-merged', 'yes']);
    const own = call()?.connections[0]?.connectionId;
    expect(reason('removeParty', own)).toBe('no-party');
    await finish(desk, session.leave(contactId));
    expect(all()).toEqual(['not-connected', 'not-connected', 'not-connected', 'not-connected']);
  });
});

describe('a number that the agent types for a transfer', () => {
  it.each([
    ['03-3555-0142', 'done'],
    ['+81 3 3555 0142', 'done'],
    ['12', 'dial/invalid-number'],
    ['+44 20 7946 0018', 'dial/country-not-allowed'],
  ])('%s: %s', async (number, result) => {
    const { desk, session, contactId, parties } = await onACall({
      country: 'JP',
      settings: { dialableCountries: ['jp'] },
    });
    const added = watch(session.addParty(contactId, number));
    await vi.waitFor(async () => {
      await pass(desk.clock, 50);
      expect(added.result).toBe(result);
    });
    expect(parties()).toHaveLength(result === 'done' ? 2 : 1);
    expect(codes(session)).toEqual(result === 'done' ? [] : [`${contactId} ${result}`]);
  });
});
