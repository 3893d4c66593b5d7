import type { MediaMode } from '../../domain/media-mode.js';
import type { GatewayClock } from './clock.js';
import type { RealmWindow } from './streams-namespace.js';

/** The instance's own tone, none, or an audio file that the CCP may load. */
export type Ringtone = 'default' | 'off' | { readonly url: string };

/** Loads Streams into the window given, so that its global `connect` is there when the promise resolves. */
export type StreamsLoader = (realm: RealmWindow) => void | Promise<void>;

type Optional<T> = { readonly [Name in keyof T]?: T[Name] | undefined };

export type Ringtones = Optional<{
  voice: Ringtone;
  chat: Ringtone;
  task: Ringtone;
  /** Played when a contact is accepted automatically. */
  autoAccept: Ringtone;
}>;

/** Details of the softphone under the names that Streams gives them. */
export type SoftphoneDetails = Optional<{
  disableEchoCancellation: boolean;
  /** Open the microphone before the first call, which connects calls sooner. Streams' default is true. */
  allowEarlyGum: boolean;
  /** Keep one media connection between calls. */
  allowExtendedPersistentConnection: boolean;
  allowFramedVideoCall: boolean;
  allowFramedScreenSharing: boolean;
  allowFramedScreenSharingPopUp: boolean;
  disableStoringParamsInLocalStorage: boolean;
}>;

/** What the settings of the CCP's own page show, under the names that Streams gives it. */
export type CcpPageOptions = Optional<{
  enableAudioDeviceSettings: boolean;
  enableVideoDeviceSettings: boolean;
  enablePhoneTypeSettings: boolean;
  showInactivityModal: boolean;
}>;

/** Milliseconds. */
export interface GatewayTimeouts {
  /** For the Streams script, default 30000 (1000 to 120000). */
  readonly streamsLoad: number;
  /** For the CCP to load and to answer, default 10000 (1000 to 120000); then sign-in is asked for. */
  readonly ccpLoad: number;
  /** Between an acknowledgement of the CCP and the next question, default 1000 (200 to 10000). */
  readonly ccpSyn: number;
  /** For an acknowledgement, default 3000 (500 to 30000). */
  readonly ccpAck: number;
  /** For a CCP that has loaded but says nothing, until sign-in is asked for, default 1500 (200 to 30000). */
  readonly signInHint: number;
  /** For a refused token to heal itself, as it does about once an hour, default 5000 (0 to 60000). */
  readonly signInGrace: number;
  /** For the answer to a command, default 10000 (500 to 120000). */
  readonly command: number;
}

interface AllOptions {
  /** Region of the instance, for example `ap-northeast-1`. */
  region: string;
  /** Where a person signs in when that is not the instance's own page, as with SAML. */
  loginUrl: string | URL;
  /** Where the Streams script lies; by default with this package. */
  streamsUrl: string | URL;
  /** Loads Streams in place of `streamsUrl`. */
  loader: StreamsLoader;
  /** Subresource integrity of the Streams script, for example `sha384-...`. */
  integrity: string;
  /** Nonce of the page's Content-Security-Policy; by default that of the page's first script with one. */
  nonce: string;
  /** Name of the Trusted Types policy that admits the script, default `ccp-elements`. */
  trustedTypesPolicy: string;
  /**
   * A static page of the host's own origin that loads Streams itself: the way for pages whose policy is
   * `trusted-types 'none'`. By default an empty frame without address.
   */
  realmUrl: string | URL;
  /**
   * Default `{ mode: 'softphone' }`, or in an Azure Virtual Desktop that says so `{ mode: 'vdi', platform: 'AZURE' }`, which
   * Streams would choose by itself there.
   */
  media: MediaMode;
  ringtones: Ringtones;
  softphone: SoftphoneDetails;
  pageOptions: CcpPageOptions;
  /** Streams' settings for browsers that partition storage; passed on as they are. */
  storageAccess: Readonly<Record<string, unknown>>;
  /** Title of the frames, read by screen readers, default `Contact Control Panel`. */
  frameTitle: string;
  /** Marks log lines of Streams with their origin. */
  shouldAddNamespaceToLogs: boolean;
  /** The least of Streams' own log that goes into ours, default `WARN`. */
  streamsLogLevel: StreamsLogLevel;
  timeouts: Optional<GatewayTimeouts>;
  clock: GatewayClock;
}

export const streamsLogLevels = ['TRACE', 'DEBUG', 'INFO', 'LOG', 'WARN', 'ERROR', 'CRITICAL'] as const;
export type StreamsLogLevel = (typeof streamsLogLevels)[number];

/** How to reach an instance and how its CCP behaves in the page. */
export interface StreamsGatewayOptions extends Optional<AllOptions> {
  /**
   * The instance: an alias (`example`), an origin (`https://example.my.connect.aws`) or the full address of its CCP. Plain
   * http is only for this machine. Anything else throws `options/invalid-instance-url`.
   */
  readonly instanceUrl: string;
}
