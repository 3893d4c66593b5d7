import type { RealmWindow } from './streams-namespace.js';

interface TrustedTypesPolicy {
  createScriptURL(url: string): string;
}

/** What a browser with Trusted Types offers; not in the DOM types yet. */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedTypesPolicy;
}

const policies = new WeakMap<RealmWindow, TrustedTypesPolicy>();

/**
 * The address as a page with Trusted Types takes it. The policy is made in the realm, where the name is free each time; in the
 * page a second session could not make it.
 */
export function trustedUrl(realm: RealmWindow, url: string, policyName: string): string {
  if (!hasTrustedTypes(realm)) return url;
  try {
    return policyOf(realm, policyName).createScriptURL(url);
  } catch {
    // The name is not on the page's list. Where types are not enforced the plain address still works; else it throws.
    return url;
  }
}

function policyOf(
  realm: RealmWindow & { readonly trustedTypes: TrustedTypesFactory },
  name: string,
): TrustedTypesPolicy {
  const policy =
    policies.get(realm) ?? realm.trustedTypes.createPolicy(name, { createScriptURL: (trusted) => trusted });
  policies.set(realm, policy);
  return policy;
}

function hasTrustedTypes(realm: RealmWindow): realm is RealmWindow & { readonly trustedTypes: TrustedTypesFactory } {
  return 'trustedTypes' in realm && typeof realm.trustedTypes === 'object' && realm.trustedTypes !== null;
}
