import type { BrowserContext, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { RingtoneState, SessionSnapshot } from '../../src/session/session-snapshot.js';
import type { AgentDesk } from './harness/agent-desk.js';
import { agentTone, mainBrowserNames } from './harness/browser.js';
import { findControl } from './harness/deep-query.js';
import { eventually } from './harness/eventually.js';
import { Stage } from './harness/stage.js';

const settings = { agentWhisperMs: 0, customerWhisperMs: 0, deskPhoneAnswerMs: 200 };

/** What the page of the CCP holds of its softphone. */
interface CcpWindow {
  readonly connect: {
    readonly core: {
      readonly softphoneManager: {
        getSession(connectionId: string): { readonly _pc: RTCPeerConnection } | undefined;
      } | null;
    };
  };
}

/** The label of the microphone that the call in the CCP sends from. */
async function micLabel(desk: AgentDesk): Promise<string | null> {
  const { contacts } = await desk.snapshot();
  const own = contacts[0]?.connections.find(({ party }) => party === 'agent')?.connectionId ?? '';
  const ccp = await desk.ccp();
  return ccp.evaluate((connectionId) => {
    const { softphoneManager } = (globalThis as unknown as CcpWindow).connect.core;
    const session = softphoneManager?.getSession(connectionId);
    return session?._pc.getSenders()[0]?.track?.label ?? null;
  }, own);
}

describe.each(mainBrowserNames)('the settings in %s', (name) => {
  const stage = new Stage(name, { settings });

  async function openSettings(desk: AgentDesk): Promise<void> {
    await desk.press('More');
    await desk.press('Settings');
  }

  /** Chooses by the labels that the agent reads. */
  async function choose(desk: AgentDesk, what: string, option: string): Promise<void> {
    await desk.press(what);
    await desk.press(option);
  }

  const isOnDeskPhone = ({ agent }: SessionSnapshot): boolean => agent?.deskPhoneNumber === '+81312340000';

  it('lead calls to a desk phone, which Connect still knows after a reload', async () => {
    const desk = await stage.desk();
    await openSettings(desk);
    await desk.press('Desk phone');
    const field = await eventually('the number field', () => findControl(desk.page, 'Desk phone number'));
    await field.type('+81 3-1234-0000');
    await desk.press('Save');
    await desk.waitFor('the desk phone', isOnDeskPhone);

    await desk.page.reload();
    await desk.waitFor('the desk phone again', isOnDeskPhone);
    await desk.reads('Desk phone');
    await desk.takeCall();
    expect(await micLabel(desk)).toBeNull();
  });

  it('have the next call use the microphone that was chosen by its name', async () => {
    const desk = await stage.desk();
    await desk.takeCall();
    const before = await micLabel(desk);
    const label = await desk.waitFor('named microphones', ({ devices }) => devices.microphone?.labels.at(-1));
    if (name === 'chromium') expect(label).not.toBe(before);
    await openSettings(desk);
    await choose(desk, 'Microphone', label);
    await desk.waitFor('applied', ({ devices }) => devices.microphone?.standing === 'applied');
    await eventually('the call sends from it', async () => (await micLabel(desk)) === label);
    const contactId = (await desk.snapshot()).contacts[0]?.contactId;
    await desk.command('hangUp', contactId);
    await desk.waitForContact('ended', ({ state }) => state === 'ended');
    await desk.command('clear', contactId);
    await desk.waitForNoContact();

    await desk.page.reload();
    await desk.waitFor('the choice again', ({ devices }) => devices.microphone?.chosen === label);
    await desk.takeCall();
    await eventually('the next call sends from it', async () => (await micLabel(desk)) === label);
    expect((await desk.snapshot()).errors).toEqual([]);
  });

  it('offer voice enhancement where the instance does, and Connect keeps the choice', async () => {
    await stage.instance.updateSettings({ isVoiceEnhancementOffered: true });
    const desk = await stage.desk();
    await openSettings(desk);
    await choose(desk, 'Voice enhancement', 'Less background noise');
    await desk.waitFor('chosen', ({ agent }) => agent?.voiceEnhancement === 'noise-suppression');
  });
});

// Firefox has one fake microphone, so that there is no other to prefer.
describe('the microphone of the computer’s choice in chromium', () => {
  const stage = new Stage('chromium', { settings });
  const [former, preferred] = ['Fake Audio Input 1', 'Fake Audio Input 2'];

  /** As when a person chooses another microphone in the computer's own settings. */
  async function prefer(desk: AgentDesk, label: string): Promise<void> {
    const ccp = await desk.ccp();
    await ccp.evaluate(preferMicrophone, label);
    await desk.page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
  }

  it('is followed in a call when it comes to be another', async () => {
    const desk = await stage.desk();
    const contactId = await desk.takeCall({ customer: 'tone' });
    await desk.waitFor('named microphones', ({ devices }) => devices.microphone?.labels.includes(preferred));
    for (const label of [former, preferred]) {
      await prefer(desk, label);
      await eventually(`the call sends from ${label}`, async () => (await micLabel(desk)) === label);
    }
    const { devices, errors } = await desk.snapshot();
    expect(devices.microphone).toMatchObject({ chosen: null, standing: 'default' });
    expect(errors).toEqual([]);
    await eventually('the customer hears the agent', async () => {
      const { fromAgent } = await stage.instance.heard(contactId);
      return Math.abs((fromAgent?.peakHz ?? 0) - agentTone) < 20;
    });
  });
});

/** Runs in the CCP: the browser's word for what the computer prefers stands for that microphone from now on. */
async function preferMicrophone(label: string): Promise<void> {
  const { enumerateDevices, getUserMedia } = MediaDevices.prototype;
  const { mediaDevices } = navigator;
  const listed = await enumerateDevices.call(mediaDevices);
  const preferred = listed.find((device) => device.label === label)?.deviceId ?? '';
  mediaDevices.enumerateDevices = async () => {
    const devices = await enumerateDevices.call(mediaDevices);
    const alias = devices.find(({ kind, deviceId }) => kind === 'audioinput' && deviceId === 'default');
    const told = { ...alias?.toJSON(), label: `Default - ${label}` };
    return devices.map((device) => (device === alias ? { ...told, toJSON: () => told } : device));
  };
  mediaDevices.getUserMedia = (asked) => {
    const audio = typeof asked?.audio === 'object' ? asked.audio : {};
    const isAlias = JSON.stringify(audio.deviceId) === '{"exact":"default"}';
    return getUserMedia.call(mediaDevices, isAlias ? { audio: { ...audio, deviceId: { exact: preferred } } } : asked);
  };
}

describe.each(mainBrowserNames)('the ringtone in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });

  /** Keeps every sound that the page makes from now on. */
  async function keepSounds(page: Page): Promise<void> {
    await page.evaluate(() => {
      const sounds: HTMLAudioElement[] = [];
      Object.assign(globalThis, { sounds });
      const NativeAudio = globalThis.Audio;
      globalThis.Audio = class extends NativeAudio {
        constructor(source?: string) {
          super(source);
          sounds.push(this);
        }
      };
    });
  }

  const ringing = (page: Page): Promise<number> =>
    page.evaluate(() => {
      const { sounds } = globalThis as unknown as { readonly sounds: readonly HTMLAudioElement[] };
      return sounds.filter(({ paused, srcObject }) => !paused && srcObject !== null).length;
    });

  /** An agent who has touched the page, so that the browser lets it be heard. */
  async function anAgentAtWork(): Promise<AgentDesk> {
    const desk = await stage.desk();
    await keepSounds(desk.page);
    await desk.press('More');
    await desk.page.keyboard.press('Escape');
    return desk;
  }

  const ends: Readonly<Record<string, (desk: AgentDesk, contactId: string) => Promise<unknown>>> = {
    'the agent accepts': (desk) => desk.press('Accept'),
    'the agent rejects': (desk) => desk.press('Reject'),
    'the caller hangs up': (_desk, contactId) => stage.instance.customerHangsUp(contactId),
    'nobody answers': () => Promise.resolve(),
    'the instance forgets everything': () => stage.instance.reset(),
    'the session stops': (desk) => desk.command('stop'),
  };

  it.each(Object.keys(ends))('sounds while the call is offered, and no longer when %s', async (what) => {
    const desk = await anAgentAtWork();
    if (what === 'nobody answers') await stage.instance.updateSettings({ ringMs: 3000 });
    const contactId = await stage.instance.call();
    await eventually('it rings', async () => (await ringing(desk.page)) === 1);
    await ends[what]?.(desk, contactId);
    await eventually('silence', async () => (await ringing(desk.page)) === 0);
    expect((await desk.snapshot()).ringtone.isRinging).toBe(false);
  });

  it('stops when Connect’s reports stop during the ring, which leaves the CCP itself ringing', async () => {
    const desk = await anAgentAtWork();
    await stage.instance.call();
    await eventually('it rings', async () => (await ringing(desk.page)) === 1);
    await desk.page.evaluate(() => {
      const frame = document.querySelector('iframe')?.contentDocument?.querySelector('iframe');
      frame?.contentWindow?.location.replace('about:blank');
    });
    await desk.waitFor('the link is down', ({ isLinkUp }) => !isLinkUp);
    await eventually('silence', async () => (await ringing(desk.page)) === 0);
  });
});

/** The driver's own questions count as an agent's touch; these do not. */
async function untouchedPage(context: BrowserContext, url: string) {
  const page = await context.newPage();
  const debug = await page.createCDPSession();
  await debug.send('Page.navigate', { url });
  const ringtone = async (): Promise<RingtoneState | null> => {
    const expression = `JSON.stringify(document.querySelector('ccp-softphone')?.session?.snapshot.ringtone ?? null)`;
    const { result } = await debug.send('Runtime.evaluate', { expression, returnByValue: true });
    return JSON.parse(String(result.value)) as RingtoneState | null;
  };
  const click = async (): Promise<void> => {
    const mouse = { x: 5, y: 5, button: 'left', clickCount: 1 } as const;
    await debug.send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' });
    await debug.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' });
  };
  return { ringtone, click };
}

describe('the ringtone of a page that nobody has touched in chromium', () => {
  const stage = new Stage('chromium');

  it('waits for a click and says so', async () => {
    await (await stage.desk()).close();
    const { ringtone, click } = await untouchedPage(stage.context, stage.instance.crm);
    await eventually('the softphone', ringtone);
    await stage.instance.call();
    await eventually('blocked', async () => (await ringtone())?.isBlocked);
    expect(await ringtone()).toMatchObject({ isRinging: true, isPlayedByCcp: false });
    await click();
    await eventually('heard', async () => (await ringtone())?.isBlocked === false);
    expect(await ringtone()).toMatchObject({ isRinging: true });
  });
});
