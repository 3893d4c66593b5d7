import { CcpError } from '../../domain/errors.js';
import type { StreamsSettings } from './settings.js';

/**
 * Has the instance forget the session of this browser. The answer cannot be read from another origin; that it came is all
 * there is. A page whose `connect-src` leaves the instance out still shows it in frames, so a frame asks there.
 */
export async function endSession({ ccpUrl, clock, timeouts }: StreamsSettings): Promise<void> {
  const address = logoutUrl(ccpUrl);
  const giveUp = new AbortController();
  const cancelLimit = clock.after(timeouts.command, () => giveUp.abort());
  try {
    await fetch(address, { mode: 'no-cors', credentials: 'include', cache: 'no-store', signal: giveUp.signal });
  } catch (cause) {
    if (giveUp.signal.aborted) throw new CcpError('command/timeout', { said: 'signOut: no answer' }, { cause });
    await askInFrame(address, giveUp.signal);
  } finally {
    cancelLimit();
  }
}

/** Beside the CCP: `/logout`, or `/connect/logout` where the instance has a directory's address. */
export function logoutUrl(ccpUrl: string): string {
  const url = new URL(ccpUrl);
  url.pathname = url.pathname.replace(/ccp-v2.*$/, 'logout');
  return url.href;
}

/** The login page that comes back refuses to stand in a frame; it has loaded all the same. */
function askInFrame(address: string, signal: AbortSignal): Promise<void> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = address;
  return new Promise<void>((resolve, reject) => {
    frame.addEventListener('load', () => resolve(), { once: true });
    signal.addEventListener('abort', () => reject(new CcpError('command/timeout', { said: 'signOut: no answer' })));
    document.body.append(frame);
  }).finally(() => frame.remove());
}
