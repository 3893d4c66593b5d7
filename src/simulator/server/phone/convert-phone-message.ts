import type { ToPhone } from './phone-messages.js';

/** The page and its server are of one build. */
export function convertToPhone(data: string): ToPhone {
  return JSON.parse(data) as ToPhone;
}

/** What `/phone/ice` answers. */
export function convertIceConfig(value: unknown): { readonly iceServers: RTCIceServer[] } {
  return value as { iceServers: RTCIceServer[] };
}
