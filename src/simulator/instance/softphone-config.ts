/** Where an agent's softphone finds its signalling and media. */
export interface SoftphoneConfig {
  /** A `wss:` address, or a path when signalling goes through the web socket manager. */
  readonly signalingEndpoint: string;
  readonly iceServers: readonly unknown[];
  /** Whether Streams hands its web socket manager to the softphone. Default true, as on real instances. */
  readonly useWebSocketProvider?: boolean;
}

/** Leads nowhere; for simulations without audio. */
export const noSoftphoneConfig: SoftphoneConfig = Object.freeze({
  signalingEndpoint: 'wss://softphone.invalid/LilyRTC',
  iceServers: Object.freeze([]),
});
