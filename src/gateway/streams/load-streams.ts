import { CcpError } from '../../domain/errors.js';
import type { GatewayClock } from './clock.js';
import type { StreamsLoader } from './options.js';
import type { StreamsSettings } from './settings.js';
import { hasStreams, type RealmWindow, type StreamsNamespace } from './streams-namespace.js';
import { defaultStreamsUrl } from './streams-url.js';
import { trustedUrl } from './trusted-url.js';

/**
 * Brings Streams into the realm and returns its namespace. Rejects with `load/streams-blocked` when the page's security
 * policy forbids it and `load/streams-failed` when the script cannot be had.
 */
export async function loadStreams(realm: RealmWindow, settings: StreamsSettings): Promise<StreamsNamespace> {
  if (!hasStreams(realm)) await (settings.given.loader ?? scriptLoader(settings))(realm);
  if (hasStreams(realm)) return realm.connect;
  throw new CcpError('load/streams-failed', { said: 'the script did not define connect.core.initCCP' });
}

/** A classic script: as a module, Streams reaches a `new Function` that a strict page reports. */
function scriptLoader(settings: StreamsSettings): StreamsLoader {
  const { streamsUrl, integrity } = settings.given;
  const url = new URL(String(streamsUrl ?? defaultStreamsUrl()), document.baseURI).href;
  return (realm) => runScript(realm, url, settings, integrity);
}

/** Runs a script in the realm; rejects as {@link loadStreams} does. */
export function runScript(
  realm: RealmWindow,
  url: string,
  { given, trustedTypesPolicy, timeouts, clock }: StreamsSettings,
  integrity?: string,
): Promise<void> {
  const script = realm.document.createElement('script');
  const nonce = given.nonce ?? nonceOfPage();
  if (nonce !== null) script.nonce = nonce;
  if (integrity !== undefined) {
    script.integrity = integrity;
    script.crossOrigin = 'anonymous';
  }
  setSource(script, realm, url, trustedTypesPolicy);
  return whenRun(script, realm, url, timeouts.streamsLoad, clock);
}

function nonceOfPage(): string | null {
  const script = document.querySelector<HTMLScriptElement>('script[nonce]');
  return script === null || script.nonce === '' ? null : script.nonce;
}

function setSource(script: HTMLScriptElement, realm: RealmWindow, url: string, policyName: string): void {
  try {
    script.src = trustedUrl(realm, url, policyName);
  } catch (cause) {
    throw new CcpError('load/streams-blocked', { origin: new URL(url).origin, said: String(cause) }, { cause });
  }
}

function whenRun(
  script: HTMLScriptElement,
  realm: RealmWindow,
  url: string,
  limit: number,
  clock: GatewayClock,
): Promise<void> {
  const { origin } = new URL(url);
  return new Promise((resolve, reject) => {
    let violated: string | null = null;
    const onViolation = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
      if (effectiveDirective.startsWith('script-src')) violated = effectiveDirective;
    };
    const cancelLimit = clock.after(limit, () =>
      settle(new CcpError('load/streams-failed', { origin, said: 'no answer' })),
    );
    const settle = (error?: CcpError): void => {
      cancelLimit();
      realm.document.removeEventListener('securitypolicyviolation', onViolation);
      if (error === undefined) resolve();
      else reject(error);
    };
    const onError = (): void => {
      if (violated === null) settle(new CcpError('load/streams-failed', { origin, said: `cannot load ${url}` }));
      else settle(new CcpError('load/streams-blocked', { origin, said: violated }));
    };
    realm.document.addEventListener('securitypolicyviolation', onViolation);
    script.addEventListener('load', () => settle(), { once: true });
    // The report of a violation may come just after the error it caused.
    script.addEventListener('error', () => clock.after(0, onError), { once: true });
    (realm.document.head ?? realm.document.documentElement).append(script);
  });
}
