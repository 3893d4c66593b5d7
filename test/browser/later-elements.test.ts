import { expect } from '@esm-bundle/chai';
import 'libphonenumber-js/min';
import { defineLater } from '../../src/components/internal/later-elements.js';
import { deskPart, loadDeskBy } from '../../src/components/softphone/desk-part.js';
import { FakeSession } from './harness/fake-session.js';
import { until } from './harness/until.js';
import { situation, type SituationName } from './harness/situations.js';

// Before the softphone says how these are loaded: in this page their scripts cannot be had at first.
let isNetworkUp = false;
const attempts = { desk: 0, line: 0 };
const gone = (): never => {
  throw new TypeError('Failed to fetch dynamically imported module');
};
defineLater('ccp-status-line', async () => {
  attempts.line += 1;
  gone();
});

function open(name: SituationName, more: object = {}) {
  const softphone = document.createElement('ccp-softphone');
  const session = new FakeSession(situation(name, 'en'));
  Object.assign(softphone, { session, ...more });
  document.body.append(softphone);
  return { softphone, session };
}

const codeIn = (softphone: HTMLElementTagNameMap['ccp-softphone']): string | null | undefined =>
  softphone.renderRoot.querySelector('ccp-message')?.getAttribute('code');

describe('what is loaded when it is needed', () => {
  beforeEach(async () => {
    await import('../../src/define/ccp-softphone.js');
    loadDeskBy(async () => {
      attempts.desk += 1;
      return isNetworkUp ? import('../../src/define/desk.js') : gone();
    });
  });
  afterEach(() => document.body.replaceChildren());

  it('leaves the way to sign in there where nothing comes, and says so', async () => {
    const { softphone, session } = open('signed-out');
    await until('the message', () => codeIn(softphone) === 'load/part-failed');
    const signIn = softphone.renderRoot.querySelector('ccp-sign-in');
    signIn?.renderRoot.querySelector('button')?.click();
    await until('the request', () => session.calls.some(([name]) => name === 'signIn'));
  });

  it('is asked for again when the network is back, so that a call that rings meanwhile can be taken', async () => {
    const { softphone, session } = open('ringing');
    await until('the message', () => codeIn(softphone) === 'load/part-failed');
    expect(softphone.renderRoot.querySelector('ccp-incoming-contact')).to.equal(null);
    isNetworkUp = true;
    window.dispatchEvent(new Event('online'));
    const offer = await until('the call', () => softphone.renderRoot.querySelector('ccp-incoming-contact:defined'));
    await softphone.updateComplete;
    expect(codeIn(softphone)).to.equal(undefined);
    expect(deskPart.hasFailed).to.equal(false);
    const accept = await until('Accept', () => offer.shadowRoot?.querySelector<HTMLElement>('[data-key="accept"]'));
    accept.closest('[inert]')?.removeAttribute('inert');
    accept.click();
    await until('the request', () => session.calls.some(([name]) => name === 'accept'));
  });

  it('is there at once for a panel that comes later', async () => {
    const before = attempts.desk;
    const { softphone } = open('ringing');
    await softphone.updateComplete;
    expect(softphone.renderRoot.querySelector('ccp-incoming-contact')).not.to.equal(null);
    expect(attempts.desk).to.equal(before);
  });

  it('is named by the panel that shows it, each attempt once for all', async () => {
    const { softphone } = open('available', { view: 'status' });
    await until('the message', () => codeIn(softphone) === 'load/part-failed');
    softphone.requestUpdate();
    await softphone.updateComplete;
    expect(attempts.line).to.equal(1);
  });

  it('is not asked for by a panel that does not show it', async () => {
    const before = attempts.line;
    const { softphone } = open('available');
    await softphone.updateComplete;
    expect(attempts.line).to.equal(before);
    expect(codeIn(softphone)).to.equal(undefined);
  });

  it('is defined in a page that writes its tag itself', async () => {
    const { defineWhenSeen } = await import('../../src/define/later.js');
    const seen = new Promise<void>((resolve) => {
      defineLater('ccp-seen-in-a-test', async () => {
        customElements.define('ccp-seen-in-a-test', class extends HTMLElement {});
        resolve();
      });
    });
    defineWhenSeen();
    document.body.append(document.createElement('ccp-seen-in-a-test'));
    await seen;
    expect(document.querySelector('ccp-seen-in-a-test:defined')).not.to.equal(null);
  });
});
