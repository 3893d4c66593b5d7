import { CcpError } from '../domain/errors.js';
import { countryOf } from '../domain/region-country.js';
import type { RingtoneChoice } from '../domain/ringtone.js';
import type { Gateway, GatewayLayer } from '../gateway/gateway.js';
import type { AttributeWriter } from './attribute-writer.js';
import { browserPorts } from './browser-ports.js';
import { asRingtone } from './ringtone-choice.js';
import { sessionPortNames, type SessionPorts } from './ports.js';

/** Options of every session, whichever gateway it has. */
export interface CommonSessionOptions extends Partial<SessionPorts> {
  /**
   * Country of phone numbers written without a country code, ISO 3166-1 alpha-2, for example `JP`. By default guessed
   * from `region`; without either such numbers are refused.
   */
  readonly country?: string;
  /**
   * What rings for a call until the agent chooses: `bell`, `chime`, `pulse`, an audio file `{ url }`, `off`, or `instance`,
   * which leaves ringing to Connect's own page. Default `bell`, and `instance` where `ringtones.voice` is given.
   */
  readonly ringtone?: RingtoneChoice;
  /**
   * Length of a session in hours, to tell the agent before it ends: more than 0, at most 24, or 0 to tell nothing. Default
   * 12, as Amazon Connect documents it today; its administrator guide of 2019 says 10. An instance that sends out inactive
   * agents warns by itself, which comes first.
   */
  readonly sessionHours?: number;
  /**
   * Mute again, at most three times in 30 seconds, when the microphone opens though the agent asked for mute. The alarm
   * `mute/drifted` is raised either way. Default false.
   */
  readonly reassertMute?: boolean;
  /**
   * The link to the window that has the audio, where this page has none: what `createMediaLink` of `ccp-elements/media-link`
   * makes. Only with `media: { mode: 'medialess' }`.
   */
  readonly mediaLink?: GatewayLayer;
  /** What writes contact attributes. Without it `setAttributes` is refused with `attributes/no-writer`. */
  readonly attributeWriter?: AttributeWriter;
}

/** A session over a gateway made by the caller: the simulated one of `ccp-elements/simulator/page`, or its own. */
export interface GivenGatewayOptions extends CommonSessionOptions {
  readonly gateway: Gateway;
}

const ownNames: readonly string[] = [
  'country',
  'ringtone',
  'sessionHours',
  'gateway',
  'reassertMute',
  'mediaLink',
  'attributeWriter',
  ...sessionPortNames,
];

/** The length of a session of today's instances. */
const usualHours = 12;

export interface ReadOptions {
  readonly ports: SessionPorts;
  readonly country: string | null;
  readonly ringtone: RingtoneChoice;
  readonly sessionHours: number;
  readonly reassertsMute: boolean;
  readonly mediaLink: GatewayLayer | null;
  readonly attributeWriter: AttributeWriter | null;
  /** What is left for the gateway. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** What the session reads of the gateway's options. */
interface GatewaysOwn {
  readonly region?: string | undefined;
  readonly ringtones?: { readonly voice?: unknown } | undefined;
  readonly media?: { readonly mode?: unknown } | undefined;
}

/** Takes the session's own options out of all, and checks them. Undefined counts as not given. */
export function readSessionOptions(options: CommonSessionOptions & GatewaysOwn): ReadOptions {
  const rest = Object.fromEntries(
    Object.entries(options).filter(([name, value]) => !ownNames.includes(name) && value !== undefined),
  );
  const given = Object.fromEntries(
    Object.entries(options).filter(
      ([name, value]) => sessionPortNames.some((port) => port === name) && value !== undefined,
    ),
  );
  const { reassertMute = false } = options;
  if (typeof reassertMute !== 'boolean') throw new CcpError('options/invalid-value', { said: 'reassertMute' });
  return {
    ports: { ...browserPorts, ...given },
    country: readCountry(options.country, options.region),
    ringtone: readRingtoneOption(options),
    sessionHours: readHours(options.sessionHours ?? usualHours),
    reassertsMute: reassertMute,
    mediaLink: readMediaLink(options),
    attributeWriter: readWriter(options.attributeWriter),
    rest,
  };
}

/** Refuses what is left when a gateway is given, for nobody would read it. */
export function refuseUnknown(rest: ReadOptions['rest']): void {
  const [unknown] = Object.keys(rest).filter((name) => name !== 'region');
  if (unknown !== undefined) throw new CcpError('options/unknown-option', { said: unknown });
}

function readRingtoneOption({ ringtone, ringtones }: CommonSessionOptions & GatewaysOwn): RingtoneChoice {
  if (ringtone === undefined) return ringtones?.voice === undefined ? 'bell' : 'instance';
  const choice = asRingtone(ringtone);
  if (choice === null) throw new CcpError('options/invalid-value', { said: 'ringtone' });
  return choice;
}

function readMediaLink({ mediaLink, media, ...rest }: CommonSessionOptions & GatewaysOwn): GatewayLayer | null {
  if (mediaLink === undefined) return null;
  const isLink: boolean = typeof mediaLink === 'object' && mediaLink !== null && typeof mediaLink.over === 'function';
  // A gateway that was given says itself what it is.
  const isFit = 'gateway' in rest || media?.mode === 'medialess';
  if (isLink && isFit) return mediaLink;
  throw new CcpError('options/invalid-value', { said: 'mediaLink: expected a link, and media without audio here' });
}

function readCountry(country: string | undefined, region: string | undefined): string | null {
  if (country === undefined) return region === undefined ? null : countryOf(region);
  const code = country.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) throw new CcpError('options/invalid-value', { said: 'country' });
  return code;
}

function readWriter(writer: AttributeWriter | undefined): AttributeWriter | null {
  if (writer === undefined) return null;
  if (typeof writer?.write === 'function') return writer;
  throw new CcpError('options/invalid-value', { said: 'attributeWriter: expected an object with the method write' });
}

function readHours(hours: number): number {
  if (typeof hours === 'number' && hours >= 0 && hours <= 24) return hours;
  throw new CcpError('options/invalid-value', { said: 'sessionHours: expected hours from 0 to 24' });
}
