import { CcpError } from '../domain/errors.js';
import { countryOf } from '../domain/region-country.js';
import type { Gateway } from '../gateway/gateway.js';
import { browserPorts } from './browser-ports.js';
import { sessionPortNames, type SessionPorts } from './ports.js';

/** Options of every session, whichever gateway it has. */
export interface CommonSessionOptions extends Partial<SessionPorts> {
  /**
   * Country of phone numbers written without a country code, ISO 3166-1 alpha-2, for example `JP`. By default guessed
   * from `region`; without either such numbers are refused.
   */
  readonly country?: string;
}

/** A session over a gateway made by the caller: the simulated one of `ccp-elements/simulator/page`, or its own. */
export interface GivenGatewayOptions extends CommonSessionOptions {
  readonly gateway: Gateway;
}

const ownNames: readonly string[] = ['country', 'gateway', ...sessionPortNames];

export interface ReadOptions {
  readonly ports: SessionPorts;
  readonly country: string | null;
  /** What is left for the gateway. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** Takes the session's own options out of all, and checks them. Undefined counts as not given. */
export function readSessionOptions(
  options: CommonSessionOptions & { readonly region?: string | undefined },
): ReadOptions {
  const rest = Object.fromEntries(
    Object.entries(options).filter(([name, value]) => !ownNames.includes(name) && value !== undefined),
  );
  const given = Object.fromEntries(
    Object.entries(options).filter(
      ([name, value]) => sessionPortNames.some((port) => port === name) && value !== undefined,
    ),
  );
  return { ports: { ...browserPorts, ...given }, country: readCountry(options.country, options.region), rest };
}

/** Refuses what is left when a gateway is given, for nobody would read it. */
export function refuseUnknown(rest: ReadOptions['rest']): void {
  const [unknown] = Object.keys(rest).filter((name) => name !== 'region');
  if (unknown !== undefined) throw new CcpError('options/unknown-option', { said: unknown });
}

function readCountry(country: string | undefined, region: string | undefined): string | null {
  if (country === undefined) return region === undefined ? null : countryOf(region);
  const code = country.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) throw new CcpError('options/invalid-value', { said: 'country' });
  return code;
}
