import { CcpError } from '../../domain/errors.js';
import type { RealmWindow } from './streams-namespace.js';

/** A window of its own for Streams. Removing its frame ends all that runs in it: timers, listeners, globals. */
export interface Realm {
  readonly frame: HTMLIFrameElement;
  readonly window: RealmWindow;
  readonly document: Document;
  /** Resolves when the realm's own page has run; at once for an empty realm. */
  readonly isLoaded: Promise<void>;
  remove(): void;
}

/**
 * The frame must stay in the viewport at its natural size: moved away, made small or not displayed, browsers slow the
 * timers of the CCP inside to one a second. `visibility` hides it from eyes, keyboard and screen readers without that.
 */
const hidden = {
  position: 'fixed',
  right: '0',
  bottom: '0',
  width: '320px',
  height: '480px',
  border: '0',
  visibility: 'hidden',
} as const;

interface RealmOptions {
  readonly title: string;
  /** A page of the host's own origin that loads Streams itself, or null for an empty realm. */
  readonly url: string | null;
  /** The frame's `allow`; empty gives it what its page has. */
  readonly features: string;
}

/** Adds the frame to the page. Throws `load/no-browser` outside of one. */
export function openRealm({ title, url, features }: RealmOptions): Realm {
  if (typeof document === 'undefined') throw new CcpError('load/no-browser', { said: 'there is no document here' });
  const frame = document.createElement('iframe');
  frame.title = title;
  if (features !== '') frame.allow = features;
  for (const [name, value] of Object.entries(hidden)) frame.style.setProperty(name, value);
  if (url !== null) frame.src = url;
  const isLoaded = url === null ? Promise.resolve() : pageRan(frame);
  (document.body ?? document.documentElement).append(frame);
  return {
    frame,
    get window() {
      return windowOf(frame);
    },
    get document() {
      return windowOf(frame).document;
    },
    isLoaded,
    remove: () => frame.remove(),
  };
}

function pageRan(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => frame.addEventListener('load', () => resolve(), { once: true }));
}

function windowOf(frame: HTMLIFrameElement): RealmWindow {
  const realm = frame.contentDocument?.defaultView;
  if (realm === null || realm === undefined) {
    if (window.origin === 'null') throw new CcpError('load/sandboxed', { said: 'the page has an opaque origin' });
    throw new CcpError('load/streams-blocked', { said: 'the realm page must be of the same origin as its host' });
  }
  return realm;
}
