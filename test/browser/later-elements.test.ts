import { expect } from '@esm-bundle/chai';
import 'libphonenumber-js/min';
import { defineLater } from '../../src/components/internal/later-elements.js';
import { FakeSession } from './harness/fake-session.js';
import { situation } from './harness/situations.js';

// Before the softphone says how this element is loaded: in this page its script cannot be had.
let attempts = 0;
defineLater('ccp-status-line', async () => {
  attempts += 1;
  throw new TypeError('Failed to fetch dynamically imported module');
});

describe('an element that is loaded when it is needed', () => {
  beforeEach(async () => {
    await import('../../src/define/ccp-softphone.js');
  });
  afterEach(() => document.body.replaceChildren());

  it('is asked for once, and the panel says when it does not come', async () => {
    const softphone = document.createElement('ccp-softphone');
    Object.assign(softphone, { view: 'status', session: new FakeSession(situation('available', 'en')) });
    document.body.append(softphone);
    await softphone.updateComplete;
    await new Promise((go) => setTimeout(go));
    await softphone.updateComplete;
    softphone.requestUpdate();
    await softphone.updateComplete;
    const message = softphone.renderRoot.querySelector('ccp-message');
    expect(message?.getAttribute('code')).to.equal('load/part-failed');
    expect(attempts).to.equal(1);
  });

  it('is not asked for by a panel that does not show it', async () => {
    const until = attempts;
    const softphone = document.createElement('ccp-softphone');
    Object.assign(softphone, { session: new FakeSession(situation('available', 'en')) });
    document.body.append(softphone);
    await softphone.updateComplete;
    expect(attempts).to.equal(until);
    expect(softphone.renderRoot.querySelector('ccp-message')).to.equal(null);
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
