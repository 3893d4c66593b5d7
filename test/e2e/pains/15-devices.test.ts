import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../harness/eventually.js';
import { ccpFrame } from '../harness/hearing.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion, type RawWindow } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** A device of the browser's own that is not the default. */
const label = 'Fake Audio Input 2';

interface CcpWindow {
  readonly connect: {
    readonly core: { readonly softphoneManager: { getSession(id: string): { readonly _pc: RTCPeerConnection } } };
    readonly Agent: RawWindow['connect']['Agent'];
  };
}

/** The id by which a place knows the device. */
const idIn = (place: Frame): Promise<string | undefined> =>
  place.evaluate(async (wanted) => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.find((device) => device.label === wanted)?.deviceId;
  }, label);

describe('pain 15: the choice of an audio device does not take', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { parameters: { pageOptions: { enableAudioDeviceSettings: true } } }),
    '/tag': tagPage(instanceUrl),
  }));

  /** The label of the microphone that the call sends from. */
  const speaksFrom = (ccp: Frame, connectionId: string): Promise<string | undefined> =>
    ccp.evaluate((id) => {
      const { softphoneManager } = (globalThis as unknown as CcpWindow).connect.core;
      return softphoneManager.getSession(id)._pc.getSenders()[0]?.track?.label;
    }, connectionId);

  it(`raw Streams ${streamsVersion} wants the id that the CCP’s origin has for a device, and says nothing of another`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await stage.instance.call();
    await raw.accept();
    await raw.isTold('onConnected');
    const ccp = await ccpFrame(raw.page, stage.instance.url);
    const [inPage, inCcp] = await Promise.all([idIn(raw.page.mainFrame()), idIn(ccp)]);
    expect(inPage).toBeTruthy();
    expect(inPage).not.toBe(inCcp);

    await raw.page.evaluate(
      (ids) => {
        const { connect, told } = globalThis as unknown as RawWindow;
        const agent = new connect.Agent();
        agent.onMicrophoneDeviceChanged(({ deviceId }) => told.push(`uses ${deviceId}`));
        for (const id of ids) agent.setMicrophoneDevice(id);
      },
      [inPage ?? '', inCcp ?? ''],
    );
    await raw.isTold(`uses ${inCcp}`);
    expect(await raw.told()).not.toContain(`uses ${inPage}`);
  });

  it('ours knows a device by its name, in the call and when it is plugged in again', async () => {
    const desk = await stage.desk(site.at('/tag'));
    await desk.takeCall();
    const { contacts } = await desk.snapshot();
    const own = contacts[0]?.connections.find(({ party }) => party === 'agent')?.connectionId ?? '';
    const ccp = await desk.ccp();
    const first = await speaksFrom(ccp, own);
    expect(first).not.toBe(label);

    await desk.waitFor('the devices', ({ devices }) => devices.microphone?.labels.includes(label));
    expect(await desk.command('chooseDevice', 'microphone', label)).toBeNull();
    await eventually('it is used', async () => (await speaksFrom(ccp, own)) === label);

    const plug = async (isIn: boolean): Promise<void> => {
      await ccp.evaluate(
        (hidden) => {
          const list = MediaDevices.prototype.enumerateDevices;
          navigator.mediaDevices.enumerateDevices = async () => {
            const devices = await list.call(navigator.mediaDevices);
            return devices.filter((device) => device.label !== hidden);
          };
        },
        isIn ? null : label,
      );
      await desk.page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
    };
    await plug(false);
    const pulled = await desk.waitFor('pulled out', ({ devices, errors }) => {
      return devices.microphone?.standing === 'missing' && errors.length > 0 && errors;
    });
    expect(pulled).toMatchObject([{ target: 'devices', error: { code: 'device/not-found' } }]);
    await eventually('another takes over', async () => (await speaksFrom(ccp, own)) !== label);

    await plug(true);
    await eventually('it is used again', async () => (await speaksFrom(ccp, own)) === label);
    await desk.waitFor('applied', ({ devices }) => devices.microphone?.standing === 'applied');
  });
});
