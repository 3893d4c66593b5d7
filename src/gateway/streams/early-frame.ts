import { ccpFeatures } from './frame-features.js';
import { ccpFrameStyle } from './init-parameters.js';
import type { StreamsSettings } from './settings.js';

/**
 * The CCP's frame, loading while the Streams script is still on its way: the two take about as long as each other, and
 * one after the other is what a plain page waits for. Streams is then handed this frame in place of the one it makes.
 *
 * That holds only while the CCP has not spoken: what it says before Streams listens is lost, and it expects an answer to
 * its first acknowledgement within 100 ms. A CCP that was faster than the script is loaded again, by Streams.
 */
export class EarlyFrame {
  readonly frame: HTMLIFrameElement;
  readonly #ccpUrl: string;
  #isTooEarly = false;

  constructor(document: Document, { ccpUrl, frameTitle, media }: StreamsSettings) {
    this.#ccpUrl = ccpUrl;
    this.frame = document.createElement('iframe');
    this.frame.title = frameTitle;
    this.frame.allow = ccpFeatures(media);
    this.frame.style.cssText = ccpFrameStyle;
    this.frame.src = ccpUrl;
  }

  hasSpoken(): void {
    this.#isTooEarly = true;
  }

  /** Runs `begin`, in which Streams makes its frame, and sees to it that it gets this one. */
  handOver(document: Document, begin: () => void): void {
    if (this.#isTooEarly) {
      this.frame.remove();
      return begin();
    }
    let isTaken = false;
    const { frame } = this;
    const make = document.createElement.bind(document);
    const makeElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
      if (isTaken || name !== 'iframe') return make(name, options);
      isTaken = true;
      return frame;
    };
    Reflect.set(document, 'createElement', makeElement);
    this.#keepAddress();
    try {
      begin();
    } finally {
      Reflect.deleteProperty(document, 'createElement');
      Reflect.deleteProperty(frame, 'src');
      if (!isTaken) frame.remove();
    }
  }

  /** Setting the address that a frame has already would load it again. */
  #keepAddress(): void {
    const { frame } = this;
    Object.defineProperty(frame, 'src', {
      configurable: true,
      get: () => this.#ccpUrl,
      set: (address: string) => {
        if (address !== this.#ccpUrl) frame.setAttribute('src', address);
      },
    });
  }
}
