import { arn, personalQueue } from './catalogue.js';
import type { Floor } from './floor.js';
import type { Agent } from './records.js';
import type { WireCatalogue, WireConfiguration, WireSnapshot } from './wire.js';
import { wireContact } from './wire-contact.js';
import { wireTimes } from './wire-times.js';

/** Everything the agent's clients are told, at one moment. */
export function wireSnapshot(floor: Floor, agent: Agent, now = floor.now()): WireSnapshot {
  const times = wireTimes(now, floor.settings);
  const { availability, nextState, shown } = agent;
  return {
    state: { ...shown, startTimestamp: times.since(shown.startTimestamp) },
    nextState: nextState && { ...nextState.state, startTimestamp: times.exact(nextState.since) },
    agentAvailabilityState: { state: availability.state.name, timeStamp: times.exact(availability.since) },
    contacts: agent.contacts
      .filter(({ isListed }) => isListed)
      .map((agentContact) => wireContact(floor, agentContact, times)),
    snapshotTimestamp: times.exact(now),
  };
}

export function wireConfiguration(floor: Floor, agent: Agent): WireConfiguration {
  const { name, softphoneEnabled, softphoneAutoAccept, extension, agentPreferences, voiceEnhancementMode } =
    agent.preferences;
  return {
    name,
    username: agent.username,
    agentARN: arn(floor.settings, 'agent', agent.agentId),
    softphoneEnabled,
    softphoneAutoAccept: softphoneAutoAccept ?? floor.settings.autoAccept,
    softphonePersistentConnection: false,
    voiceEnhancementMode: floor.settings.isVoiceEnhancementOffered ? voiceEnhancementMode : null,
    extension,
    agentPreferences,
    routingProfile: floor.catalogue.routingProfile,
  };
}

export function wireCatalogue(floor: Floor, agent: Agent): WireCatalogue {
  const { permissions, dialableCountries } = floor.settings;
  return {
    permissions,
    agentStates: floor.catalogue.states,
    dialableCountries,
    queues: [...floor.catalogue.queues, personalQueue(floor.settings, agent.agentId)],
  };
}

/** The snapshot without what time alone changes, to tell whether anything happened. */
export function fingerprint(floor: Floor, agent: Agent): string {
  return JSON.stringify(wireSnapshot(floor, agent, 0));
}
