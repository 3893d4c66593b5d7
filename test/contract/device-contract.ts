import { expect, it } from 'vitest';
import type { GatewayWitness, Stage } from './gateway-under-test.js';

async function microphones({ gateway }: GatewayWitness): Promise<readonly string[]> {
  const listed = await gateway.devices();
  if (typeof listed === 'string') throw new Error(`The list was refused with ${listed}.`);
  return listed.filter(({ direction }) => direction === 'input').map(({ deviceId }) => deviceId);
}

export function usesDevices(stage: Stage): void {
  it('lists the devices of Connect’s page, and takes one of its microphones while a call has one open', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const before = await microphones(witness);
    expect(before.length).toBeGreaterThan(0);
    expect(await gateway.command('setDevice', 'microphone', before[0] ?? '')).toBe('device/not-taken');
    await witness.takeCall();
    await witness.until('the microphone', (events) =>
      events.find((event) => event.type === 'media' && event.fact === 'microphone-open'),
    );
    const [first = ''] = await microphones(witness);
    expect(await gateway.command('setDevice', 'microphone', first)).toBeNull();
    expect(await gateway.command('setDevice', 'microphone', 'no such device')).toBe('device/not-taken');
  });
}
