import { expect } from '@esm-bundle/chai';
import { Panel, until } from './harness/panel.js';
import { errorOn, situation, type Language } from './harness/situations.js';
import type { SessionSnapshot } from '../../src/session/session-snapshot.js';

afterEach(() => Panel.closeAll());

const halfPastSix = new Date(2026, 0, 5, 18, 30).getTime();

function ending(
  name: 'available' | 'connected',
  expiryNotice: SessionSnapshot['expiryNotice'],
  language: Language = 'en',
): SessionSnapshot {
  return { ...situation(name, language), expiresAt: halfPastSix, expiryNotice };
}

describe('signing out by the menu', () => {
  it('asks the session', async () => {
    const panel = await Panel.open('available');
    await panel.press('More');
    await panel.press('Sign out');
    expect(panel.session.asked('signOut')).to.have.length(1);
  });

  it('is off during a contact, and says why', async () => {
    const panel = await Panel.open('connected');
    await panel.press('More');
    const entry = panel.one('.more-entry[aria-disabled=true]');
    expect(entry.textContent).to.include('Sign out').and.to.include('A contact is in progress');
    entry.click();
    await panel.settled();
    expect(panel.session.asked('signOut')).to.deep.equal([]);
  });

  it('is not there for who is signed out', async () => {
    const panel = await Panel.open('signed-out');
    await panel.press('More');
    expect(panel.find('Sign out')).to.equal(null);
  });
});

describe('a session that is about to end', () => {
  it('is told as a warning with its time, and begun anew by a click', async () => {
    const panel = await Panel.open(ending('available', { cause: 'length', minutesLeft: 30 }));
    expect(panel.text).to.include('Your session ends soon').and.to.include('18:30');
    expect(panel.one('ccp-message').getAttribute('variant')).to.equal('warning');
    await panel.press('Sign in again now');
    expect(panel.session.asked('renew')).to.have.length(1);
  });

  it('can be put off until the next step', async () => {
    const panel = await Panel.open(ending('available', { cause: 'length', minutesLeft: 10 }));
    await panel.press('Later');
    expect(panel.session.asked('dismissError')).to.deep.equal([['dismissError', 'expiry']]);
  });

  it('offers no new sign-in during a call', async () => {
    const panel = await Panel.open(ending('connected', { cause: 'length', minutesLeft: 5 }));
    expect(panel.text).to.include('even during a call');
    expect(panel.find('Sign in again now')).to.equal(null);
  });

  it('says that it may end at any moment once its time is up', async () => {
    const panel = await Panel.open(ending('available', { cause: 'length', minutesLeft: 0 }));
    expect(panel.text).to.include('can end at any moment');
  });

  it('waits behind a failure while there is time, and comes first when there is not', async () => {
    const failed = { errors: [errorOn('agent', 'media/microphone-denied')] };
    const panel = await Panel.open({ ...ending('available', { cause: 'length', minutesLeft: 10 }), ...failed });
    expect(panel.text).not.to.include('Your session ends soon');
    await panel.report({ expiryNotice: { cause: 'length', minutesLeft: 5 } });
    expect(panel.text).to.include('Your session ends soon');
  });

  it('for want of activity, goes on when the agent says so', async () => {
    const panel = await Panel.open(ending('available', { cause: 'inactivity', minutesLeft: 5 }));
    expect(panel.text).to.include('You are about to be signed out').and.to.include('18:30');
    await panel.press('Stay signed in');
    expect(panel.session.asked('stayActive')).to.have.length(1);
  });

  it('is told in Japanese', async () => {
    const panel = await Panel.open(ending('available', { cause: 'length', minutesLeft: 10 }, 'ja'), { language: 'ja' });
    expect(panel.text).to.include('まもなくセッションが終了します').and.to.include('18:30');
    expect(panel.find('今すぐ再サインイン')).not.to.equal(null);
  });

  it('is told to the page, and said once', async () => {
    const panel = await Panel.open('available');
    const told: unknown[] = [];
    panel.softphone.addEventListener('ccp-expiry-change', ({ detail }) => told.push(detail));
    const notice = { cause: 'length', minutesLeft: 5 } as const;
    panel.session.tell({ type: 'expiry', expiresAt: halfPastSix, notice });
    await until('it is said', () => panel.one('[role=status]').textContent === 'Your session ends in 5 minutes');
    expect(told).to.deep.equal([{ expiresAt: halfPastSix, notice }]);
  });
});
