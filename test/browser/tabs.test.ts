import { expect } from '@esm-bundle/chai';
import { Panel } from './harness/panel.js';
import { agentIn } from './harness/situations.js';

const here = { isLeader: true, hasAudio: true, isMedialess: false };
const elsewhere = { isLeader: false, hasAudio: false, isMedialess: false };

afterEach(() => Panel.closeAll());

describe('a softphone without the audio', () => {
  it('says where it is, and asks for it with a press', async () => {
    const panel = await Panel.open('available');
    expect(panel.text).to.include('This computer');
    await panel.report({ tab: elsewhere });
    expect(panel.text).to.include('Audio is in another tab');
    expect(panel.text).not.to.include('Line ready');
    await panel.press('Move here');
    expect(panel.session.asked('moveAudioHere')).to.have.length(1);
  });

  it('says so in Japanese', async () => {
    const panel = await Panel.open('available', { lang: 'ja' });
    await panel.report({ tab: elsewhere });
    expect(panel.text).to.include('音声は別のタブにあります');
    expect(panel.text).to.include('ここへ移す');
  });

  it('says so in a call, and offers no move then', async () => {
    const panel = await Panel.open('connected');
    expect(panel.text).not.to.include('Audio is in another tab');
    await panel.report({ tab: elsewhere });
    expect(panel.text).to.include('Audio is in another tab');
    expect(panel.text).not.to.include('Move here');
  });

  it('says in a call without media where to talk', async () => {
    const panel = await Panel.open('connected');
    await panel.report({ tab: { ...here, hasAudio: false, isMedialess: true }, media: { mode: 'medialess' } });
    expect(panel.text).to.include('Audio is on your local desktop');
  });

  it('speaks of no tab where the audio is on a desk phone or another computer', async () => {
    const panel = await Panel.open('available');
    await panel.report({ tab: { ...elsewhere, isMedialess: true }, media: { mode: 'medialess' } });
    expect(panel.text).not.to.include('Audio is in another tab');
    expect(panel.text).to.include('Audio is on your local desktop');
    await panel.report({ tab: here, media: { mode: 'vdi', platform: 'AWS_WORKSPACE' } });
    expect(panel.text).to.include('Audio through Amazon WorkSpaces');
    await panel.report({
      tab: elsewhere,
      agent: { ...agentIn({}), isSoftphoneEnabled: false, deskPhoneNumber: '+81312345678' },
    });
    expect(panel.text).not.to.include('Audio is in another tab');
  });
});

describe('a softphone that could not take the next call', () => {
  for (const [code, title] of [
    ['connection/offline', 'This computer is offline'],
    ['connection/lost', 'The connection is lost'],
    ['media/microphone-denied', 'The microphone is blocked'],
    ['media/microphone-unasked', 'The microphone is not allowed yet'],
    ['media/microphone-busy', 'Another program uses the microphone'],
  ] as const) {
    it(`warns of ${code} with what to do, until it is mended`, async () => {
      const panel = await Panel.open('available');
      await panel.report({ readiness: { isReady: false, reasons: [code] } });
      expect(panel.text).to.include(title);
      await panel.report({ readiness: { isReady: true, reasons: [] } });
      expect(panel.text).not.to.include(title);
    });
  }

  it('says that it is offline before it says that nobody is signed in', async () => {
    const panel = await Panel.open('signed-out');
    await panel.report({ readiness: { isReady: false, reasons: ['connection/offline'] } });
    expect(panel.text).to.include('This computer is offline');
  });
});
