import { expect, it } from 'vitest';
import type { Stage } from './gateway-under-test.js';

/** What every gateway keeps when the agent signs out. */
export function signsOut(stage: Stage): void {
  it('tells that a sign-in is required after a sign-out, and finds the agent who signs in again', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    expect(await gateway.command('signOut')).toBeNull();
    const required = await witness.until('sign-in required', (events) =>
      events.find((event) => event.type === 'sign-in' && event.fact === 'required'),
    );
    expect(required).toMatchObject({ error: { code: 'sign-in/required' } });

    const before = (await gateway.events()).length;
    await gateway.awaitSignIn();
    await gateway.signIn();
    await witness.until('the agent', (events) => events.slice(before).some(({ type }) => type === 'snapshot'));
  });

  it('reports no agent once nobody is signed in', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    await gateway.command('signOut');
    const before = (await gateway.events()).length;
    await gateway.pass(2000);
    expect((await gateway.events()).slice(before).filter(({ type }) => type === 'snapshot')).toEqual([]);
  });
}
