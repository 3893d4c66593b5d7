import { CcpError } from '../../domain/errors.js';
import type { StreamsSettings } from './settings.js';

/**
 * Has the instance forget the session of this browser. A frame asks, for the page's policy admits the instance in frames
 * in any case, while its `connect-src` may not. What comes back is the login page, which refuses to be shown; that it came is
 * all there is to see.
 */
export function endSession({ ccpUrl, clock, timeouts }: StreamsSettings): Promise<void> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = logoutUrl(ccpUrl);
  let cancelLimit = (): void => undefined;
  return new Promise<void>((resolve, reject) => {
    frame.addEventListener('load', () => resolve(), { once: true });
    cancelLimit = clock.after(timeouts.command, () => {
      reject(new CcpError('command/timeout', { said: `signOut: no answer in ${timeouts.command} ms` }));
    });
    document.body.append(frame);
  }).finally(() => {
    cancelLimit();
    frame.remove();
  });
}

/** Beside the CCP: `/logout`, or `/connect/logout` where the instance has a directory's address. */
export function logoutUrl(ccpUrl: string): string {
  const url = new URL(ccpUrl);
  url.pathname = url.pathname.replace(/ccp-v2.*$/, 'logout');
  return url.href;
}
