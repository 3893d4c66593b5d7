import { beforeEach, describe, expect, it } from 'vitest';
import type { GatewayEvent, StartTerms } from '../../../src/gateway/gateway.js';
import { followAudio } from '../../../src/gateway/streams/audio-place.js';
import { initParameters } from '../../../src/gateway/streams/init-parameters.js';
import { readSettings } from '../../../src/gateway/streams/settings.js';
import type { StreamsNamespace } from '../../../src/gateway/streams/streams-namespace.js';

const topic = 'connect::softphone';
const ready = 'connection::ready_to_start_session';

/** Streams in one tab, as far as the place of the audio goes. */
function aTab({
  isFirefox = true,
  ...more
}: Partial<StartTerms> & { isFirefox?: boolean; isSigningIn?: boolean; isAccepting?: boolean } = {}) {
  const listeners = new Map<string, (data: unknown) => void>();
  const sent: string[] = [];
  const mastered: string[] = [];
  const events: GatewayEvent[] = [];
  const nothing = { subscribe: () => ({ unsubscribe: () => undefined }) };
  class Unused {}
  const streams = {
    core: {
      initCCP: () => undefined,
      getEventBus: () => nothing,
      getUpstream: () => ({ sendUpstream: (name: string) => sent.push(name) }),
      portStreamId: 'mine',
    },
    becomeMaster: (name: string) => mastered.push(name),
    isFirefoxBrowser: () => isFirefox,
    getLog: () => ({ setEchoLevel: () => undefined }),
    Agent: Unused,
    Contact: Unused,
    VoiceConnection: Unused,
    ConnectionSnapshot: Unused,
    Endpoint: { byPhoneNumber: () => undefined },
  } as unknown as StreamsNamespace;
  followAudio({
    streams,
    on: (name, listener) => void listeners.set(name, listener),
    terms: { hasAudio: more.hasAudio ?? true, isTakeover: more.isTakeover ?? false, isContinued: false },
    isSigningIn: () => more.isSigningIn ?? false,
    isAccepting: () => more.isAccepting ?? false,
    emit: (event) => events.push(event),
  });
  const say = (name: string, data?: unknown) => listeners.get(name)?.(data);
  return { say, sent, mastered, events };
}

const mastership = (masterId: string, takeOver = true) => ({ data: { topic, masterId, takeOver } });

beforeEach(() => {
  Reflect.set(globalThis, 'document', { hasFocus: () => false });
});

describe('the place of the audio', () => {
  it('is told to the CCP when it begins', () => {
    const settings = readSettings({ instanceUrl: 'example' });
    expect(initParameters(settings, true)).toMatchObject({ softphone: { allowFramedSoftphone: true } });
    expect(initParameters(settings, false)).toMatchObject({ softphone: { allowFramedSoftphone: false } });
  });

  it('is taken from a tab that crashed, which the shared worker does not notice', () => {
    const tab = aTab({ isTakeover: true, isFirefox: false });
    tab.say('init');
    expect(tab.mastered).toEqual([topic]);
  });

  it('is taken from the sign-in window, whose CCP is closed with it', () => {
    const tab = aTab({ isSigningIn: true, isFirefox: false });
    tab.say('init');
    expect(tab.mastered).toEqual([topic]);
  });

  it.each([
    { hasAudio: true, isTakeover: false },
    { hasAudio: false, isTakeover: true },
  ])('is left to its owner otherwise', (terms) => {
    const tab = aTab({ ...terms, isFirefox: false });
    tab.say('init');
    expect(tab.mastered).toEqual([]);
  });

  it('comes along with an accept in Firefox', () => {
    const tab = aTab({ hasAudio: false, isAccepting: true });
    tab.say(ready);
    expect(tab.sent).toEqual([ready]);
    expect(tab.events).toEqual([{ type: 'audio', isHere: true }]);
  });

  it('comes to the tab in front when Connect connects by itself, and to no other', () => {
    const behind = aTab({ hasAudio: false });
    behind.say(ready);
    expect(behind.sent).toEqual([]);
    Reflect.set(globalThis, 'document', { hasFocus: () => true });
    const front = aTab({ hasAudio: false });
    front.say(ready);
    expect(front.sent).toEqual([ready]);
  });

  it('leaves the tab that had it, which is told, and stays where nothing was taken', () => {
    const tab = aTab();
    tab.say('master_response', mastership('mine'));
    tab.say('master_response', mastership('another', false));
    tab.say('master_response', { data: { topic: 'connect::ringtone', masterId: 'another', takeOver: true } });
    expect(tab.events).toEqual([]);
    tab.say('master_response', mastership('another'));
    expect(tab.events).toEqual([{ type: 'audio', isHere: false }]);
  });
});
