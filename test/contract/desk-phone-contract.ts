import { expect, it } from 'vitest';
import type { GatewayWitness, Stage } from './gateway-under-test.js';

const deskPhone = '+81312340000';

/** Waits until Connect says that calls go to the desk phone, or to the computer. */
async function untilPhoneIs(witness: GatewayWitness, number: string | null) {
  const { agent } = await witness.untilSnapshot(
    number ?? 'the computer',
    (snapshot) => snapshot.agent.deskPhoneNumber === number && snapshot.agent.isSoftphoneEnabled === (number === null),
  );
  return agent;
}

export function leadsCallsToADeskPhone(stage: Stage): void {
  it('leads calls to a desk phone, which is answered without the microphone here', async () => {
    const { gateway, witness } = stage();
    const before = await witness.begin();
    expect(before.agent).toMatchObject({ keptDeskPhoneNumber: null, isAutoAcceptOn: false, voiceEnhancement: null });
    expect(await gateway.command('setDeskPhone', deskPhone)).toBeNull();
    await untilPhoneIs(witness, deskPhone);
    await witness.takeCall();
    expect((await gateway.events()).filter(({ type }) => type === 'media')).toEqual([]);
  });

  it('takes the audio back to the computer, and Connect keeps the number', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    await gateway.command('setDeskPhone', deskPhone);
    await untilPhoneIs(witness, deskPhone);
    expect(await gateway.command('setDeskPhone', null)).toBeNull();
    expect(await untilPhoneIs(witness, null)).toMatchObject({ keptDeskPhoneNumber: deskPhone });
    await witness.takeCall();
    await witness.until('the microphone', (events) =>
      events.find((event) => event.type === 'media' && event.fact === 'microphone-open'),
    );
  });
}
