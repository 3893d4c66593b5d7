import { describe, expect, it } from 'vitest';
import { CcpError } from '../../src/domain/errors.js';
import { signInLockName } from '../../src/session/sign-in-elsewhere.js';
import { aSession, pass, settle } from './story.js';

const required = { type: 'sign-in', fact: 'required', error: new CcpError('sign-in/required') } as const;

/** Two tabs of one browser in which nobody is signed in. */
async function twoTabs() {
  const locks: string[] = [];
  const first = aSession({ locks });
  const second = aSession({ locks });
  await settle();
  first.gateway.say(required);
  second.gateway.say(required);
  await settle();
  return { first, second, locks };
}

describe('a sign-in in another tab', () => {
  it('is named while it goes on, and no longer', async () => {
    const { first, second, locks } = await twoTabs();
    expect(second.session.snapshot.isSigningInElsewhere).toBe(false);
    void first.session.signIn();
    expect(locks).toEqual([signInLockName(first.gateway.signInUrl ?? '')]);
    await pass(second.clock, 2_000, 1_000);
    expect(second.session.snapshot.isSigningInElsewhere).toBe(true);

    first.gateway.report();
    await settle();
    expect(locks).toEqual([]);
    await pass(second.clock, 2_000, 1_000);
    expect(second.session.snapshot.isSigningInElsewhere).toBe(false);
  });

  it('is not the own one, and does not forbid it', async () => {
    const { first, second } = await twoTabs();
    void first.session.signIn();
    await pass(second.clock, 2_000, 1_000);
    void second.session.signIn();
    await pass(second.clock, 4_000, 1_000);
    expect(second.session.snapshot).toMatchObject({ status: 'signing-in', isSigningInElsewhere: false });
    expect(second.windows).toHaveLength(1);
  });

  it('is no longer named once the window there was given up', async () => {
    const { first, second } = await twoTabs();
    void first.session.signIn().catch(() => undefined);
    await pass(second.clock, 2_000, 1_000);
    first.windows[0]?.close();
    await pass(first.clock, 17_000, 1_000);
    await pass(second.clock, 2_000, 1_000);
    expect(second.session.snapshot.isSigningInElsewhere).toBe(false);
  });

  it('is asked about only while nobody is signed in', async () => {
    const { second } = await twoTabs();
    expect(second.clock.pending).toBe(1);
    second.gateway.report();
    await settle();
    expect(second.clock.pending).toBe(0);
  });
});
