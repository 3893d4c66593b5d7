import { expect } from '@esm-bundle/chai';
import { ContextRequestEvent } from '../../src/components/internal/session-context.js';
import type { CcpSoftphone } from '../../src/components/softphone/softphone.js';
import type { Gateway } from '../../src/gateway/gateway.js';
import { createSession } from '../../src/session/create-session.js';
import type { Session } from '../../src/session/session.js';
import { FakeSession } from './harness/fake-session.js';
import { Panel, settled } from './harness/panel.js';
import { contactId, situation } from './harness/situations.js';

afterEach(() => Panel.closeAll());

let instances = 0;
const freshInstance = (): string => `https://instance-${(instances += 1)}.my.connect.aws`;

/** A softphone as a page writes it; Streams never comes. */
async function written(instanceUrl: string): Promise<CcpSoftphone> {
  const softphone = document.createElement('ccp-softphone');
  softphone.setAttribute('instance-url', instanceUrl);
  softphone.setAttribute('region', 'ap-northeast-1');
  softphone.options = { loader: () => new Promise<void>(() => undefined) };
  document.body.append(softphone);
  await softphone.updateComplete;
  return softphone;
}

describe('a softphone that comes and goes', () => {
  it('leaves the session and its call alone when it is moved', async () => {
    const panel = await Panel.open('connected');
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(panel.softphone);
    await settled(elsewhere);
    expect(panel.session.calls).to.deep.equal([]);
    const controls = panel.softphone.renderRoot.querySelector('ccp-call-controls');
    controls?.renderRoot.querySelector<HTMLElement>('[data-key=end]')?.click();
    await settled(elsewhere);
    expect(panel.session.calls).to.deep.equal([['hangUp', contactId]]);
  });

  it('lets go of every listener when it is taken away', async () => {
    const panel = await Panel.open('connected');
    const { session } = panel;
    const whileShown = session.listenerCount;
    panel.softphone.remove();
    // The list of recent calls belongs to the session and stays.
    expect(session.listenerCount).to.equal(1);
    document.body.append(panel.softphone);
    await settled(document.body);
    expect(session.listenerCount).to.equal(whileShown);
  });

  it('finds its session again, also as another element for the same instance', async () => {
    const instance = freshInstance();
    const first = await written(instance);
    const { session } = first;
    expect(session === undefined).to.equal(false);
    first.remove();
    const second = await written(instance);
    expect(second.session === session).to.equal(true);
    await session?.stop();
  });

  it('begins a new session where the old one was stopped', async () => {
    const instance = freshInstance();
    const first = await written(instance);
    const old = first.session;
    await old?.stop();
    first.remove();
    const second = await written(instance);
    expect(second.session === old).to.equal(false);
    await second.session?.stop();
  });

  it('has its session as soon as it is in the page, also when the address is set later', async () => {
    const softphone = document.createElement('ccp-softphone');
    softphone.options = { loader: () => new Promise<void>(() => undefined) };
    document.body.append(softphone);
    await softphone.updateComplete;
    expect(softphone.session === undefined).to.equal(true);
    softphone.setAttribute('instance-url', freshInstance());
    await softphone.updateComplete;
    expect(softphone.session === undefined).to.equal(false);
    await softphone.session?.stop();
  });

  it('says what is wrong with an address instead of throwing', async () => {
    const softphone = await written('not an address');
    expect(softphone.session === undefined).to.equal(true);
    expect(softphone.renderRoot.querySelector('ccp-message')?.code).to.equal('options/invalid-instance-url');
  });

  it('shows the session set by a page instead of its own', async () => {
    const panel = await Panel.open('available');
    panel.softphone.session = new FakeSession(situation('ringing'));
    await panel.settled();
    expect(panel.find('Accept') === null).to.equal(false);
    expect(panel.session.listenerCount).to.equal(1);
  });

  it('takes properties that were set before its definition', async () => {
    const name = 'ccp-late-softphone';
    const early = document.createElement(name);
    const session = new FakeSession(situation('ringing'));
    Object.assign(early, { session });
    document.body.append(early);
    const Softphone = customElements.get('ccp-softphone') as typeof CcpSoftphone;
    customElements.define(name, class extends Softphone {});
    await settled(document.body);
    expect(early instanceof Softphone && early.session === session).to.equal(true);
    expect(early instanceof Softphone && early.renderRoot.querySelector('ccp-incoming-contact') !== null).to.equal(
      true,
    );
  });
});

describe('elements inside a softphone', () => {
  it('get its session by asking upward, and each new one', async () => {
    const panel = await Panel.open('connected');
    const controls = document.createElement('ccp-call-controls');
    controls.slot = 'more';
    panel.softphone.append(controls);
    await panel.settled();
    expect(controls.session === panel.session).to.equal(true);
    const other = new FakeSession(situation('connected'));
    panel.softphone.session = other;
    expect(controls.session === other).to.equal(true);
    controls.remove();
    expect(controls.session === undefined).to.equal(true);
  });

  it('of other libraries get it by the same protocol, once or for good', async () => {
    const panel = await Panel.open('connected');
    const foreign = document.createElement('div');
    panel.softphone.append(foreign);
    const once: (Session | undefined)[] = [];
    const always: (Session | undefined)[] = [];
    foreign.dispatchEvent(new ContextRequestEvent(foreign, (session) => once.push(session), false));
    foreign.dispatchEvent(new ContextRequestEvent(foreign, (session) => always.push(session), true));
    panel.softphone.session = new FakeSession(situation('available'));
    expect(once.length).to.equal(1);
    expect(always.length).to.equal(2);
  });
});

describe('the recent calls', () => {
  it('are kept with the session for a panel that comes later, and can be called again', async () => {
    const panel = await Panel.open('available');
    const [contact] = situation('missed').contacts;
    if (contact === undefined) throw new Error('The situation has a contact.');
    panel.session.tell({ type: 'contact-finished', contact });
    panel.softphone.remove();
    const again = document.createElement('ccp-softphone');
    again.session = panel.session;
    document.body.append(again);
    await settled(document.body);
    again.renderRoot.querySelector<HTMLElement>('.recent-call')?.click();
    await settled(document.body);
    expect(panel.session.calls).to.deep.equal([['dial', '+819055500142']]);
  });

  it('stay out of the panel while there are none', async () => {
    const panel = await Panel.open('available');
    expect(panel.text).not.to.include('Recent');
  });
});

describe('with the real session', () => {
  it('the panel says that a sign-in window was blocked, and how to allow it', async () => {
    const session = createSession({ gateway: silentGateway(), openWindow: () => null });
    const softphone = document.createElement('ccp-softphone');
    softphone.session = session;
    document.body.append(softphone);
    await Promise.resolve();
    await settled(document.body);
    softphone.renderRoot.querySelector('ccp-sign-in')?.renderRoot.querySelector('button')?.click();
    await settled(document.body);
    expect(softphone.renderRoot.querySelector('ccp-message')?.code).to.equal('sign-in/popup-blocked');
    await session.stop();
  });
});

/** An instance where nobody is signed in. */
function silentGateway(): Gateway {
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    start: (listener) => listener({ type: 'sign-in', fact: 'required' }),
    stop: nothing,
    signInUrl: 'https://example.my.connect.aws/login',
    awaitSignIn: () => undefined,
    noteActivity: () => undefined,
    frame: null,
    accept: nothing,
    reject: nothing,
    hangUp: nothing,
    clear: nothing,
    hold: nothing,
    resume: nothing,
    signOut: nothing,
    setMuted: nothing,
    sendDigits: nothing,
    dial: nothing,
    setAgentState: nothing,
    addParty: nothing,
    swap: nothing,
    merge: nothing,
    removeParty: nothing,
    setDeskPhone: nothing,
    setVoiceEnhancement: nothing,
    canChooseDevices: false,
    listDevices: () => Promise.resolve([]),
    setDevice: nothing,
    isCcpRinging: false,
    letCcpRing: () => undefined,
    hush: () => undefined,
    quickConnects: () => Promise.resolve([]),
  };
}
