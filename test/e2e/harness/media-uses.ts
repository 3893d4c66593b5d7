import type { Page } from 'puppeteer-core';

/** Counts what a page does with microphone and peer connections, in every frame that it ever has. */
export class MediaUses {
  readonly told: string[] = [];

  private constructor(private readonly page: Page) {}

  /** Before the page's first document. */
  static async watch(page: Page): Promise<MediaUses> {
    const uses = new MediaUses(page);
    page.on('console', (message) => {
      if (message.text().startsWith('media-use ')) uses.told.push(message.text().slice('media-use '.length));
    });
    await page.evaluateOnNewDocument(wrapMedia);
    return uses;
  }

  /** The addresses of all frames, with whether each is watched: a proof only where every one is. */
  async frames(): Promise<readonly { readonly url: string; readonly isWatched: boolean }[]> {
    const frames = this.page.frames();
    return Promise.all(
      frames.map(async (frame) => ({
        url: frame.url(),
        isWatched: await frame.evaluate(() => 'isMediaWatched' in globalThis),
      })),
    );
  }
}

/** Runs in each document before its scripts. */
function wrapMedia(): void {
  const say = console.debug.bind(console);
  const note = (what: string): void => say(`media-use ${what} in ${location.href}`);
  Object.assign(globalThis, { isMediaWatched: true });
  const devices = MediaDevices.prototype;
  for (const name of ['getUserMedia', 'getDisplayMedia'] as const) {
    const real = devices[name];
    devices[name] = function (this: MediaDevices, ...given) {
      note(name);
      return real.apply(this, given);
    };
  }
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...given: ConstructorParameters<typeof RTCPeerConnection>) {
      note('RTCPeerConnection');
      super(...given);
    }
  };
}
