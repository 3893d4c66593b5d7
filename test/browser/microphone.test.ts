import { expect } from '@esm-bundle/chai';

const isFirefox = navigator.userAgent.includes('Firefox/');

/** The same page as another site would show it. */
const elsewhere = location.origin.replace('localhost', '127.0.0.1');

/** What the page in a frame finds out about the microphone. */
function lookIn(origin: string, allow: string): Promise<string> {
  const frame = document.createElement('iframe');
  const found = new Promise<string>((resolve) => {
    addEventListener('message', ({ data, source }) => {
      if (source === frame.contentWindow) resolve(data.state);
    });
  });
  frame.allow = allow;
  frame.src = `${origin}/test/browser/harness/microphone-look.html`;
  document.body.append(frame);
  return found.finally(() => frame.remove());
}

describe('a page in a frame', () => {
  it('names the frame of another site that does not pass the microphone on, as far as the browser says', async () => {
    const state = await lookIn(elsewhere, '');
    expect(state).to.equal(isFirefox ? 'denied-in-frame' : 'frame-policy');
  });

  it('names the frame of its own site that withholds it', async () => {
    const state = await lookIn(location.origin, "microphone 'none'");
    expect(state).to.equal(isFirefox ? 'denied' : 'frame-policy');
  });

  it('blames no frame that passes it on', async () => {
    for (const origin of [location.origin, elsewhere]) {
      const state = await lookIn(origin, 'microphone');
      expect(state).not.to.be.oneOf(['frame-policy', 'page-policy', 'insecure', 'sandboxed']);
    }
  });
});
