import { describe, expect, it } from 'vitest';
import {
  readMediaLinkMessage,
  type MediaLink,
  type MediaLinkMessage,
} from '../../src/session/media-link/media-link.js';
import { offerMedia } from '../../src/session/media-link/offered-media.js';
import { steerMedia } from '../../src/session/media-link/steered-media.js';
import { VirtualClock } from '../../src/simulator/instance/virtual-clock.js';
import type { GatewayEvent } from '../../src/gateway/gateway.js';
import { aContact, start } from './reports.js';
import { ScriptedGateway } from './scripted-gateway.js';
import { aReadySession, settle } from './story.js';

/** Both ends of a link in one place; what one says the other hears. */
class Wire {
  readonly said: MediaLinkMessage[] = [];
  private readonly ends = new Set<(message: MediaLinkMessage) => void>();
  isCut = false;

  end(): MediaLink {
    let own: ((message: MediaLinkMessage) => void) | null = null;
    const send = (message: MediaLinkMessage): void => {
      this.said.push(message);
      if (!this.isCut) for (const hear of [...this.ends]) if (hear !== own) hear(message);
    };
    return {
      send,
      sendLast: send,
      listen: (listener) => {
        own = listener;
        this.ends.add(listener);
        return () => this.ends.delete(listener);
      },
    };
  }
}

/** A page without media that steers, with the far end of its link. */
function aSteeringPage() {
  const clock = new VirtualClock(start);
  const wire = new Wire();
  const plain = new ScriptedGateway();
  const window = wire.end();
  const asked: MediaLinkMessage[] = [];
  window.listen((message) => asked.push(message));
  const told: GatewayEvent[] = [];
  const gateway = steerMedia(plain, wire.end(), clock);
  gateway.start((event) => told.push(event));
  return { clock, plain, window, asked, told, gateway };
}

describe('a page that steers the audio of another window', () => {
  it('asks who is there, and says once that nobody is', () => {
    const { asked, told, clock } = aSteeringPage();
    expect(asked).toEqual([{ type: 'ask' }]);
    clock.advance(5900);
    expect(told).toEqual([]);
    clock.advance(20_000);
    expect(told).toEqual([{ type: 'media-place', isOpen: false }]);
  });

  it('tells the microphone of that window, and not that of its own CCP', () => {
    const { window, told, plain } = aSteeringPage();
    window.send({ type: 'here', isMuted: false });
    window.send({ type: 'here', isMuted: false });
    plain.say({ type: 'mute', isMuted: true });
    window.send({ type: 'here', isMuted: true });
    expect(told).toEqual([
      { type: 'media-place', isOpen: true },
      { type: 'mute', isMuted: false },
      { type: 'mute', isMuted: true },
    ]);
  });

  it('mutes over the link while the window is open, and refuses with a code while it is not', async () => {
    const { gateway, window, asked, plain } = aSteeringPage();
    await expect(gateway.setMuted(true)).rejects.toMatchObject({ code: 'media/window-closed' });
    window.send({ type: 'here', isMuted: false });
    await gateway.setMuted(true);
    expect(asked.at(-1)).toEqual({ type: 'mute', isMuted: true });
    expect(plain.asked).toEqual([]);
  });

  it('says at once that the window has closed, and after three questions that it is silent', () => {
    const { window, told, clock } = aSteeringPage();
    const places = (): readonly GatewayEvent[] => told.filter(({ type }) => type === 'media-place');
    window.send({ type: 'here', isMuted: false });
    window.send({ type: 'gone' });
    expect(places().at(-1)).toEqual({ type: 'media-place', isOpen: false });
    window.send({ type: 'here', isMuted: false });
    clock.advance(7900);
    expect(places()).toHaveLength(3);
    clock.advance(200);
    expect(places().at(-1)).toEqual({ type: 'media-place', isOpen: false });
  });

  it('leaves everything else to the gateway, and nothing behind when it stops', async () => {
    const { gateway, plain, told, window, clock } = aSteeringPage();
    await gateway.accept('one');
    expect(plain.asked).toEqual(['accept one']);
    expect(gateway.signInUrl).toBe(plain.signInUrl);
    await gateway.stop();
    window.send({ type: 'here', isMuted: true });
    expect([told, plain.stops, clock.pending]).toEqual([[], 1, 0]);
  });
});

describe('readiness of a page that steers', () => {
  it('names the closed window until it opens', async () => {
    const { session, gateway } = await aReadySession({ mediaMode: 'medialess' });
    gateway.say({ type: 'media-place', isOpen: false });
    expect(session.snapshot.readiness).toEqual({ isReady: false, reasons: ['media/window-closed'] });
    gateway.say({ type: 'media-place', isOpen: true });
    expect(session.snapshot.readiness.isReady).toBe(true);
  });
});

describe('a window that offers its audio', () => {
  async function aMediaWindow() {
    const wire = new Wire();
    const story = await aReadySession({ mediaMode: 'softphone' });
    const page = wire.end();
    const heard: MediaLinkMessage[] = [];
    page.listen((message) => heard.push(message));
    const withdraw = offerMedia(story.session, wire.end());
    return { ...story, page, heard, withdraw };
  }

  it('says that it is here when it opens, and at each change of the microphone', async () => {
    const { heard, gateway } = await aMediaWindow();
    gateway.say({ type: 'mute', isMuted: true });
    expect(heard).toEqual([
      { type: 'here', isMuted: false },
      { type: 'here', isMuted: true },
    ]);
  });

  it('mutes when it is asked, and answers who asks for it', async () => {
    const { page, heard, gateway } = await aMediaWindow();
    gateway.report([aContact('connected')]);
    page.send({ type: 'mute', isMuted: true });
    await settle();
    expect(gateway.asked).toContain('setMuted true');
    const before = heard.length;
    page.send({ type: 'ask' });
    expect(heard).toHaveLength(before + 1);
  });

  it('offers nothing while nobody is signed in, and says when it closes', async () => {
    const { heard, page, session, withdraw } = await aMediaWindow();
    await session.stop();
    heard.length = 0;
    page.send({ type: 'ask' });
    expect(heard).toEqual([]);
    withdraw();
    page.send({ type: 'ask' });
    expect(heard).toEqual([{ type: 'gone' }]);
  });
});

describe('a message from the link', () => {
  it.each([
    [
      { type: 'here', isMuted: true, more: 1 },
      { type: 'here', isMuted: true },
    ],
    [{ type: 'gone' }, { type: 'gone' }],
    [{ type: 'mute' }, null],
    [{ type: 'mute', isMuted: 'yes' }, null],
    [{ type: 'eval' }, null],
    ['here', null],
    [null, null],
  ])('reads %j as %j', (value, message) => {
    expect(readMediaLinkMessage(value)).toEqual(message);
  });
});
