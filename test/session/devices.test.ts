import { describe, expect, it } from 'vitest';
import type { AudioDevice } from '../../src/domain/audio-device.js';
import { pageDevices } from '../../src/simulator/page/page-devices.js';
import { aDesk, talk, type DeskOptions } from '../simulator/page/page-desk.js';
import { pass, watch, words } from './story.js';
import { Workstation } from './workstation.js';

const headset = 'Headset microphone';
const withoutHeadset = pageDevices.filter(({ label }) => !label.startsWith('Headset'));

async function anAgentAt(workstation: Workstation, options: DeskOptions = {}) {
  const { storage, devices } = workstation;
  const desk = await aDesk({ ...options, ports: { storage, devices } });
  const choose = async (...choice: Parameters<typeof desk.session.chooseDevice>): Promise<string> => {
    const chosen = watch(desk.session.chooseDevice(...choice));
    await pass(desk.clock, 500);
    return chosen.result;
  };
  return { ...desk, choose };
}

describe('an agent who chooses devices', () => {
  it('sees them by their names', async () => {
    const { session } = await anAgentAt(new Workstation());
    const choosable = { chosen: null, standing: 'default' };
    expect(session.snapshot.devices).toMatchObject({
      microphone: { ...choosable, labels: ['Built-in microphone', headset] },
      speaker: { ...choosable, labels: ['Built-in speakers', 'Headset'] },
    });
  });

  it('hears that a microphone chosen between calls is for the next one, and talks through it there', async () => {
    const desk = await anAgentAt(new Workstation());
    expect(await desk.choose('microphone', headset)).toBe('done');
    expect(desk.session.snapshot.devices.microphone).toMatchObject({ chosen: headset, standing: 'next-call' });
    expect(desk.gateway.faults.deviceInUse('microphone')).toBeNull();
    const contactId = await talk(desk);
    expect(desk.gateway.faults.deviceInUse('microphone')).toBe('ccp-headset-in');
    expect(desk.session.snapshot.devices.microphone).toMatchObject({ standing: 'applied' });
    void desk.session.hangUp(contactId);
    await pass(desk.clock, 500);
    expect(desk.session.snapshot.devices.microphone).toMatchObject({ standing: 'next-call' });
  });

  it('changes the microphone in the middle of a call, and goes back to what the system prefers', async () => {
    const desk = await anAgentAt(new Workstation());
    await talk(desk);
    expect(await desk.choose('microphone', headset)).toBe('done');
    expect(desk.gateway.faults.deviceInUse('microphone')).toBe('ccp-headset-in');
    expect(await desk.choose('microphone', null)).toBe('done');
    expect(desk.gateway.faults.deviceInUse('microphone')).toBe('ccp-array');
    expect(desk.session.snapshot.devices.microphone).toMatchObject({ chosen: null, standing: 'default' });
  });

  it('finds the choice again after a reload, by its name, though the ids are others', async () => {
    const workstation = new Workstation();
    const before = await anAgentAt(workstation);
    await before.choose('microphone', headset);
    await before.choose('speaker', 'Headset');
    await before.session.stop();
    const devices = pageDevices.map((device) => ({ ...device, deviceId: `new-${device.deviceId}` }));
    const after = await anAgentAt(workstation, { gateway: { devices } });
    await talk(after);
    expect(after.gateway.faults.deviceInUse('microphone')).toBe('new-ccp-headset-in');
    expect(after.gateway.faults.deviceInUse('speaker')).toBe('new-ccp-headset-out');
  });

  it('is told in a call that the chosen headset is not there, and what the computer does', async () => {
    const workstation = new Workstation();
    const desk = await anAgentAt(workstation);
    await desk.choose('microphone', headset);
    desk.gateway.faults.plug(withoutHeadset);
    await talk(desk);
    expect(desk.session.snapshot.devices.microphone).toMatchObject({ chosen: headset, standing: 'missing' });
    expect(words(desk.events)).toContain('error device/not-found');
  });

  it('goes on talking when the headset is pulled out, and is back on it when it is plugged in', async () => {
    const workstation = new Workstation();
    const desk = await anAgentAt(workstation);
    await talk(desk);
    await desk.choose('microphone', headset);
    desk.gateway.faults.plug(withoutHeadset);
    workstation.plug();
    await pass(desk.clock, 2000);
    expect(desk.gateway.faults.deviceInUse('microphone')).toBe('ccp-array');
    desk.gateway.faults.plug(pageDevices);
    workstation.plug();
    await pass(desk.clock, 2000);
    expect(desk.gateway.faults.deviceInUse('microphone')).toBe('ccp-headset-in');
    expect(desk.session.snapshot.devices.microphone).toMatchObject({ standing: 'applied' });
  });

  it('goes on with another headset, not with the microphone of the lid', async () => {
    const workstation = new Workstation();
    const desk = await anAgentAt(workstation);
    await talk(desk);
    await desk.choose('microphone', headset);
    const spare: AudioDevice = { direction: 'input', deviceId: 'spare', label: 'Jabra Evolve2 40' };
    desk.gateway.faults.plug([...withoutHeadset, spare]);
    workstation.plug();
    await pass(desk.clock, 2000);
    expect(desk.gateway.faults.deviceInUse('microphone')).toBe('spare');
  });

  it('follows the computer in a call when that comes to prefer another microphone, unless one was chosen', async () => {
    const preferring = (label: string): readonly AudioDevice[] => [
      { direction: 'input', deviceId: 'default', label: `Default - ${label}` },
      ...pageDevices,
    ];
    const workstation = new Workstation();
    const desk = await anAgentAt(workstation, { gateway: { devices: preferring('Built-in microphone') } });
    await talk(desk);
    expect(desk.gateway.faults.deviceInUse('microphone')).toBeNull();
    workstation.plug();
    await pass(desk.clock, 2000);
    expect(desk.gateway.faults.deviceInUse('microphone')).toBeNull();
    desk.gateway.faults.plug(preferring(headset));
    workstation.plug();
    await pass(desk.clock, 2000);
    expect(desk.gateway.faults.deviceInUse('microphone')).toBe('default');
    await desk.choose('microphone', headset);
    desk.gateway.faults.plug(preferring('Built-in microphone'));
    workstation.plug();
    await pass(desk.clock, 2000);
    expect(desk.gateway.faults.deviceInUse('microphone')).toBe('ccp-headset-in');
  });

  it('rings on a device of its own, which a change of the speaker leaves alone', async () => {
    const workstation = new Workstation();
    workstation.inPage = pageDevices;
    const desk = await anAgentAt(workstation);
    await desk.choose('ringer', 'Built-in speakers');
    await talk(desk);
    await desk.choose('speaker', 'Headset');
    const { speaker, ringer } = desk.session.snapshot.devices;
    expect([speaker?.chosen, ringer?.chosen]).toEqual(['Headset', 'Built-in speakers']);
    expect(desk.gateway.faults.deviceInUse('speaker')).toBe('ccp-headset-out');
  });

  it('is told that a device could not be used', async () => {
    const desk = await anAgentAt(new Workstation());
    await talk(desk);
    desk.gateway.faults.fail('setDevice', 'refused');
    expect(await desk.choose('microphone', headset)).toBe('command/refused');
    expect(desk.session.snapshot.devices.microphone).toMatchObject({ standing: 'failed' });
    expect(await desk.choose('microphone', 'Somebody else’s microphone')).toBe('device/not-found');
  });

  it('chooses no speaker where the browser has no choice, and nothing where the audio is elsewhere', async () => {
    const workstation = new Workstation();
    workstation.canChooseOutput = false;
    const { session } = await anAgentAt(workstation);
    expect(session.snapshot.devices).toMatchObject({ microphone: { chosen: null }, speaker: null, ringer: null });
    const elsewhere = await anAgentAt(new Workstation(), { gateway: { hasMedia: false } });
    expect(elsewhere.session.snapshot.devices).toEqual({ microphone: null, speaker: null, ringer: null });
  });

  it('starts without a choice where the browser keeps nothing, or something that is not ours', async () => {
    for (const text of ['no json', '[]', '{"version":2,"microphone":"A"}', '{"version":1,"microphone":7}']) {
      const workstation = new Workstation();
      workstation.kept.set('ccp-elements.devices', text);
      const { session } = await anAgentAt(workstation);
      expect(session.snapshot.devices.microphone).toMatchObject({ chosen: null, standing: 'default' });
    }
  });

  it('learns that the devices cannot be listed', async () => {
    const desk = await anAgentAt(new Workstation());
    desk.gateway.faults.fail('listDevices', 'silent');
    const listed = watch(desk.session.listDevices());
    await pass(desk.clock, 15_000, 500);
    expect(listed.result).toBe('command/timeout');
    expect(desk.session.snapshot.devices.microphone).toMatchObject({ labels: ['Built-in microphone', headset] });
  });

  it('leaves nothing behind that listens', async () => {
    const workstation = new Workstation();
    const { session } = await anAgentAt(workstation);
    expect(workstation.listenerCount).toBe(1);
    await session.stop();
    expect(workstation.listenerCount).toBe(0);
  });
});
