import { expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact.js';
import type { QuickConnect, QuickConnectKind } from '../../src/domain/quick-connect.js';
import type { Ground, Stage } from './gateway-under-test.js';

/** Everybody besides the agent, as `customer hold`. */
const parties = ({ connections }: Contact): string =>
  connections
    .filter(({ party, state }) => party !== 'agent' && state !== 'disconnected')
    .map(({ party, state }) => `${party} ${state}`)
    .toSorted()
    .join(', ');

const thirdParty = ({ connections }: Contact): string =>
  connections.find(({ party, state }) => party === 'third-party' && state !== 'disconnected')?.connectionId ?? '';

async function quickConnect({ gateway }: Ground, kind: QuickConnectKind): Promise<QuickConnect> {
  const listed = await gateway.quickConnects();
  const found = typeof listed === 'string' ? undefined : listed.find((candidate) => candidate.kind === kind);
  if (found === undefined) throw new Error(`There is no quick connect of kind ${kind}: ${JSON.stringify(listed)}`);
  return found;
}

/** The agent talks to somebody behind a quick connect while the customer is on hold. */
async function consult(ground: Ground, kind: QuickConnectKind): Promise<Contact> {
  const { gateway, witness } = ground;
  await witness.begin();
  const { contactId } = await witness.takeCall();
  expect(await gateway.command('addParty', contactId, await quickConnect(ground, kind))).toBeNull();
  return witness.untilContact('the consultation', (call) => parties(call) === 'customer hold, third-party connected');
}

export function transfersCalls(stage: Stage): void {
  it('consults a phone quick connect: it rings while the customer is on hold, and answers', async () => {
    const ground = stage();
    const { gateway, witness } = ground;
    await witness.begin();
    const { contactId } = await witness.takeCall();
    const to = await quickConnect(ground, 'phone');
    expect(await gateway.command('addParty', contactId, to)).toBeNull();
    const ringing = await witness.untilContact('the third party', (call) => thirdParty(call) !== '');
    expect(parties(ringing)).toMatch(/^customer hold, third-party conn/);
    const party = ringing.connections.find(({ connectionId }) => connectionId === thirdParty(ringing));
    expect(party).toMatchObject({ party: 'third-party', type: 'outbound', endpoint: { phoneNumber: to.phoneNumber } });
    const call = await witness.untilContact('the answer', (now) => parties(now).endsWith('third-party connected'));
    expect(call).toMatchObject({ contactId, state: 'connected', isMultiParty: true });
  });

  it('consults a number', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const { contactId } = await witness.takeCall();
    expect(await gateway.command('addParty', contactId, '+81398765432')).toBeNull();
    await witness.untilContact('the answer', (now) => parties(now) === 'customer hold, third-party connected');
  });

  it('consults another agent, whose number stays hidden', async () => {
    const call = await consult(stage(), 'agent');
    expect(call.connections.find(({ party }) => party === 'third-party')?.endpoint?.phoneNumber).toBeNull();
  });

  it('swaps the one who talks and the one on hold', async () => {
    const ground = stage();
    const { contactId } = await consult(ground, 'phone');
    expect(await ground.gateway.command('swap', contactId)).toBeNull();
    await ground.witness.untilContact('swapped', (call) => parties(call) === 'customer connected, third-party hold');
  });

  it('merges everybody into one conversation', async () => {
    const ground = stage();
    const { contactId } = await consult(ground, 'phone');
    expect(await ground.gateway.command('merge', contactId)).toBeNull();
    await ground.witness.untilContact('merged', (now) => parties(now) === 'customer connected, third-party connected');
  });

  it('mutes and opens the agent among three, and stays muted when one of them goes', async () => {
    const ground = stage();
    const { gateway, witness } = ground;
    const call = await consult(ground, 'phone');
    const { contactId } = call;
    expect(await gateway.command('merge', contactId)).toBeNull();
    await witness.untilContact('merged', (now) => parties(now) === 'customer connected, third-party connected');
    const isMuted = (wanted: boolean) =>
      witness.until(
        wanted ? 'muted' : 'open',
        (events) => events.findLast((event) => event.type === 'mute')?.isMuted === wanted,
      );
    for (const wanted of [true, false, true]) {
      expect(await gateway.command('setMuted', wanted)).toBeNull();
      await isMuted(wanted);
    }
    expect(await gateway.command('removeParty', contactId, thirdParty(call))).toBeNull();
    await witness.untilContact('two', (now) => parties(now) === 'customer connected');
    await isMuted(true);
    expect(await gateway.command('setMuted', false)).toBeNull();
    await isMuted(false);
  });

  it('removes the third party, and the customer stays on hold', async () => {
    const ground = stage();
    const call = await consult(ground, 'phone');
    expect(await ground.gateway.command('removeParty', call.contactId, thirdParty(call))).toBeNull();
    await ground.witness.untilContact('removed', (now) => parties(now) === 'customer hold');
  });

  it('leaves the others to each other: the contact of this agent ends', async () => {
    const ground = stage();
    const { contactId } = await consult(ground, 'phone');
    expect(await ground.gateway.command('hangUp', contactId)).toBeNull();
    const { agent } = await ground.witness.untilSnapshot('the end', ({ contacts }) => contacts[0]?.state === 'ended');
    expect(agent.state).toMatchObject({ name: 'AfterCallWork' });
  });

  it('rejects what is not possible with the parties of a call', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const { contactId } = await witness.takeCall();
    expect(await gateway.command('swap', contactId)).toBe('command/refused');
    expect(await gateway.command('merge', contactId)).toBe('command/refused');
    expect(await gateway.command('removeParty', contactId, 'nobody')).toBe('command/contact-gone');
  });
}
