import { CcpError } from './errors.js';

/** Where AWS leads an agent whom the identity provider has recognised. */
export interface RelayState {
  /** AWS Region of the instance, for example `us-east-1`. */
  readonly region: string;
  /** Id of the instance: what follows `instance/` in its ARN. */
  readonly instanceId: string;
  /** Page of the instance that opens then, default `/connect/ccp-v2`. The agent's security profile must admit it. */
  readonly destination?: string;
  /** False for an instance whose address ends in `awsapps.com`; default true. */
  readonly isNewDomain?: boolean;
}

export interface SamlLogin extends RelayState {
  /** The identity provider's own link to Amazon Connect, as its portal shows it to the agent. */
  readonly identityProviderUrl: string | URL;
  /** How the identity provider calls the relay state in its link, default `RelayState`. */
  readonly parameter?: string;
}

const regions = /^[a-z]{2}(?:-[a-z]+)+-\d$/;
const instanceIds = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The relay state of an instance, with the page to open as `destination`. Set it at the identity provider, or let
 * {@link samlLoginUrl} put it into the link. Throws `options/invalid-value`.
 *
 * @example
 * relayStateUrl({ region: 'us-east-1', instanceId });
 * // https://us-east-1.console.aws.amazon.com/connect/federate/...?destination=%2Fconnect%2Fccp-v2&new_domain=true
 */
export function relayStateUrl({
  region,
  instanceId,
  destination = '/connect/ccp-v2',
  isNewDomain = true,
}: RelayState): string {
  if (!regions.test(region)) throw wrong('region: expected a Region such as us-east-1');
  if (!instanceIds.test(instanceId)) throw wrong('instanceId: expected the id at the end of the instance’s ARN');
  if (!/^\/(?![/\\])/.test(destination))
    throw wrong('destination: expected a page of the instance such as /connect/ccp-v2');
  const console = region.startsWith('us-gov-') ? 'console.amazonaws-us-gov.com' : `${region}.console.aws.amazon.com`;
  const url = new URL(`https://${console}/connect/federate/${instanceId}`);
  url.searchParams.set('destination', destination);
  if (isNewDomain) url.searchParams.set('new_domain', 'true');
  return url.href;
}

/**
 * A `login-url` for SAML: the identity provider's link with the relay state of the instance in it, for providers that take
 * one in the link. Throws `options/invalid-value`.
 */
export function samlLoginUrl({ identityProviderUrl, parameter = 'RelayState', ...relayState }: SamlLogin): string {
  const link = String(identityProviderUrl);
  if (!URL.canParse(link) || !/^https?:$/.test(new URL(link).protocol)) {
    throw wrong('identityProviderUrl: expected an address that begins with https://');
  }
  const url = new URL(link);
  url.searchParams.set(parameter, relayStateUrl(relayState));
  return url.href;
}

function wrong(said: string): CcpError {
  return new CcpError('options/invalid-value', { said });
}
