import { expect, it } from 'vitest';
import { customerConnection, isOnHold, type Contact } from '../../src/domain/contact.js';
import type { GatewayEvent } from '../../src/gateway/gateway.js';
import type { GatewayWitness, Stage } from './gateway-under-test.js';

/** The agent talks to one customer, and another call for this very agent comes in and is taken. */
async function twoCalls(witness: GatewayWitness): Promise<{ readonly first: string; readonly second: string }> {
  await witness.begin();
  const { contactId: first } = await witness.takeCall();
  const { contactId: second } = await witness.takeCall({ from: '+819055500142', interrupts: 'agent' });
  return { first, second };
}

function customerIn(contacts: readonly Contact[], contactId: string): string {
  const contact = contacts.find((candidate) => candidate.contactId === contactId);
  return (contact === undefined ? undefined : customerConnection(contact)?.connectionId) ?? '';
}

/** Waits until one of two calls is on hold and the other is not. */
async function untilTalkingIn(witness: GatewayWitness, contactId: string): Promise<readonly Contact[]> {
  const { contacts } = await witness.untilSnapshot(`talking in ${contactId}`, ({ contacts: all }) =>
    all.every((contact) => contact.state === 'connected' && isOnHold(contact) === (contact.contactId !== contactId)),
  );
  return contacts;
}

const lastMute = (events: readonly GatewayEvent[]): boolean | null =>
  events.findLast((event) => event.type === 'mute')?.isMuted ?? null;

export function handlesTwoCalls(stage: Stage): void {
  it('holds the first call when a second one is accepted, and changes between the two', async () => {
    const { gateway, witness } = stage();
    const { first, second } = await twoCalls(witness);
    const calls = await untilTalkingIn(witness, second);
    expect(calls.map(({ contactId }) => contactId)).toEqual([first, second]);
    expect(await gateway.command('resume', first, customerIn(calls, first))).toBeNull();
    await untilTalkingIn(witness, first);
  });

  it('tells the microphone of the call that the agent came to', async () => {
    const { gateway, witness } = stage();
    const { first, second } = await twoCalls(witness);
    const calls = await untilTalkingIn(witness, second);
    expect(await gateway.command('setMuted', true)).toBeNull();
    await witness.until('muted in the second call', (events) => lastMute(events) === true);
    expect(await gateway.command('resume', first, customerIn(calls, first))).toBeNull();
    await witness.until('live in the first call', (events) => lastMute(events) === false);
    expect(await gateway.command('hold', first, customerIn(calls, first))).toBeNull();
    expect(await gateway.command('resume', second, customerIn(calls, second))).toBeNull();
    await witness.until('still muted in the second call', (events) => lastMute(events) === true);
  });

  it('goes on with the first call when the second ends', async () => {
    const { gateway, witness } = stage();
    const { first, second } = await twoCalls(witness);
    await untilTalkingIn(witness, second);
    expect(await gateway.command('hangUp', second)).toBeNull();
    const over = await witness.untilSnapshot('the second over', ({ contacts }) =>
      contacts.some(({ contactId, state }) => contactId === second && state === 'ended'),
    );
    expect(over.contacts.find(({ contactId }) => contactId === first)).toMatchObject({ state: 'connected' });
  });
}
