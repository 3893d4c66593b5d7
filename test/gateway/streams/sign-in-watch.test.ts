import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/gateway/streams/settings.js';
import { SignInWatch } from '../../../src/gateway/streams/sign-in-watch.js';
import { TestClock } from './test-clock.js';

const seconds = 1000;

/** A CCP that loads in `loads` milliseconds and acknowledges `acknowledges` later; null means never. */
interface Page {
  loads: number | null;
  acknowledges: number | null;
  isCallLive: boolean;
  /** What the instance says when it is asked whether it knows the session. */
  isKnown: boolean;
}

function stage(start: Partial<Page> = {}, isContinued = false) {
  const clock = new TestClock();
  const page: Page = { loads: 100, acknowledges: null, isCallLive: false, isKnown: false, ...start };
  const said: string[] = [];
  let looks = 0;
  let cancel: (() => void)[] = [];
  const open = (): void => {
    looks += 1;
    for (const one of cancel) one();
    watch.opened();
    if (page.loads === null) return;
    cancel = [clock.after(page.loads, () => watch.frameLoaded())];
    if (page.acknowledges !== null) {
      cancel.push(clock.after(page.loads + page.acknowledges, () => watch.acknowledged()));
    }
  };
  const watch: SignInWatch = new SignInWatch({
    clock,
    timeouts: readSettings({ instanceUrl: 'example' }).timeouts,
    pageOrigin: 'https://crm.example',
    ccpOrigin: 'https://example.my.connect.aws',
    emit: (event) => {
      if (event.type === 'sign-in') said.push([event.fact, event.error?.code].filter(Boolean).join(' '));
      if (event.type === 'problem') said.push(event.error.code);
    },
    renew: open,
    mayRenew: () => !page.isCallLive,
    knowsSession: async () => page.isKnown,
    isContinued,
  });
  open();
  return { clock, page, said, watch, looks: () => looks };
}

/** An agent who is signed in and described. */
function ready() {
  const scene = stage({ acknowledges: 50 });
  scene.clock.advance(1 * seconds);
  scene.watch.reported();
  return scene;
}

describe('a token that Connect refused and renewed', () => {
  it('gets a fresh CCP, for the shared worker keeps the refused one', () => {
    const { clock, said, watch, looks } = ready();
    watch.refused();
    clock.advance(1 * seconds);
    watch.healed();
    clock.advance(2 * seconds);
    watch.reported();
    expect([said, looks()]).toEqual([[], 2]);
  });

  it('waits with that for the end of a call', () => {
    const { clock, page, watch, looks } = ready();
    page.isCallLive = true;
    watch.refused();
    watch.healed();
    clock.advance(60 * seconds);
    expect(looks()).toBe(1);
    page.isCallLive = false;
    clock.advance(3 * seconds);
    expect(looks()).toBe(2);
  });

  it('gets no other soon after, when the fresh CCP is refused as well', () => {
    const { clock, watch, looks } = ready();
    for (let time = 0; time < 5; time += 1) {
      watch.refused();
      watch.healed();
      clock.advance(10 * seconds);
      watch.reported();
    }
    expect(looks()).toBe(2);
  });
});

describe('looking for a sign-in', () => {
  it('says nothing when the CCP acknowledges', () => {
    const { clock, said, looks } = ready();
    clock.advance(120 * seconds);
    expect(said).toEqual([]);
    expect(looks()).toBe(1);
  });

  it('asks for a sign-in 1.5 s after a page has loaded that says nothing', () => {
    const { clock, said } = stage();
    clock.advance(1599);
    expect(said).toEqual([]);
    clock.advance(1);
    expect(said).toEqual(['required sign-in/required']);
  });

  it('gives a CCP that speaks its full time', () => {
    const { clock, said, watch } = stage();
    clock.advance(500);
    watch.frameSpoke();
    clock.advance(9 * seconds);
    expect(said).toEqual([]);
    clock.advance(1 * seconds);
    expect(said).toEqual(['required sign-in/required']);
  });

  it('does not disturb a slow CCP: its late acknowledgement still counts', () => {
    const { clock, said, looks } = stage({ acknowledges: 4 * seconds });
    clock.advance(10 * seconds);
    expect(said).toEqual(['required sign-in/required']);
    expect(looks()).toBe(1);
  });

  it('tells a page that never loads from one that says nothing', () => {
    const { clock, said } = stage({ loads: null });
    clock.advance(10 * seconds);
    expect(said).toEqual(['required load/ccp-timeout']);
  });

  it('looks every 30 s while nobody is known to sign in', () => {
    const { clock, looks } = stage();
    clock.advance(100 * seconds);
    expect(looks()).toBe(4);
  });

  it('looks often once a person signs in, and finds the session soon', () => {
    const { clock, page, said, watch, looks } = stage();
    clock.advance(5 * seconds);
    watch.awaitSignIn();
    clock.advance(20 * seconds);
    expect(looks()).toBeGreaterThan(6);
    page.acknowledges = 50;
    const before = looks();
    clock.advance(5 * seconds);
    watch.reported();
    expect(looks() - before).toBeLessThanOrEqual(1);
    clock.advance(60 * seconds);
    expect(looks() - before).toBeLessThanOrEqual(1);
    expect(said).toEqual(['required sign-in/required']);
  });

  it('finds a CCP that needs 3 s to acknowledge even while it looks often', () => {
    const { clock, page, watch, looks } = stage();
    watch.awaitSignIn();
    clock.advance(10 * seconds);
    page.acknowledges = 3 * seconds;
    clock.advance(12 * seconds);
    const found = looks();
    watch.reported();
    clock.advance(60 * seconds);
    expect(looks()).toBe(found);
  });

  it('looks less often when the person gave up', () => {
    const { clock, watch, looks } = stage();
    watch.awaitSignIn();
    clock.advance(600 * seconds);
    const before = looks();
    clock.advance(120 * seconds);
    expect(looks() - before).toBeLessThan(6);
  });

  it('looks at once when the person comes back to the page', () => {
    const { clock, watch, looks } = stage();
    clock.advance(10 * seconds);
    watch.wake();
    expect(looks()).toBe(2);
    watch.wake();
    expect(looks()).toBe(2);
  });

  it('looks soon when the person comes back right after a look', () => {
    const { clock, watch, looks } = stage();
    clock.advance(10 * seconds);
    for (let times = 0; times < 4; times += 1) watch.wake();
    clock.advance(3 * seconds);
    expect(looks()).toBe(3);
    clock.advance(20 * seconds);
    expect(looks()).toBe(3);
  });

  it('takes a refusal before the first acknowledgement for nobody signed in', () => {
    const { said, watch } = stage();
    watch.refused();
    expect(said).toEqual(['required sign-in/required']);
  });

  it('loads anew when the CCP acknowledges but never describes the agent, with growing patience', () => {
    const { clock, said, looks } = stage({ acknowledges: 50 });
    clock.advance(11 * seconds);
    expect(said).toEqual(['load/ccp-timeout']);
    expect(looks()).toBe(2);
    clock.advance(15 * seconds);
    expect(looks()).toBe(2);
    clock.advance(10 * seconds);
    expect(looks()).toBe(3);
  });
});

describe('losing the sign-in', () => {
  it('says nothing of a refusal that heals itself within seconds, as once an hour', () => {
    const { clock, said, watch } = ready();
    watch.refused();
    clock.advance(2 * seconds);
    watch.healed();
    clock.advance(2 * seconds);
    watch.reported();
    clock.advance(60 * seconds);
    expect(said).toEqual([]);
  });

  it('says expired when a refusal does not heal, and restored when it does later', () => {
    const { clock, said, watch } = ready();
    watch.refused();
    clock.advance(5 * seconds);
    expect(said).toEqual(['expired sign-in/expired']);
    watch.healed();
    expect(said).toEqual(['expired sign-in/expired', 'restored']);
  });

  it('does not take acknowledgements of the old CCP for a new sign-in', () => {
    const { said, watch } = ready();
    watch.expired();
    watch.acknowledged();
    watch.acknowledged();
    expect(said).toEqual(['expired sign-in/expired']);
  });

  it('restores an expired session by a fresh CCP after the sign-in', () => {
    const { clock, page, said, watch } = ready();
    page.acknowledges = null;
    watch.expired();
    watch.awaitSignIn();
    clock.advance(5 * seconds);
    page.acknowledges = 50;
    clock.advance(8 * seconds);
    expect(said).toEqual(['expired sign-in/expired', 'restored']);
  });

  it('restores an expired session when the CCP loads itself anew and acknowledges', () => {
    const { clock, said, watch, looks } = ready();
    watch.refused();
    clock.advance(5 * seconds);
    watch.frameLoaded();
    watch.acknowledged();
    watch.reported();
    clock.advance(60 * seconds);
    expect(said).toEqual(['expired sign-in/expired', 'restored']);
    expect(looks()).toBe(1);
  });

  it('says nothing when a refused CCP loads itself anew in time', () => {
    const { clock, said, watch } = ready();
    watch.refused();
    clock.advance(3 * seconds);
    watch.frameLoaded();
    clock.advance(1 * seconds);
    watch.acknowledged();
    watch.reported();
    clock.advance(60 * seconds);
    expect(said).toEqual([]);
  });

  it('tries a fresh CCP when the CCP went to the login page, and says nothing if that works', () => {
    const { clock, said, watch, looks } = ready();
    watch.refused();
    watch.frameLoaded();
    clock.advance(3 * seconds);
    watch.reported();
    clock.advance(60 * seconds);
    expect(looks()).toBe(2);
    expect(said).toEqual([]);
  });

  it('says expired when the CCP went to the login page and a fresh one goes there too', () => {
    const { clock, page, said, watch } = ready();
    page.acknowledges = null;
    watch.refused();
    watch.frameLoaded();
    clock.advance(4 * seconds);
    expect(said).toEqual(['expired sign-in/expired']);
  });

  it('does not take the end of the first loading for that, when the CCP acknowledged before', () => {
    const { clock, said, watch } = stage({ loads: null });
    watch.acknowledged();
    watch.reported();
    watch.frameLoaded();
    clock.advance(60 * seconds);
    expect(said).toEqual([]);
  });

  it('loads no fresh CCP while that would cut off a call', () => {
    const { clock, page, watch, looks } = ready();
    page.isCallLive = true;
    watch.expired();
    watch.awaitSignIn();
    clock.advance(300 * seconds);
    expect(looks()).toBe(1);
    page.isCallLive = false;
    clock.advance(3 * seconds);
    expect(looks()).toBe(2);
  });

  it('asks for a sign-in after a sign-out', () => {
    const { said, watch } = ready();
    watch.signedOut();
    watch.signedOut();
    expect(said).toEqual(['required sign-in/required']);
  });

  it('says that access is denied', () => {
    const { said, watch } = ready();
    watch.denied();
    expect(said).toEqual(['required sign-in/access-denied']);
  });

  it('is patient with a CCP that is started anew for an agent at work', () => {
    const { clock, said, looks, watch } = stage({ acknowledges: 5 * seconds }, true);
    clock.advance(5.5 * seconds);
    watch.reported();
    clock.advance(60 * seconds);
    expect(said).toEqual([]);
    expect(looks()).toBe(1);
  });

  it('calls the session expired, not missing, where that CCP goes to the login page', () => {
    const { clock, said } = stage({}, true);
    clock.advance(15 * seconds);
    expect(said).toEqual(['expired sign-in/expired']);
  });

  it('leaves nothing behind when stopped', () => {
    const { clock, said, watch } = stage({ loads: null });
    watch.stop();
    clock.advance(600 * seconds);
    expect(said).toEqual([]);
    expect(clock.pending).toBe(0);
  });
});

/** Lets the clock run with room for the instance's answers. */
async function pass(clock: TestClock, milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 100) {
    clock.advance(Math.min(100, left));
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
  }
}

describe('a page that is not approved', () => {
  it('is named once a CCP kept silent for its full time though the instance knew the session before', async () => {
    const { clock, said, looks } = stage({ isKnown: true });
    await pass(clock, 5_500);
    expect(said).toEqual(['required sign-in/required']);
    await pass(clock, 10_000);
    expect(said).toEqual(['required sign-in/required']);
    expect(looks()).toBe(2);
    await pass(clock, 500);
    expect(said).toEqual(['required sign-in/required', 'required sign-in/not-approved']);
  });

  it('is not claimed of a slow CCP, nor is that disturbed', async () => {
    const { clock, said, looks, watch } = stage({ isKnown: true, acknowledges: 4_000 });
    await pass(clock, 5_000);
    watch.reported();
    await pass(clock, 60_000);
    expect(said).toEqual(['required sign-in/required']);
    expect(looks()).toBe(1);
  });

  it('is not claimed where a CCP speaks', async () => {
    const { clock, said, watch } = stage({ isKnown: true });
    await pass(clock, 6_000);
    watch.frameSpoke();
    await pass(clock, 20_000);
    expect(said).toEqual(['required sign-in/required']);
  });

  it('is not claimed where the session came while the CCP loaded', async () => {
    const { clock, page, said, watch } = stage({ acknowledges: null });
    await pass(clock, 30_000);
    page.isKnown = true;
    page.acknowledges = 50;
    await pass(clock, 4_000);
    watch.reported();
    await pass(clock, 40_000);
    expect(said).toEqual(['required sign-in/required']);
  });

  it('is taken back when the session has gone, and forgotten when the page is approved', async () => {
    const { clock, page, said } = stage({ isKnown: true });
    await pass(clock, 17_000);
    expect(said.at(-1)).toBe('required sign-in/not-approved');
    page.isKnown = false;
    await pass(clock, 90_000);
    expect(said.at(-1)).toBe('required sign-in/required');
    page.isKnown = true;
    page.acknowledges = 50;
    await pass(clock, 60_000);
    expect(said.filter((word) => word.endsWith('not-approved'))).toHaveLength(1);
  });

  it('is found out while a person signs in', async () => {
    const { clock, page, said, watch } = stage();
    await pass(clock, 3_000);
    watch.awaitSignIn();
    await pass(clock, 10_000);
    page.isKnown = true;
    await pass(clock, 30_000);
    expect(said.at(-1)).toBe('required sign-in/not-approved');
  });
});
