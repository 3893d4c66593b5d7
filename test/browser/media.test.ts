import { expect } from '@esm-bundle/chai';
import '../../src/define/ccp-media.js';
import type { SessionSnapshot } from '../../src/session/session-snapshot.js';
import { FakeSession } from './harness/fake-session.js';
import { everything, settled, until } from './harness/panel.js';
import { situation } from './harness/situations.js';
import { atThisComputer } from './harness/workstations.js';

afterEach(() => document.body.replaceChildren());

async function open(snapshot: SessionSnapshot, language = 'en') {
  const session = new FakeSession(snapshot);
  const media = document.createElement('ccp-media');
  media.lang = language;
  media.theme = 'light';
  media.session = session;
  document.body.append(media);
  await settled(document.body);
  const text = (): string => (media.renderRoot.querySelector('.window')?.textContent ?? '').replaceAll(/\s+/g, ' ');
  return { media, session, text };
}

describe('the media window', () => {
  it('asks the agent to sign in', async () => {
    const { media } = await open(situation('signed-out'));
    expect(media.renderRoot.querySelector('ccp-sign-in')).not.to.equal(null);
  });

  it('says that it may be minimised, between calls and in one, and what closing it does', async () => {
    const { session, text } = await open(situation('available'));
    expect(text()).to.include('Ready for calls').and.to.include('Keep this window open');
    session.report(situation('connected'));
    await settled(document.body);
    expect(text()).to.include('On a call').and.to.include('Closing it ends your audio').and.to.include('Microphone on');
    session.report(situation('muted'));
    await settled(document.body);
    expect(text()).to.include('Muted');
  });

  it('names what keeps calls from being heard', async () => {
    const { session, media } = await open(situation('available'));
    session.report({ readiness: { isReady: false, reasons: ['media/microphone-denied'] } });
    await settled(document.body);
    expect(media.renderRoot.querySelector('ccp-message')?.getAttribute('code')).to.equal('media/microphone-denied');
  });

  it('lets the agent choose a device by name', async () => {
    const { media, session } = await open(atThisComputer('en'));
    const field = media.renderRoot.querySelector<HTMLElement>('[part="field"]');
    field?.click();
    await settled(document.body);
    const option = [...everything(media.renderRoot)].filter((element) => element.matches('[role=option]'))[1];
    if (option instanceof HTMLElement) option.click();
    await settled(document.body);
    expect(session.asked('chooseDevice')).to.have.length(1);
  });

  it('says before a call why the microphone cannot be tried', async () => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const answer = (ask: typeof real): void => {
      Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { configurable: true, value: ask });
    };
    answer(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const { media, text } = await open(atThisComputer('en'));
    media.renderRoot.querySelector<HTMLElement>('[part="test"]')?.click();
    await until('the reason', () => text().includes('The microphone is blocked'));
    answer(real);
  });

  it('speaks Japanese', async () => {
    const { text } = await open(situation('available', 'ja'), 'ja');
    expect(text()).to.include('通話できます');
  });
});
