import type { Floor } from './floor.js';
import { randomToken } from './random.js';
import type { AgentContact } from './records.js';
import type { WireCallConfig, WireSoftphoneMediaInfo } from './wire.js';

export function isAutoAccepted(floor: Floor, { agent }: Pick<AgentContact, 'agent'>): boolean {
  return agent.preferences.softphoneAutoAccept ?? floor.settings.autoAccept;
}

/** For the agent's leg: null for a desk phone. Callbacks are never accepted automatically. */
export function softphoneMedia(
  floor: Floor,
  { agent, contact }: Pick<AgentContact, 'agent' | 'contact'>,
  callType: WireSoftphoneMediaInfo['callType'] = 'audio_only',
): WireSoftphoneMediaInfo | null {
  if (!agent.preferences.softphoneEnabled) return null;
  const { signalingEndpoint, iceServers, useWebSocketProvider = true } = floor.ports.softphoneConfig(contact.contactId);
  const config: WireCallConfig = {
    signalingEndpoint,
    iceServers,
    protocol: 'LilyRTC/1.0/WSS',
    useWebSocketProvider,
  };
  return {
    callType,
    autoAccept: contact.channel !== 'callback' && isAutoAccepted(floor, { agent }),
    mediaLegContextToken: randomToken(floor.ports.random, 44),
    callContextToken: randomToken(floor.ports.random, 88),
    callConfigJson: JSON.stringify(config),
  };
}
