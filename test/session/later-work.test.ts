import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VirtualClock } from '../../src/simulator/instance/virtual-clock.js';
import { aContact, start } from './reports.js';
import { ScriptedGateway } from './scripted-gateway.js';
import { watch } from './story.js';

const path = '../../src/session/agent-work.js';

/** Lets a chunk arrive: it takes turns of the event loop, not of the session's clock. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((go) => setImmediate(go));
}

/** A session in a page that has loaded nothing yet, whose network lets the work through after `refusals`. */
async function aSessionAlone(refusals: number) {
  let asked = 0;
  vi.doMock(path, async (original) => {
    asked += 1;
    if (asked <= refusals) throw new TypeError('Failed to fetch dynamically imported module');
    return original();
  });
  const { ConnectSession } = await import('../../src/session/connect-session.js');
  const { browserPorts } = await import('../../src/session/browser-ports.js');
  const clock = new VirtualClock(start);
  const gateway = new ScriptedGateway();
  const ports = { ...browserPorts, clock, tabs: () => null, page: () => null };
  const session = new ConnectSession({ gateway, ports, country: null, ringtone: 'off', sessionHours: 0 });
  const events: string[] = [];
  session.on(({ type }) => events.push(type));
  session.start();
  return { session, gateway, clock, events };
}

describe('what a session does for an agent at work comes after its start', () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => {
    vi.doUnmock(path);
    vi.resetModules();
  });

  it('and everything reported sooner waits for it, in order', async () => {
    const { session, gateway, events } = await aSessionAlone(0);
    gateway.report();
    gateway.report([aContact('connecting')]);
    expect(session.snapshot.status).toBe('loading');
    await vi.waitFor(() => expect(session.snapshot.status).toBe('ready'));
    expect(session.snapshot.contacts).toHaveLength(1);
    expect(events.filter((type) => type === 'status' || type.startsWith('contact'))).toEqual([
      'status',
      'status',
      'contact-offered',
    ]);
  });

  it('and a command before that is refused, not queued', async () => {
    const { session, gateway } = await aSessionAlone(0);
    gateway.report([aContact('connecting')]);
    const accepted = watch(session.accept(aContact('connecting').contactId));
    await turns();
    expect(accepted.result).toBe('session/not-ready');
    expect(session.snapshot.pending).toEqual([]);
  });

  it('and being signed out is told without it', async () => {
    const { session, gateway } = await aSessionAlone(9);
    gateway.say({ type: 'sign-in', fact: 'required' });
    await turns();
    expect(session.snapshot.status).toBe('signed-out');
  });

  it('and where it does not come the session says so, asks again, and then goes on by itself', async () => {
    const { session, gateway, clock } = await aSessionAlone(2);
    gateway.report();
    await vi.waitFor(() => expect(session.snapshot.status).toBe('failed'));
    expect(session.snapshot).toMatchObject({ status: 'failed', error: { code: 'load/part-failed' } });
    await vi.waitFor(async () => {
      clock.advance(5_000);
      await turns();
      expect(session.snapshot).toMatchObject({ status: 'ready', error: null });
    });
  });

  it('and a session that was stopped meanwhile stays stopped', async () => {
    const { session, gateway } = await aSessionAlone(0);
    gateway.report();
    await session.stop();
    await turns();
    expect(session.snapshot.status).toBe('stopped');
  });
});
