import { expect } from '@esm-bundle/chai';
import { createSession } from '../../src/session/create-session.js';
import { createPageGateway, createPageInstance } from '../../src/simulator/page/index.js';
import { Panel, settled, until } from './harness/panel.js';
import { callOf, snapshotOf } from './harness/situations.js';
import { atDeskPhone, atThisComputer, deskNumber, devices } from './harness/workstations.js';

afterEach(() => Panel.closeAll());

async function settingsOf(snapshot = atThisComputer()): Promise<Panel> {
  const panel = await Panel.open(snapshot, { country: 'JP' });
  await panel.press('More');
  await panel.press('Settings');
  await until('the settings have the focus', () => panel.hasFocus('Back'));
  return panel;
}

const field = (panel: Panel, name: string): HTMLElement =>
  panel.all('.choice').find((choice) => choice.ariaLabel === name) ?? panel.one('no such field');

const read = (panel: Panel, name: string): string => field(panel, name).textContent?.trim() ?? '';

async function type(panel: Panel, text: string): Promise<void> {
  const input = panel.one('input[type=tel]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no number field');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await panel.settled();
}

describe('the settings', () => {
  it('open from the More menu and close with Back or Escape, and the focus goes along', async () => {
    const panel = await settingsOf();
    await panel.press('Back');
    await until('More has the focus', () => panel.hasFocus('More'));
    expect(panel.all('ccp-settings')).to.deep.equal([]);
    await panel.press('More');
    await panel.press('Settings');
    await panel.type('Escape', field(panel, 'Microphone'));
    expect(panel.all('ccp-settings')).to.deep.equal([]);
  });

  it('leave a call its head and its keys, and make way for a call that rings', async () => {
    const talk = callOf({ state: 'connected', acceptedAt: Date.now(), connectedAt: Date.now() });
    const panel = await settingsOf(atThisComputer('en', { contacts: [talk] }));
    expect(panel.keys).to.include('End');
    expect(panel.text).to.include('Aiko Tanaka');
    await panel.report({ contacts: [callOf()] });
    expect(panel.all('ccp-settings')).to.deep.equal([]);
    expect(panel.keys).to.deep.equal(['Accept', 'Reject']);
  });

  it('show nothing that cannot be chosen here', async () => {
    const none = { microphone: null, speaker: null, ringer: null };
    const panel = await settingsOf(snapshotOf({ devices: none }));
    expect(panel.all('h3').map(({ textContent }) => textContent)).to.deep.equal(['Audio on', 'Ringtone']);
  });
});

describe('where calls are heard', () => {
  it('is a desk phone once its number is saved', async () => {
    const panel = await settingsOf();
    await panel.press('Desk phone');
    await type(panel, '03-1234-0000');
    expect(panel.session.asked('setDeskPhone')).to.deep.equal([]);
    await panel.press('Save');
    expect(panel.session.asked('setDeskPhone')).to.deep.equal([['setDeskPhone', '0312340000']]);
  });

  it('takes no number that cannot be called, and says why', async () => {
    const panel = await settingsOf();
    await panel.press('Desk phone');
    await type(panel, '+44 20');
    await until('the reason', () => panel.text.includes('too short'));
    await panel.press('Save');
    expect(panel.session.asked('setDeskPhone')).to.deep.equal([]);
  });

  it('shows the saved number and goes back to the computer at once', async () => {
    const panel = await settingsOf(atDeskPhone());
    await until('the number as people write it', () =>
      panel.text.replaceAll(/[\u2011\u00a0]/g, '-').includes('03-1234-0000'),
    );
    expect(panel.key('Save').ariaDisabled).to.equal('true');
    expect(panel.all('h3').map(({ textContent }) => textContent)).not.to.include('Microphone');
    await panel.press('This computer');
    expect(panel.session.asked('setDeskPhone')).to.deep.equal([['setDeskPhone', null]]);
  });

  it('cannot be changed during a call, and says so', async () => {
    const talk = callOf({ state: 'connected', acceptedAt: Date.now(), connectedAt: Date.now() });
    const panel = await settingsOf({ ...atDeskPhone(), contacts: [talk] });
    expect(panel.text).to.include('A call is in progress');
    await panel.press('This computer');
    expect(panel.session.asked('setDeskPhone')).to.deep.equal([]);
  });

  it('is what Connect says, with the real session', async () => {
    const instance = createPageInstance();
    const session = createSession({ gateway: createPageGateway({ instance, username: 'agent' }), country: 'JP' });
    const softphone = document.createElement('ccp-softphone');
    softphone.session = session;
    document.body.append(softphone);
    await until('ready', () => session.snapshot.status === 'ready');
    await session.setDeskPhone(deskNumber);
    await settled(document.body);
    expect(softphone.renderRoot.querySelector('.foot')?.textContent).to.include('Desk phone');
    await session.stop();
  });
});

describe('devices', () => {
  it('are chosen by name, with the keyboard alone', async () => {
    const panel = await settingsOf();
    const microphone = field(panel, 'Microphone');
    microphone.focus();
    await panel.type('ArrowDown');
    expect(microphone.ariaExpanded).to.equal('true');
    await panel.type('ArrowUp');
    await panel.type('Enter');
    expect(panel.session.asked('chooseDevice')).to.deep.equal([['chooseDevice', 'microphone', 'Built-in microphone']]);
    await panel.type('ArrowDown');
    await panel.type('Escape');
    expect([microphone.ariaExpanded, panel.all('ccp-settings').length]).to.deep.equal(['false', 1]);
  });

  it('say how the choice stands', async () => {
    const panel = await settingsOf();
    expect(read(panel, 'Microphone')).to.equal('Headset');
    expect(read(panel, 'Speaker')).to.equal('As the computer is set');
    expect(panel.text).to.include('Applies to the next call').and.to.include('Not connected.');
    await panel.report({
      devices: { ...devices, microphone: { labels: ['Headset'], chosen: 'Headset', standing: 'applied' } },
    });
    expect(panel.text).not.to.include('Applies to the next call');
  });

  it('are looked for when the settings open, and tried', async () => {
    const panel = await settingsOf();
    expect(panel.session.asked('listDevices')).to.have.length(1);
    await panel.press('Test, Speaker');
    await panel.press('Test, Ringer');
    expect(panel.session.asked('playTest')).to.deep.equal([
      ['playTest', 'speaker'],
      ['playTest', 'ringer'],
    ]);
  });
});

describe('trying the microphone', () => {
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  const answer = (ask: typeof real): void => {
    Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { configurable: true, value: ask });
  };
  afterEach(() => answer(real));

  it('shows its level, and lets it go when the settings close', async () => {
    const context = new AudioContext();
    const { stream } = context.createMediaStreamDestination();
    answer(() => Promise.resolve(stream));
    const panel = await settingsOf();
    await panel.press('Test, Microphone');
    await until('the meter', () => panel.all('[role=meter]')[0]);
    expect(panel.find('Stop, Microphone')).not.to.equal(null);
    await panel.press('Back');
    await until('the microphone is off', () => stream.getTracks().every(({ readyState }) => readyState === 'ended'));
    await context.close();
  });

  it('says that the browser blocks it, and what to do', async () => {
    answer(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const panel = await settingsOf();
    await panel.press('Test, Microphone');
    await until('the reason', () => panel.text.includes('The microphone is blocked'));
    expect(panel.text).to.include('Turn Microphone on.');
  });
});

describe('the ringtone', () => {
  it('is chosen, and so is its loudness', async () => {
    const panel = await settingsOf();
    field(panel, 'Ringtone').click();
    await panel.settled();
    panel
      .all('[role=option]')
      .find(({ textContent }) => textContent?.trim() === 'Chime')
      ?.click();
    const loudness = panel.one('input[type=range]');
    if (loudness instanceof HTMLInputElement) loudness.value = '0.4';
    loudness.dispatchEvent(new Event('change'));
    await panel.settled();
    expect(panel.session.asked('setRingtone')).to.deep.equal([
      ['setRingtone', { choice: 'chime' }],
      ['setRingtone', { volume: 0.4 }],
    ]);
  });

  it('of Connect’s own page holds from the next start', async () => {
    const ringtone = { ...atThisComputer().ringtone, choice: 'instance' } as const;
    const panel = await settingsOf(atThisComputer('en', { ringtone }));
    expect(panel.text).to.include('when the softphone has been restarted');
    await panel.report({ ringtone: { ...ringtone, isPlayedByCcp: true } });
    expect(panel.text).not.to.include('when the softphone has been restarted');
  });

  it('that the browser blocks asks for a click, above the keys of the offer', async () => {
    const ringtone = { ...atThisComputer().ringtone, isRinging: true, isBlocked: true };
    const panel = await Panel.open(snapshotOf({ contacts: [callOf()], ringtone }));
    expect(panel.text).to.include('Click anywhere in this page.');
    expect(panel.keys).to.deep.equal(['Accept', 'Reject']);
  });
});

describe('voice enhancement', () => {
  it('is chosen where the instance offers it', async () => {
    const panel = await settingsOf();
    expect(read(panel, 'Voice enhancement')).to.equal('Less background noise');
    field(panel, 'Voice enhancement').click();
    await panel.settled();
    panel.all('[role=option]')[0]?.click();
    await panel.settled();
    expect(panel.session.asked('setVoiceEnhancement')).to.deep.equal([['setVoiceEnhancement', 'none']]);
  });
});
