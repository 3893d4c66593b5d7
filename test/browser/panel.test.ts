import { expect } from '@esm-bundle/chai';
import { Panel } from './harness/panel.js';
import { callOf, chatOf, contactId, errorOn, situation, snapshotOf, taskOf, agentIn } from './harness/situations.js';

afterEach(() => Panel.closeAll());

describe('what the panel shows', () => {
  it('asks a signed-out agent to sign in, and says where', async () => {
    const panel = await Panel.open('signed-out', { region: 'ap-northeast-1' });
    expect(panel.text).to.include('Sign in to take contacts').and.to.include('Asia Pacific (Tokyo)');
    expect(panel.keys).to.deep.equal(['Sign in']);
  });

  it('lets an available agent enter a number', async () => {
    const panel = await Panel.open('available');
    expect(panel.text).to.include('Available').and.to.include('12:04').and.to.include('Line ready');
    expect(panel.one('input').getAttribute('aria-label')).to.equal('Enter a number');
  });

  it('says where the audio of calls is, and that they are accepted for the agent', async () => {
    const panel = await Panel.open(snapshotOf({ agent: agentIn({}, 'en', { isAutoAcceptOn: true }) }));
    expect(panel.text).to.include('This computer, auto-accept');
    const desk = { isAutoAcceptOn: true, isSoftphoneEnabled: false, deskPhoneNumber: '+81312340000' };
    await panel.report({ agent: agentIn({}, 'en', desk) });
    expect(panel.text).to.include('Desk phone').and.not.to.include('auto-accept');
  });

  it('says of an offer that it is accepted for the agent', async () => {
    const panel = await Panel.open(snapshotOf({ contacts: [callOf({ isAutoAccepted: true })] }));
    expect(panel.text).to.include('Amazon Connect accepts this for you');
  });

  it('shows who rings, from which queue, after which wait', async () => {
    const panel = await Panel.open('ringing');
    expect(panel.text).to.include('Incoming call').and.to.include('Aiko Tanaka').and.to.include('Billing, Japanese');
    expect(panel.text.replaceAll('\u00a0', ' ')).to.include('1 min 48 s').and.to.include('Tier');
    expect(panel.keys).to.deep.equal(['Accept', 'Reject']);
  });

  it('shows how long an offer stands only where the limit is known', async () => {
    const unlimited = await Panel.open('ringing');
    expect(unlimited.text).not.to.include('left');
    Panel.closeAll();
    const limited = await Panel.open('ringing', { ringLimit: 20 });
    expect(limited.text).to.match(/1[34] s left/);
  });

  it('leaves the offer for the call once it is accepted, while whispers play', async () => {
    const panel = await Panel.open('connecting');
    expect(panel.find('Accept')).to.equal(null);
    expect(panel.text).to.include('Connecting');
    expect(panel.key('End').getAttribute('aria-disabled')).to.equal(null);
  });

  it('keeps the six keys of a call on their cells, also when some are off', async () => {
    const six = ['Mute', 'Hold', 'Keypad', 'Transfer', 'Add', 'End'];
    for (const name of ['connected', 'calling', 'on-hold', 'muted'] as const) {
      const panel = await Panel.open(name);
      expect(panel.keys, name).to.deep.equal(six);
      Panel.closeAll();
    }
  });

  it('tells on hold by word, time and stroke', async () => {
    const panel = await Panel.open('on-hold');
    expect(panel.text).to.include('On hold 00:38');
    expect(panel.all('ccp-agent-state').length).to.equal(1);
    expect(panel.key('Hold').getAttribute('aria-pressed')).to.equal('true');
  });

  it('shows the talk time and what follows in the work after a contact', async () => {
    const panel = await Panel.open('after-contact', { workLimit: 120 });
    expect(panel.text)
      .to.include('Talked 06:02')
      .and.to.match(/Ends in 01:2[12]/);
    expect(panel.keys).to.deep.equal(['Clear']);
  });

  it('tells a missed call and the two ways on', async () => {
    const panel = await Panel.open('missed');
    expect(panel.text.replaceAll('\u00a0', ' '))
      .to.include('Missed after 20 s')
      .and.to.include('No calls come to you now');
    expect(panel.keys).to.deep.equal(['Go available', 'Offline']);
    expect(panel.find('Call back')).not.to.equal(null);
  });

  it('does not say that calls stop after a missed chat, which leaves the agent available', async () => {
    const chat = chatOf({ state: 'missed', outcome: 'missed', endedAt: Date.now() });
    const panel = await Panel.open(snapshotOf({ contacts: [chat] }));
    expect(panel.text).not.to.include('No calls come to you now');
    expect(panel.keys).to.deep.equal(['Clear']);
  });

  it('never hides a live call behind a new offer', async () => {
    const panel = await Panel.open('several-contacts');
    expect(panel.keys).to.include('End');
    expect(panel.all('li.row').length).to.equal(2);
    expect(panel.find('Accept')).not.to.equal(null);
  });

  it('shows another contact when it is chosen, and the call again when that is gone', async () => {
    const panel = await Panel.open('several-contacts');
    panel.all('.party').at(-1)?.click();
    await panel.settled();
    expect(panel.one('p.name').textContent).to.include('Refund check');
    await panel.report({ contacts: situation('connected').contacts });
    expect(panel.text).to.include('Aiko Tanaka').and.not.to.include('Refund check');
  });

  it('keeps a call on the panel when the session expires, and offers to sign in', async () => {
    const panel = await Panel.open('expired-in-call');
    expect(panel.text).to.include('Your session has ended').and.to.include('Aiko Tanaka');
    expect(panel.find('Sign in')).not.to.equal(null);
  });

  it('tells what is known of a task: its title, no number', async () => {
    const panel = await Panel.open(snapshotOf({ contacts: [taskOf()] }));
    expect(panel.text).to.include('Refund check 2026-1183').and.to.include('Task');
  });

  it('says so when the number is withheld', async () => {
    const call = callOf({ attributes: [], connections: [] });
    const panel = await Panel.open(
      snapshotOf({ agent: agentIn({ name: 'PendingBusy', type: 'system' }), contacts: [call] }),
    );
    expect(panel.text).to.include('Number withheld');
  });

  it('masks a value, links another, and never makes a link of a script', async () => {
    const panel = await Panel.open('connected', {
      attributeFields: [
        { name: 'Customer ID', isMasked: true },
        { name: 'Reason', link: () => 'https://example.com/1183' },
        { name: 'Tier', link: () => 'javascript:alert(1)' },
      ],
    });
    expect(panel.text).to.include('•••• 4471').and.not.to.include('77014471');
    expect(panel.all('a').map((link) => link.textContent)).to.deep.equal(['Invoice 2026-1183']);
  });
});

describe('the banner', () => {
  it('names what failed, why, what to do, and the code', async () => {
    const panel = await Panel.open('hold-failed');
    expect(panel.text).to.include('Amazon Connect has not answered').and.to.include('Check the network.');
    expect(panel.text).to.include('command/timeout');
  });

  it('puts a microphone that may be live above everything else', async () => {
    const panel = await Panel.open(
      snapshotOf({
        ...situation('mute-drifted'),
        errors: [errorOn('mute', 'mute/drifted', 'setMuted'), errorOn(contactId, 'command/failed', 'hold')],
      }),
    );
    expect(panel.text).to.include('You may not be muted');
    expect(panel.one('ccp-message').getAttribute('variant')).to.equal('alarm');
    await panel.press('Mute again');
    expect(panel.session.asked('setMuted')).to.deep.equal([['setMuted', true]]);
    await panel.press('Stay live');
    expect(panel.session.asked('setMuted').at(-1)).to.deep.equal(['setMuted', false]);
  });

  it('offers to try again what was asked here, as often as it fails', async () => {
    const panel = await Panel.open('connected');
    await panel.press('Hold');
    await panel.report({ errors: [errorOn(contactId, 'command/timeout', 'hold')] });
    await panel.press('Try again');
    await panel.press('Try again');
    expect(panel.session.asked('hold').length).to.equal(3);
  });

  it('goes when it is dismissed by the session', async () => {
    const panel = await Panel.open('microphone-blocked');
    await panel.press('Dismiss');
    expect(panel.session.asked('dismissError')).to.deep.equal([['dismissError', 'agent']]);
    await panel.report({ errors: [] });
    expect(panel.all('ccp-message').length).to.equal(0);
  });

  it('tells a lost line as a warning, for it passes by itself', async () => {
    const panel = await Panel.open('link-down');
    expect(panel.one('ccp-message').getAttribute('variant')).to.equal('warning');
    expect(panel.text).to.include('Line down');
  });
});
