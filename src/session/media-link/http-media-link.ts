import { CcpError } from '../../domain/errors.js';
import { readJson } from '../../domain/json-text.js';
import type { GatewayLayer } from '../../gateway/gateway.js';
import { readMediaLinkMessage, type MediaLink, type MediaLinkMessage } from './media-link.js';
import { steerMedia } from './steered-media.js';

/** Of the messages on the wire; others are not read. */
const version = 1;

/**
 * A link over the host's own server: each place posts its messages to `url` and hears those of the other as server-sent
 * events from the same address. The server passes on every body to whoever listens, and nothing else; who may use the
 * address is its own matter, and one address is one agent's. `url` is of the page's origin, or of one that lets it in.
 *
 * Give it to `<ccp-media>` as its `link`, and to the steering page's session as the option `mediaLink`. Throws
 * `options/invalid-value`.
 */
export function createMediaLink(url: string | URL): MediaLink & GatewayLayer {
  const written = String(url);
  if (!URL.canParse(written, document.baseURI))
    throw new CcpError('options/invalid-value', { said: 'link: expected an address' });
  const address = new URL(written, document.baseURI).href;
  const from = crypto.randomUUID();
  const body = (message: MediaLinkMessage): string => JSON.stringify({ version, from, ...message });
  const link: MediaLink = {
    send: (message) => {
      // What is lost is asked for again.
      fetch(address, { method: 'POST', body: body(message), credentials: 'include' }).catch(() => undefined);
    },
    sendLast: (message) => void navigator.sendBeacon(address, body(message)),
    listen(listener) {
      const source = new EventSource(address, { withCredentials: true });
      source.addEventListener('message', ({ data }: MessageEvent<string>) => {
        const message = readEnvelope(data, from);
        if (message !== null) listener(message);
      });
      return () => source.close();
    },
  };
  return { ...link, over: (gateway, clock) => steerMedia(gateway, link, clock) };
}

function readEnvelope(text: string, self: string): MediaLinkMessage | null {
  const value = readJson(text);
  if (typeof value !== 'object' || value === null || !('from' in value) || !('version' in value)) return null;
  return value.from === self || value.version !== version ? null : readMediaLinkMessage(value);
}
