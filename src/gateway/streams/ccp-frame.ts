import type { Realm } from './realm.js';
import type { Subscriptions } from './subscriptions.js';

/** The frame of the CCP inside the realm, which Streams makes and adds to the container. */
export interface CcpFrame {
  readonly container: HTMLElement;
  /** Loads the CCP anew in the same frame, without an entry in the page's history. */
  reload(): void;
}

export interface CcpFrameListener {
  /** A page has loaded in the frame: the CCP, a login page, or the browser's own error page. */
  onLoad(): void;
  /** The page in the frame spoke: it is the CCP, even if it does not acknowledge yet. */
  onMessage(): void;
  /** The host page's security policy forbids the frame. */
  onBlocked(directive: string): void;
}

/** Firefox needs `speaker-selection` for any choice of a speaker in the CCP; Streams leaves it out. */
const moreFeatures = '; speaker-selection; display-capture';

export function prepareCcpFrame(
  realm: Realm,
  ccpUrl: string,
  listener: CcpFrameListener,
  subscriptions: Subscriptions,
): CcpFrame {
  let frame: HTMLIFrameElement | null = null;
  const container = makeContainer(realm.document);
  const append = container.appendChild.bind(container);
  container.appendChild = (node) => {
    if (isFrame(node)) {
      frame = node;
      node.allow += moreFeatures;
      node.addEventListener('load', () => listener.onLoad());
    }
    return append(node);
  };
  subscriptions.listen(realm.window, 'message', ({ source }) => {
    if (frame !== null && source === frame.contentWindow) listener.onMessage();
  });
  // Chromium reports a forbidden frame where it stands, Firefox to the page whose policy forbids it.
  for (const place of [realm.document, document]) {
    subscriptions.listen(place, 'securitypolicyviolation', (event) => {
      if (isViolationOf(event, ccpUrl)) listener.onBlocked(event.effectiveDirective);
    });
  }
  return { container, reload: () => frame?.contentWindow?.location.replace(ccpUrl) };
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
