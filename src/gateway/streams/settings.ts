import { vdiPlatforms, type MediaMode } from '../../domain/media-mode.js';
import { isAzureDesktop } from './azure-desktop.js';
import { machineClock, type GatewayClock } from './clock.js';
import { readInstanceUrl } from './instance-url.js';
import {
  address,
  call,
  flag,
  group,
  invalid,
  methods,
  milliseconds,
  oneOf,
  plainData,
  text,
  type OptionCheck,
} from './option-checks.js';
import { streamsLogLevels } from './options.js';
import type { GatewayTimeouts, StreamsGatewayOptions, StreamsLogLevel } from './options.js';

/** The options, checked and with every default in place. */
export interface StreamsSettings {
  readonly ccpUrl: string;
  readonly ccpOrigin: string;
  readonly signInUrl: string;
  readonly media: MediaMode;
  /** The CCP plays no ringtone for calls, whatever the options say: the page rings. */
  readonly isRungByPage: boolean;
  readonly timeouts: GatewayTimeouts;
  readonly frameTitle: string;
  readonly trustedTypesPolicy: string;
  readonly streamsLogLevel: StreamsLogLevel;
  readonly clock: GatewayClock;
  readonly given: StreamsGatewayOptions;
}

const flags = (...names: readonly string[]): OptionCheck =>
  group(Object.fromEntries(names.map((name) => [name, flag])));

const ringtone: OptionCheck = (value, path) => {
  if (value === 'default' || value === 'off') return;
  if (typeof value !== 'object' || value === null || !('url' in value)) {
    throw invalid(path, "'default', 'off' or { url }");
  }
  group({ url: address })(value, path);
};

const platform = oneOf(...vdiPlatforms);

const media: OptionCheck = (value, path) => {
  const mode = member(value, 'mode');
  if (mode === 'vdi') {
    group({ mode: text, platform, rtcUrl: address })(value, path);
    platform(member(value, 'platform'), `${path}.platform`);
    return;
  }
  if (mode !== 'softphone' && mode !== 'medialess') {
    throw invalid(path, "{ mode: 'softphone' }, { mode: 'medialess' } or { mode: 'vdi', platform }");
  }
  group(mode === 'softphone' ? { mode: text, rtcUrl: address } : { mode: text })(value, path);
};

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

const optionChecks: Readonly<Record<keyof StreamsGatewayOptions, OptionCheck>> = {
  // Read on its own, for it has a code of its own.
  instanceUrl: () => undefined,
  region: text,
  loginUrl: address,
  streamsUrl: address,
  loader: call,
  integrity: text,
  nonce: text,
  trustedTypesPolicy: text,
  realmUrl: address,
  media,
  ringtones: group({ voice: ringtone, chat: ringtone, task: ringtone, autoAccept: ringtone }),
  softphone: flags(
    'disableEchoCancellation',
    'allowEarlyGum',
    'allowExtendedPersistentConnection',
    'allowFramedVideoCall',
    'allowFramedScreenSharing',
    'allowFramedScreenSharingPopUp',
    'disableStoringParamsInLocalStorage',
  ),
  pageOptions: flags(
    'enableAudioDeviceSettings',
    'enableVideoDeviceSettings',
    'enablePhoneTypeSettings',
    'showInactivityModal',
  ),
  storageAccess: plainData,
  frameTitle: text,
  shouldAddNamespaceToLogs: flag,
  streamsLogLevel: oneOf(...streamsLogLevels),
  timeouts: group({
    streamsLoad: milliseconds(1000, 120_000),
    ccpLoad: milliseconds(1000, 120_000),
    ccpSyn: milliseconds(200, 10_000),
    ccpAck: milliseconds(500, 30_000),
    signInHint: milliseconds(200, 30_000),
    signInGrace: milliseconds(0, 60_000),
    command: milliseconds(500, 120_000),
  }),
  clock: methods('now', 'after'),
};

/** Names that Streams' own `initCCP` takes, and what stands for them here. */
const namesOfStreams: Readonly<Record<string, string>> = {
  ccpUrl: 'instanceUrl',
  loginPopup: 'signIn() of the session, which opens the window in a click',
  loginOptions: 'signIn() of the session, which opens the window in a click',
  loginPopupAutoClose: 'signIn() of the session, which opens the window in a click',
  chat: 'ringtones.chat',
  task: 'ringtones.task',
  autoAcceptTone: 'ringtones.autoAccept',
  iframeTitle: 'frameTitle',
  ccpLoadTimeout: 'timeouts.ccpLoad',
  ccpSynTimeout: 'timeouts.ccpSyn',
  ccpAckTimeout: 'timeouts.ccpAck',
  logConfig: 'streamsLogLevel',
};

const defaultTimeouts: GatewayTimeouts = {
  streamsLoad: 30_000,
  ccpLoad: 10_000,
  ccpSyn: 1000,
  ccpAck: 3000,
  signInHint: 1500,
  signInGrace: 5000,
  command: 10_000,
};

/** The names of all options, for those who pass options on. */
export const streamsGatewayOptionNames: readonly string[] = Object.keys(optionChecks);

/**
 * Checks the options by name and value. Throws `options/unknown-option` with the nearest name, `options/invalid-value`
 * or `options/invalid-instance-url`.
 */
export function readSettings(options: StreamsGatewayOptions): StreamsSettings {
  group(optionChecks, namesOfStreams)(options, '');
  const ccp = readInstanceUrl(options.instanceUrl);
  return {
    ccpUrl: ccp.href,
    ccpOrigin: ccp.origin,
    signInUrl: String(options.loginUrl ?? ccp.href),
    media: options.media ?? (isAzureDesktop() ? { mode: 'vdi', platform: 'AZURE' } : { mode: 'softphone' }),
    isRungByPage: false,
    timeouts: readTimeouts(options.timeouts ?? {}),
    frameTitle: options.frameTitle ?? 'Contact Control Panel',
    trustedTypesPolicy: options.trustedTypesPolicy ?? 'ccp-elements',
    streamsLogLevel: options.streamsLogLevel ?? 'WARN',
    clock: options.clock ?? machineClock,
    given: { ...options },
  };
}

function readTimeouts(given: NonNullable<StreamsGatewayOptions['timeouts']>): GatewayTimeouts {
  return {
    streamsLoad: given.streamsLoad ?? defaultTimeouts.streamsLoad,
    ccpLoad: given.ccpLoad ?? defaultTimeouts.ccpLoad,
    ccpSyn: given.ccpSyn ?? defaultTimeouts.ccpSyn,
    ccpAck: given.ccpAck ?? defaultTimeouts.ccpAck,
    signInHint: given.signInHint ?? defaultTimeouts.signInHint,
    signInGrace: given.signInGrace ?? defaultTimeouts.signInGrace,
    command: given.command ?? defaultTimeouts.command,
  };
}
