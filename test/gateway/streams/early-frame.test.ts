import { describe, expect, it } from 'vitest';
import { EarlyFrame } from '../../../src/gateway/streams/early-frame.js';
import { readSettings } from '../../../src/gateway/streams/settings.js';

/** As much of a frame as is looked at: setting the address loads the page again, as in a browser. */
class FakeFrame {
  title = '';
  allow = '';
  loads = 0;
  isRemoved = false;
  readonly style = { cssText: '' };
  #address = '';

  get src(): string {
    return this.#address;
  }

  set src(address: string) {
    this.setAttribute('src', address);
  }

  setAttribute(_: string, address: string): void {
    this.#address = address;
    this.loads += 1;
  }

  getAttribute(): string {
    return this.#address;
  }

  remove(): void {
    this.isRemoved = true;
  }
}

class FakeDocument {
  readonly made: FakeFrame[] = [];

  createElement(name: string): unknown {
    if (name !== 'iframe') return { name };
    const frame = new FakeFrame();
    this.made.push(frame);
    return frame;
  }
}

function stage() {
  const fake = new FakeDocument();
  const { made } = fake;
  const document = fake as unknown as Document;
  const settings = readSettings({ instanceUrl: 'example' });
  const early = new EarlyFrame(document, settings);
  /** What Streams does: makes a frame, gives it the address and its own features. */
  const streams = (address = settings.ccpUrl): void => {
    document.createElement('div');
    const frame = document.createElement('iframe');
    frame.src = address;
    frame.allow = 'microphone';
  };
  const [first] = made;
  if (first === undefined) throw new Error('No frame was made.');
  return { document, early, streams, first, made };
}

describe('the frame that loads early', () => {
  it('is given to Streams without loading twice', () => {
    const { document, early, streams, first, made } = stage();
    early.handOver(document, () => streams());
    expect(made).toHaveLength(1);
    expect(first).toMatchObject({ loads: 1, isRemoved: false, allow: 'microphone' });
  });

  it('is a plain frame afterwards, and the next frame is a new one', () => {
    const { document, early, streams, first, made } = stage();
    early.handOver(document, () => streams());
    first.src = 'https://elsewhere.example/';
    document.createElement('iframe');
    expect(first.loads).toBe(2);
    expect(made).toHaveLength(2);
  });

  it('gives way to a frame of Streams when the CCP spoke before Streams could hear it', () => {
    const { document, early, streams, first, made } = stage();
    early.hasSpoken();
    early.handOver(document, () => streams());
    expect(first.isRemoved).toBe(true);
    expect(made[1]).toMatchObject({ loads: 1, isRemoved: false });
  });

  it('goes where Streams sends it, if that is elsewhere', () => {
    const { document, early, streams, first } = stage();
    early.handOver(document, () => streams('https://other.example/'));
    expect(first.getAttribute()).toBe('https://other.example/');
    expect(first.loads).toBe(2);
  });

  it('is removed when Streams did not want a frame, or failed', () => {
    const { document, early, first, made } = stage();
    const fail = () => {
      throw new Error('initCCP failed');
    };
    expect(() => early.handOver(document, fail)).toThrow('initCCP failed');
    expect(first.isRemoved).toBe(true);
    document.createElement('iframe');
    expect(made).toHaveLength(2);
  });
});
