import { describe, expect, it } from 'vitest';
import { ringPatterns, type RingtoneChoice } from '../../src/domain/ringtone.js';
import { ConnectSession } from '../../src/session/connect-session.js';
import { browserPorts } from '../../src/session/browser-ports.js';
import { VirtualClock } from '../../src/simulator/page/index.js';
import { aDesk, ring, type DeskOptions } from '../simulator/page/page-desk.js';
import { aContact, start } from './reports.js';
import { ScriptedGateway } from './scripted-gateway.js';
import { pass, settle, watch, words } from './story.js';
import { Workstation } from './workstation.js';

const anOfferedCall = aContact('connecting');

async function anAgentAt(workstation: Workstation, options: DeskOptions = {}) {
  const { storage, devices, sound } = workstation;
  return aDesk({ ...options, ports: { storage, devices, sound } });
}

async function aRingingPhone(options: DeskOptions = {}) {
  const workstation = new Workstation();
  const desk = await anAgentAt(workstation, options);
  const contactId = await ring(desk);
  return { ...desk, workstation, contactId };
}

/** A session over a scripted gateway, at a workstation. */
async function aSessionAt(workstation: Workstation, ringtone: RingtoneChoice = 'bell') {
  const clock = new VirtualClock(start);
  const gateway = new ScriptedGateway();
  const { storage, devices, sound } = workstation;
  const ports = { ...browserPorts, clock, storage, devices, sound };
  const session = new ConnectSession({ gateway, ports, country: null, sessionHours: 0, ringtone });
  session.start();
  gateway.report();
  await settle();
  return { session, gateway, clock };
}

describe('the phone rings', () => {
  it('with the bell, again and again, while a call is offered', async () => {
    const { workstation, session } = await aRingingPhone();
    expect(workstation.heard).toEqual([{ source: ringPatterns.bell, isRepeated: true, volume: 1, deviceId: null }]);
    expect(session.snapshot.ringtone).toMatchObject({ isRinging: true, isBlocked: false, isPlayedByCcp: false });
  });

  it('until the agent presses Accept, and again where Connect refuses that', async () => {
    const { workstation, session, gateway, clock, contactId } = await aRingingPhone();
    gateway.faults.fail('accept', 'refused');
    const accepted = watch(session.accept(contactId));
    await settle();
    expect(workstation.heard).toEqual([]);
    await pass(clock, 100);
    expect([accepted.result, workstation.heard.length]).toEqual(['command/refused', 1]);
    void session.accept(contactId);
    await pass(clock, 3000);
    expect(workstation.heard).toEqual([]);
  });

  it.each<readonly [string, (desk: Awaited<ReturnType<typeof aRingingPhone>>) => unknown]>([
    ['the agent rejects', ({ session, contactId }) => watch(session.reject(contactId))],
    ['the caller hangs up', ({ instance, contactId }) => instance.customerHangsUp(contactId)],
    ['nobody answers in time', ({ clock }) => clock.advance(21_000)],
    ['another tab accepts', ({ instance, contactId }) => instance.execute('agent', 'AcceptContact', { contactId })],
    ['the instance forgets the call', ({ instance }) => instance.reset()],
    ['the line to Connect is lost', ({ gateway }) => gateway.faults.loseLink()],
    ['the session expires', ({ gateway }) => gateway.faults.expire()],
    ['the agent signs out elsewhere', ({ gateway }) => gateway.faults.signOut()],
    ['the session is stopped', ({ session }) => watch(session.stop())],
  ])('no longer than until %s', async (_what, end) => {
    const desk = await aRingingPhone();
    expect(desk.workstation.heard).toHaveLength(1);
    end(desk);
    await pass(desk.clock, 4000);
    expect(desk.workstation.heard).toEqual([]);
    expect(desk.session.snapshot.ringtone.isRinging).toBe(false);
  });

  it('again when the line is back and the call is still offered', async () => {
    const { workstation, gateway, clock } = await aRingingPhone();
    gateway.faults.loseLink();
    await pass(clock, 1000);
    gateway.faults.restoreLink();
    await pass(clock, 100);
    expect(workstation.heard).toHaveLength(1);
  });

  it('for two minutes at most, whatever Connect goes on to say', async () => {
    const workstation = new Workstation();
    const { gateway, clock } = await aSessionAt(workstation);
    gateway.report([anOfferedCall]);
    await pass(clock, 119_000, 1000);
    expect(workstation.heard).toHaveLength(1);
    await pass(clock, 2000, 1000);
    expect(workstation.heard).toEqual([]);
  });

  it('softly beside a call, for the agent is talking', async () => {
    const workstation = new Workstation();
    const { gateway } = await aSessionAt(workstation);
    gateway.report([aContact('connected', { contactId: 'talk' }), anOfferedCall]);
    await settle();
    expect(workstation.heard).toMatchObject([{ volume: 0.3 }]);
  });

  it('once where the instance has calls accepted for the agent', async () => {
    const workstation = new Workstation();
    const desk = await anAgentAt(workstation, { settings: { autoAccept: true } });
    await ring(desk);
    expect(workstation.played.map(({ sound }) => sound.isRepeated)).toEqual([false]);
  });

  it('not for chats, tasks and calls that the agent places', async () => {
    const workstation = new Workstation();
    const desk = await anAgentAt(workstation);
    desk.instance.createContact({ channel: 'chat', from: 'Marta' });
    void desk.session.dial('+81398765432');
    await pass(desk.clock, 1000);
    expect(workstation.played).toEqual([]);
  });

  it('on the device that was chosen, which has another id in this page', async () => {
    const workstation = new Workstation();
    workstation.inPage = [{ direction: 'output', deviceId: 'page-desk', label: 'Desk speaker' }];
    const desk = await anAgentAt(workstation);
    const chosen = watch(desk.session.chooseDevice('ringer', 'Desk speaker'));
    await pass(desk.clock, 100);
    expect([chosen.result, desk.session.snapshot.devices.ringer?.standing]).toEqual(['done', 'applied']);
    await ring(desk);
    expect(workstation.heard).toMatchObject([{ deviceId: 'page-desk' }]);
  });
});

describe('a blocked ringtone', () => {
  it('is shown until a click lets it be heard', async () => {
    const { workstation, session } = await aRingingPhone();
    workstation.say('blocked');
    expect(session.snapshot.ringtone).toMatchObject({ isRinging: true, isBlocked: true });
    workstation.say('audible');
    expect(session.snapshot.ringtone).toMatchObject({ isRinging: true, isBlocked: false });
  });

  it('is not shown any more when the offer is over', async () => {
    const { workstation, session, instance, clock, contactId } = await aRingingPhone();
    workstation.say('blocked');
    instance.customerHangsUp(contactId);
    await pass(clock, 100);
    expect(session.snapshot.ringtone).toMatchObject({ isRinging: false, isBlocked: false });
  });
});

describe('the choice of a ringtone', () => {
  it('is kept on this machine, and so is its loudness', async () => {
    const workstation = new Workstation();
    const before = await aSessionAt(workstation);
    await before.session.setRingtone({ choice: 'pulse' });
    await before.session.setRingtone({ volume: 0.4 });
    await before.session.stop();
    const { session, gateway } = await aSessionAt(workstation);
    expect(session.snapshot.ringtone).toMatchObject({ choice: 'pulse', volume: 0.4 });
    gateway.report([anOfferedCall]);
    await settle();
    expect(workstation.heard).toMatchObject([{ source: ringPatterns.pulse, volume: 0.4 }]);
  });

  it('is the host’s until the agent has one', async () => {
    const { session } = await aSessionAt(new Workstation(), { url: 'https://crm.example/ring.mp3' });
    expect(session.snapshot.ringtone.choice).toEqual({ url: 'https://crm.example/ring.mp3' });
  });

  it('may be silence', async () => {
    const workstation = new Workstation();
    const { session, gateway } = await aSessionAt(workstation, 'off');
    gateway.report([anOfferedCall]);
    await settle();
    expect([workstation.played, session.snapshot.ringtone.isRinging]).toEqual([[], false]);
  });

  it('falls back to the bell where a file cannot be played, and says so', async () => {
    const workstation = new Workstation();
    const { session, gateway } = await aSessionAt(workstation, { url: 'https://crm.example/ring.mp3' });
    const events: Parameters<Parameters<typeof session.on>[0]>[0][] = [];
    session.on((event) => events.push(event));
    gateway.report([anOfferedCall]);
    await settle();
    workstation.say('failed');
    expect(workstation.heard).toMatchObject([{ source: ringPatterns.bell }]);
    expect(words(events)).toContain('error ringtone/not-loaded');
  });

  it('cannot be what is no ringtone', async () => {
    const { session } = await aSessionAt(new Workstation());
    await expect(session.setRingtone({ volume: 2 })).rejects.toMatchObject({ code: 'options/invalid-value' });
    await expect(session.setRingtone({ choice: { url: '' } })).rejects.toMatchObject({ code: 'options/invalid-value' });
    expect(session.snapshot.ringtone).toMatchObject({ choice: 'bell', volume: 1 });
  });

  it('can be tried, and so can the speaker; the second trial ends the first', async () => {
    const workstation = new Workstation();
    const { session } = await aSessionAt(workstation);
    const first = watch(session.playTest('ringer'));
    await settle();
    const second = watch(session.playTest('speaker'));
    await settle();
    expect([first.result, workstation.heard.length]).toEqual(['done', 1]);
    workstation.say('ended');
    await settle();
    expect([second.result, workstation.heard]).toEqual(['done', []]);
    const third = watch(session.playTest('ringer'));
    await settle();
    workstation.say('blocked');
    await settle();
    expect(third.result).toBe('ringtone/blocked');
  });
});

describe('where Connect’s own page rings', () => {
  it('this page is silent', async () => {
    const workstation = new Workstation();
    const { session, gateway } = await aSessionAt(workstation, 'instance');
    gateway.report([anOfferedCall]);
    await settle();
    expect(gateway.isCcpRinging).toBe(true);
    expect([workstation.played, session.snapshot.ringtone]).toMatchObject([
      [],
      { isRinging: true, isPlayedByCcp: true },
    ]);
  });

  it('its ring is ended when it cannot learn of the end of the offer, and only then', async () => {
    const { gateway } = await aSessionAt(new Workstation(), 'instance');
    gateway.report([anOfferedCall]);
    gateway.report([{ ...anOfferedCall, state: 'error' }]);
    await settle();
    expect(gateway.asked).not.toContain(`hush ${anOfferedCall.contactId}`);
    const { gateway: other } = await aSessionAt(new Workstation(), 'instance');
    other.report([anOfferedCall]);
    other.say({ type: 'link', isUp: false });
    await settle();
    expect(other.asked).toContain(`hush ${anOfferedCall.contactId}`);
  });
});
