import type { CcpStreams } from './ccp-streams.js';

/** What Connect's RTC library says where a virtual desktop redirects nothing; Streams compares these texts. */
const refusals = {
  citrix: 'Citrix WebRTC redirection feature is NOT supported!',
  dcv: 'DCV WebRTC redirection feature is NOT supported!',
  omnissa: 'Omnissa WebRTC Redirection API failed to initialize',
  azure: 'Azure VDI Call Redirection is not active',
} as const;

/** A strategy that stands where the desktop's own object does; the audio itself goes the ordinary way here. */
function strategyOf(isRedirected: () => boolean, refusal: string) {
  return class VdiStrategy {
    static isRedirectionAvailable(): boolean {
      return isRedirected();
    }

    constructor(readonly platform?: string) {
      if (!isRedirected()) throw new Error(refusal);
    }
  };
}

const has = (name: string) => () => name in globalThis;

const isAzure = (): boolean => Reflect.get(navigator.mediaDevices ?? {}, 'isCallRedirectionEnabled') === true;

/**
 * Gives Streams the strategies of the virtual desktops. An ordinary browser has none of their objects, so each refuses as
 * Connect's does; a test that puts one into the page has a desktop with redirection.
 */
export function installVdiStrategies(streams: CcpStreams): void {
  streams.CitrixVDIStrategy = strategyOf(has('CitrixWebRTC'), refusals.citrix);
  streams.DCVWebRTCStrategy = strategyOf(has('DCVWebRTCPeerConnectionProxy'), refusals.dcv);
  streams.OmnissaVDIStrategy = strategyOf(has('HorizonWebRtcRedirectionAPI'), refusals.omnissa);
  streams.AzureVDIStrategy = strategyOf(isAzure, refusals.azure);
}
