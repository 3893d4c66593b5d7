import { expect } from '@esm-bundle/chai';
import { CcpError } from '../../src/domain/errors.js';
import { browserLock } from '../../src/session/browser-lock.js';
import { Panel, until } from './harness/panel.js';
import { snapshotOf } from './harness/situations.js';

afterEach(() => Panel.closeAll());

const blocked = snapshotOf({ status: 'signed-out', agent: null, error: new CcpError('sign-in/popup-blocked') });

describe('signing in where the browser blocks windows', () => {
  it('offers the sign-in page as a plain link', async () => {
    const panel = await Panel.open(blocked);
    const link = panel.one('a[part=link]');
    expect(link.getAttribute('href')).to.equal('https://example.my.connect.aws/login');
    expect([link.getAttribute('target'), link.getAttribute('rel')]).to.deep.equal(['_blank', 'noopener noreferrer']);
    expect(link.textContent?.trim()).to.equal('Open the sign-in page in a tab');
  });

  it('awaits the sign-in of who follows the link', async () => {
    const panel = await Panel.open(blocked);
    const link = panel.one('a[part=link]');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    await panel.settled();
    expect(panel.session.asked('signIn')).to.deep.equal([['signIn', 'opened']]);
  });

  it('needs no link otherwise, nor where there is no sign-in', async () => {
    const panel = await Panel.open('signed-out');
    expect(panel.all('a[part=link]')).to.deep.equal([]);
    panel.session.signInUrl = null;
    await panel.report(blocked);
    expect(panel.all('a[part=link]')).to.deep.equal([]);
  });
});

describe('signing in in another tab', () => {
  it('is named, and can still be done here', async () => {
    const panel = await Panel.open('signed-out');
    await panel.report({ isSigningInElsewhere: true });
    expect(panel.text).to.include('Another tab is signing in');
    expect(panel.find('Sign in')).not.to.equal(null);
  });

  it('is known by the browser’s own locks', async () => {
    const name = 'ccp-elements.sign-in.1:https://example.my.connect.aws/login';
    expect(await browserLock.isHeld(name)).to.equal(false);
    const releases = [browserLock.hold(name), browserLock.hold(name)];
    let isHeld = false;
    const ask = (): boolean => {
      void browserLock.isHeld(name).then((answer) => (isHeld = answer));
      return isHeld;
    };
    await until('it is held', ask);
    for (const release of releases) release();
    await until('it is free', () => !ask());
  });
});
