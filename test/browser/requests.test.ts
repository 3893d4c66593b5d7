import { expect } from '@esm-bundle/chai';
import { CcpHoldRequestEvent } from '../../src/events/contact-requests.js';
import type { SessionEvent } from '../../src/session/session-event.js';
import { CcpError } from '../../src/domain/errors.js';
import { FakeSession } from './harness/fake-session.js';
import { Panel, settled } from './harness/panel.js';
import { callOf, contactId, missed, pendingOf, situation, agentIn, type SituationName } from './harness/situations.js';

afterEach(() => Panel.closeAll());

const presses: readonly (readonly [SituationName, string, readonly unknown[]])[] = [
  ['signed-out', 'Sign in', ['signIn']],
  ['signing-in', 'Open the window again', ['signIn']],
  ['expired', 'Sign in', ['signIn']],
  ['failed', 'Restart softphone', ['restart']],
  ['stopped', 'Start', ['restart']],
  ['ringing', 'Accept', ['accept', contactId]],
  ['ringing', 'Reject', ['reject', contactId]],
  ['connected', 'Mute', ['setMuted', true]],
  ['muted', 'Mute', ['setMuted', false]],
  ['connected', 'Hold', ['hold', contactId, undefined]],
  ['on-hold', 'Hold', ['resume', contactId, undefined]],
  ['connected', 'End', ['hangUp', contactId]],
  ['after-contact', 'Clear', ['clear', contactId]],
  ['missed', 'Go available', ['setAgentState', 'arn:state/0', 'now']],
  ['missed', 'Offline', ['setAgentState', 'arn:state/3', 'now']],
];

describe('a key that is pressed', () => {
  for (const [name, label, call] of presses) {
    it(`${name}: ${label} asks the session for ${String(call[0])}`, async () => {
      const panel = await Panel.open(name);
      await panel.press(label);
      expect(panel.session.calls).to.deep.equal([call]);
    });
  }

  it('changes nothing by itself: the lamp waits for Connect', async () => {
    const panel = await Panel.open('connected');
    await panel.press('Hold');
    expect(panel.key('Hold').getAttribute('aria-pressed')).to.equal('false');
    await panel.report({ contacts: situation('on-hold').contacts });
    expect(panel.key('Hold').getAttribute('aria-pressed')).to.equal('true');
  });

  it('takes no second press while the first is on its way', async () => {
    const panel = await Panel.open('connected');
    await panel.report({ pending: [pendingOf('hangUp', contactId, 0)] });
    await panel.press('End');
    expect(panel.key('End').getAttribute('aria-disabled')).to.equal('true');
    expect(panel.session.calls).to.deep.equal([]);
  });

  it('does nothing when it is off, and keeps the focus and the reason', async () => {
    const panel = await Panel.open('calling');
    await panel.unguarded();
    const hold = panel.key('Hold');
    hold.focus();
    await panel.press('Hold');
    expect(panel.session.calls).to.deep.equal([]);
    expect(panel.hasFocus('Hold')).to.equal(true);
    expect(hold.getAttribute('aria-description')).to.equal('The call is not connected');
    expect(panel.text).to.include('The call is not connected');
  });

  it('shows a failure of the session instead of throwing it at the page', async () => {
    const panel = await Panel.open('connected');
    panel.session.failure = new CcpError('command/refused');
    await panel.press('Hold');
    expect(panel.session.asked('hold').length).to.equal(1);
  });
});

describe('a request on its way up', () => {
  it('can be refused by any listener, also one far above the softphone', async () => {
    const panel = await Panel.open('connected');
    const refuse = (event: Event): void => event.preventDefault();
    document.addEventListener('ccp-hold-request', refuse);
    await panel.press('Hold');
    document.removeEventListener('ccp-hold-request', refuse);
    expect(panel.session.calls).to.deep.equal([]);
    await panel.press('Hold');
    expect(panel.session.asked('hold').length).to.equal(1);
  });

  it('may come from a button of the host inside the softphone', async () => {
    const panel = await Panel.open('connected');
    const own = document.createElement('button');
    own.slot = 'more';
    panel.softphone.append(own);
    own.dispatchEvent(new CcpHoldRequestEvent({ contactId }));
    await panel.settled();
    expect(panel.session.asked('hold').length).to.equal(1);
  });

  it('is carried out once when an element with its own session stands outside a softphone', async () => {
    const session = new FakeSession(situation('connected'));
    const controls = document.createElement('ccp-call-controls');
    controls.session = session;
    controls.contact = session.snapshot.contacts[0];
    document.body.append(controls);
    await settled(document.body);
    controls.renderRoot.querySelector<HTMLElement>('[data-key=hold]')?.click();
    expect(session.calls).to.deep.equal([['hold', contactId, undefined]]);
  });

  it('carries a frozen detail', () => {
    expect(Object.isFrozen(new CcpHoldRequestEvent({ contactId }).detail)).to.equal(true);
  });
});

describe('a missed call', () => {
  it('is called back after it is cleared, for Connect places no call before', async () => {
    const panel = await Panel.open('missed');
    await panel.press('Call back');
    await panel.settled();
    expect(panel.session.calls).to.deep.equal([
      ['clear', contactId],
      ['dial', '+819055500142'],
    ]);
  });

  it('offers no call back to an agent who may not call', async () => {
    const { contacts } = situation('missed');
    const agent = agentIn({ name: 'MissedCallAgent', type: 'error' }, 'en', { permissions: [] });
    const panel = await Panel.open({ ...situation('missed'), contacts, agent });
    expect(panel.find('Call back')).to.equal(null);
  });
});

describe('the work after a contact', () => {
  it('sets the picked state with Clear, not before, for setting it would end the work', async () => {
    const panel = await Panel.open('after-contact');
    const choice = panel.one('select');
    if (choice instanceof HTMLSelectElement) choice.value = 'arn:state/1';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await panel.settled();
    expect(panel.session.calls).to.deep.equal([]);
    await panel.press('Clear');
    expect(panel.session.calls).to.deep.equal([['setAgentState', 'arn:state/1', 'now']]);
  });
});

describe('the facts that the softphone tells', () => {
  const contact = callOf();
  const facts: readonly (readonly [SessionEvent, string])[] = [
    [{ type: 'contact-offered', contact }, 'ccp-contact-offered'],
    [{ type: 'contact-dialled', contact }, 'ccp-contact-dialled'],
    [{ type: 'contact-accepted', contact }, 'ccp-contact-accepted'],
    [{ type: 'contact-connected', contact }, 'ccp-contact-connected'],
    [{ type: 'contact-finished', contact: missed() }, 'ccp-contact-finished'],
    [{ type: 'contact-cleared', contact: missed() }, 'ccp-contact-cleared'],
    [{ type: 'agent-state', agent: agentIn({}) }, 'ccp-agent-state-change'],
    [{ type: 'status', status: 'ready', error: null }, 'ccp-status-change'],
    [{ type: 'readiness', readiness: { isReady: true, reasons: [] } }, 'ccp-readiness-change'],
    [{ type: 'mute', mute: { desired: true, confirmed: true, source: 'agent' } }, 'ccp-mute-change'],
    [{ type: 'error', error: new CcpError('command/failed'), target: contactId }, 'ccp-error'],
  ];

  for (const [fact, name] of facts) {
    it(`${name} comes once, on the softphone only, with a frozen detail`, async () => {
      const panel = await Panel.open('available');
      const heard: CustomEvent<unknown>[] = [];
      const above: Event[] = [];
      panel.softphone.addEventListener(name, (event) => event instanceof CustomEvent && heard.push(event));
      const listen = (event: Event): unknown => above.push(event);
      document.body.addEventListener(name, listen);
      panel.session.tell(fact);
      document.body.removeEventListener(name, listen);
      expect(heard.length).to.equal(1);
      expect(above.length).to.equal(0);
      expect(Object.isFrozen(heard[0]?.detail)).to.equal(true);
    });
  }
});
