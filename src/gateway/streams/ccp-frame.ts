import { EarlyFrame } from './early-frame.js';
import { ccpFeatures } from './frame-features.js';
import type { Realm } from './realm.js';
import type { StreamsSettings } from './settings.js';
import { Subscriptions } from './subscriptions.js';

export interface CcpFrameListener {
  /** A page has loaded in the frame: the CCP, a login page, or the browser's own error page. */
  onLoad(): void;
  /** The page in the frame spoke: it is the CCP, even if it does not acknowledge yet. Not told any more once it has. */
  onMessage(): void;
  /** The host page's security policy forbids the frame. */
  onBlocked(directive: string): void;
}

/** The frame of the CCP inside the realm. Streams makes it, or takes the one that began to load before Streams was there. */
export class CcpFrame {
  readonly #container: HTMLElement;
  readonly #ccpUrl: string;
  readonly #hearing = new Subscriptions();
  #early: EarlyFrame | null = null;
  #frame: HTMLIFrameElement | null = null;
  #hasLoaded = false;

  constructor(
    private readonly realm: Realm,
    private readonly settings: StreamsSettings,
    private readonly listener: CcpFrameListener,
    subscriptions: Subscriptions,
  ) {
    this.#ccpUrl = settings.ccpUrl;
    this.#container = makeContainer(realm.document);
    this.#adoptWhatIsAppended();
    this.#hearing.listen(realm.window, 'message', ({ source }) => {
      if (this.#frame === null || source !== this.#frame.contentWindow) return;
      this.#early?.hasSpoken();
      listener.onMessage();
    });
    subscriptions.add(() => this.#hearing.release());
    // Chromium reports a forbidden frame where it stands, Firefox to the page whose policy forbids it.
    for (const place of [realm.document, document]) {
      subscriptions.listen(place, 'securitypolicyviolation', (event) => {
        if (isViolationOf(event, this.#ccpUrl)) listener.onBlocked(event.effectiveDirective);
      });
    }
  }

  /** A page has loaded in the frame that counts. */
  get hasLoaded(): boolean {
    return this.#hasLoaded;
  }

  /** Lets the CCP load while Streams does. */
  loadEarly(): void {
    this.#early = new EarlyFrame(this.realm.document, this.settings);
    this.#container.appendChild(this.#early.frame);
  }

  /** Has Streams begin with the container; `begin` is its `initCCP`. */
  start(begin: (container: HTMLElement) => void): void {
    const { document } = this.realm;
    const early = this.#early;
    this.#early = null;
    if (early === null) begin(this.#container);
    else early.handOver(document, () => begin(this.#container));
  }

  /** The CCP is at work: from now on its messages are only for Streams, and a second listener would double their cost. */
  acknowledged(): void {
    this.#hearing.release();
  }

  /** Loads the CCP anew in the same frame, without an entry in the page's history. */
  reload(): void {
    this.#frame?.contentWindow?.location.replace(this.#ccpUrl);
  }

  #onLoad(frame: HTMLIFrameElement): void {
    if (frame !== this.#frame) return;
    this.#hasLoaded = true;
    this.listener.onLoad();
  }

  #adoptWhatIsAppended(): void {
    const container = this.#container;
    const append = container.appendChild.bind(container);
    container.appendChild = (node) => {
      if (isFrame(node)) {
        node.allow = ccpFeatures(this.settings.media, node.allow);
        if (node === this.#frame) return node;
        this.#frame = node;
        this.#hasLoaded = false;
        node.addEventListener('load', () => this.#onLoad(node));
      }
      return append(node);
    };
  }
}

function makeContainer(document: Document): HTMLElement {
  const container = document.createElement('div');
  const { body, documentElement } = document;
  for (const element of [documentElement, body, container]) {
    element.style.setProperty('height', '100%');
    element.style.setProperty('margin', '0');
  }
  body.style.setProperty('overflow', 'hidden');
  body.append(container);
  return container;
}

function isFrame(node: Node): node is HTMLIFrameElement {
  return node.nodeName === 'IFRAME';
}

function isViolationOf(
  { effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent,
  ccpUrl: string,
): boolean {
  if (disposition === 'report' || !/^(?:frame|child|default)-src/.test(effectiveDirective)) return false;
  return URL.canParse(blockedURI) && new URL(blockedURI).origin === new URL(ccpUrl).origin;
}
