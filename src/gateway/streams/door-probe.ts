import type { StreamsSettings } from './settings.js';
import type { RealmWindow } from './streams-namespace.js';
import { trustedUrl } from './trusted-url.js';

/** How long the instance may take to answer, in milliseconds. */
const patience = 5000;

/**
 * Asks the instance whether it knows this browser's session in this page. A frame that stays silent does not tell why, but
 * an embedded object tells success from refusal: the instance answers the question that the CCP itself asks first only to
 * who is signed in, and only if the browser sends its cookies along. An answer that anything else would get as well proves
 * nothing. So true is certain, and false means not known: the page's policy may forbid the question (`object-src`).
 */
export async function knowsSession(realm: RealmWindow, settings: StreamsSettings): Promise<boolean> {
  const question = authorizeUrl(settings.ccpUrl);
  if (!(await succeeds(realm, question, settings))) return false;
  return !(await succeeds(realm, `${question}/nothing`, settings));
}

/** Where the CCP asks for its token; instances with a directory's address keep it elsewhere. */
export function authorizeUrl(ccpUrl: string): string {
  const { hostname } = new URL(ccpUrl);
  return new URL(hostname.endsWith('.awsapps.com') ? '/connect/auth/authorize' : '/auth/authorize', ccpUrl).href;
}

function succeeds(
  realm: RealmWindow,
  address: string,
  { clock, trustedTypesPolicy }: StreamsSettings,
): Promise<boolean> {
  const object = realm.document.createElement('object');
  return new Promise<boolean>((resolve) => {
    const cancelLimit = clock.after(patience, () => settle(false));
    const settle = (isSuccess: boolean): void => {
      cancelLimit();
      object.remove();
      resolve(isSuccess);
    };
    object.addEventListener('load', () => settle(true));
    object.addEventListener('error', () => settle(false));
    try {
      object.data = trustedUrl(realm, address, trustedTypesPolicy);
      realm.document.body.append(object);
    } catch {
      // The page allows no address that it has not made itself.
      settle(false);
    }
  });
}
