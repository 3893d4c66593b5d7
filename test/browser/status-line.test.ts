import { expect } from '@esm-bundle/chai';
import { CcpError } from '../../src/domain/errors.js';
import { CcpQuickConnectsRequestEvent } from '../../src/events/party-requests.js';
import { everything, Panel, until } from './harness/panel.js';
import { quickConnects } from './harness/quick-connects.js';
import { contactId, situation, situations, type SituationName } from './harness/situations.js';

afterEach(() => Panel.closeAll());

const open = (name: SituationName): Promise<Panel> => Panel.open(name, { view: 'status' });

/** The names of the keys of the line, in order. */
const keysOf = (panel: Panel): readonly string[] => panel.all('.line-key').map((key) => key.ariaLabel ?? '');

async function press(panel: Panel, name: string): Promise<void> {
  await panel.unguarded();
  await panel.press(name);
}

describe('the softphone in one line', () => {
  it('is 40 px high and says state, party and up to three keys', async () => {
    const panel = await open('connected');
    expect(panel.softphone.getBoundingClientRect().height).to.equal(40);
    expect(panel.text).to.include('On contact').and.include('Aiko Tanaka');
    expect(keysOf(panel)).to.deep.equal(['Mute', 'Hold', 'End']);
  });

  it('takes and turns away an offer', async () => {
    const panel = await open('ringing');
    expect(keysOf(panel)).to.deep.equal(['Accept', 'Reject']);
    await press(panel, 'Accept');
    await press(panel, 'Reject');
    expect(panel.session.calls).to.deep.equal([
      ['accept', contactId],
      ['reject', contactId],
    ]);
  });

  it('mutes, holds, resumes, ends and clears', async () => {
    const panel = await open('connected');
    await press(panel, 'Mute');
    await press(panel, 'Hold');
    await panel.report({ contacts: situation('on-hold').contacts });
    await press(panel, 'Hold');
    await press(panel, 'End');
    await panel.report({ contacts: situation('after-contact').contacts, agent: situation('after-contact').agent });
    await press(panel, 'Clear');
    expect(panel.session.calls.map(([name]) => name)).to.deep.equal(['setMuted', 'hold', 'resume', 'hangUp', 'clear']);
  });

  it('holds everybody in a conference, says how many are on the call, and takes them back', async () => {
    const panel = await open('conference');
    expect(keysOf(panel)).to.deep.equal(['Mute', 'Hold all', 'End']);
    expect(panel.one('.words').textContent).to.include('3 parties');
    await press(panel, 'Hold all');
    await panel.report({ contacts: situation('all-on-hold').contacts });
    expect(panel.key('Hold all').ariaPressed).to.equal('true');
    await press(panel, 'Hold all');
    expect(panel.session.calls.map(([name]) => name)).to.deep.equal(['hold', 'hold', 'merge']);
  });

  it('shows the quick connects below the line where the page asks for them', async () => {
    const panel = await open('connected');
    panel.session.listed = quickConnects();
    panel.softphone.dispatchEvent(new CcpQuickConnectsRequestEvent({ purpose: 'add' }));
    await until('the rows', () => panel.all('.row').length > 0);
    await panel.report({ contacts: situation('after-contact').contacts });
    expect(panel.all('ccp-quick-connects').length).to.equal(0);
  });

  it('shows mute only as Connect confirms it', async () => {
    const panel = await open('connected');
    await press(panel, 'Mute');
    expect(panel.key('Mute').ariaPressed).to.equal('false');
    await panel.report({ mute: { desired: true, confirmed: true, source: 'agent' } });
    expect(panel.key('Mute').ariaPressed).to.equal('true');
  });

  it('lets nobody press a key that waits for Connect or is off, and says why', async () => {
    const panel = await open('calling');
    expect(panel.key('Hold').ariaDescription).to.equal('The call is not connected');
    await press(panel, 'Hold');
    expect(panel.session.calls).to.deep.equal([]);
  });

  it('goes back to a state in which calls come', async () => {
    const panel = await open('custom');
    await press(panel, 'Go available');
    expect(panel.session.asked('setAgentState').length).to.equal(1);
  });

  it('signs in with a click, and starts again after a failure', async () => {
    const outside = await open('signed-out');
    await press(outside, 'Sign in');
    expect(outside.session.asked('signIn').length).to.equal(1);
    Panel.closeAll();
    const failed = await open('failed');
    await press(failed, 'Restart softphone');
    expect(failed.session.asked('restart').length).to.equal(1);
  });

  it('opens a keypad below the line, which goes when a call comes', async () => {
    const panel = await open('available');
    await press(panel, 'Show the keypad');
    expect(panel.all('ccp-dialpad').length).to.equal(1);
    await panel.report({ contacts: situation('ringing').contacts, agent: situation('ringing').agent });
    expect(panel.all('ccp-dialpad').length).to.equal(0);
  });

  it('opens failures as a sheet below the line', async () => {
    const panel = await open('connected');
    expect(panel.all('.sheet').length).to.equal(0);
    const error = new CcpError('command/timeout');
    await panel.report({ errors: [{ target: contactId, command: 'hold', error, at: Date.now() }] });
    const sheet = await until('the sheet', () => panel.all('.sheet')[0]);
    expect(sheet.getBoundingClientRect().top).to.be.greaterThan(40);
    expect(panel.text).to.include('Amazon Connect has not answered');
  });

  for (const name of Object.keys(situations) as readonly SituationName[]) {
    for (const width of [240, 320, 640]) {
      it(`stays within ${width} px, with every key to be seen: ${name}`, async () => {
        const panel = await open(name);
        const { softphone } = panel;
        if (softphone.parentElement !== null) softphone.parentElement.style.width = `${width}px`;
        await panel.settled();
        const { right } = softphone.getBoundingClientRect();
        const keys = [...everything(softphone.renderRoot as ShadowRoot)].filter((element) =>
          element.matches('.line-key'),
        );
        for (const key of keys) {
          const box = key.getBoundingClientRect();
          expect(box.right).to.be.at.most(right);
          expect(box.width).to.be.at.least(32);
        }
      });
    }
  }
});
