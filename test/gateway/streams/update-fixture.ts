/** Updates as they arrive in the realm: dates instead of the wire's seconds, and null for what is not known. */

const instance = 'arn:aws:connect:ap-northeast-1:111122223333:instance/0f6b3a52-9a1d-4c44-8a57-6a2f1d1c9e10';
const monday = Date.UTC(2026, 0, 5, 9);

/** Seconds after the morning began. */
export const at = (seconds: number): Date => new Date(monday + seconds * 1000);

export const support = { queueARN: `${instance}/queue/support`, name: 'Support', queueId: `${instance}/queue/support` };
export const personal = {
  queueARN: `${instance}/queue/agent/hana`,
  name: null,
  queueId: `${instance}/queue/agent/hana`,
};

export const configuration = {
  name: 'Hana Sato',
  username: 'hana',
  agentARN: `${instance}/agent/hana`,
  softphoneEnabled: true,
  softphoneAutoAccept: false,
  extension: '',
  agentPreferences: { LANGUAGE: 'ja_JP', locale: 'ja_JP' },
  routingProfile: {
    name: 'Voice and more',
    routingProfileARN: `${instance}/routing-profile/basic`,
    routingProfileId: `${instance}/routing-profile/basic`,
    defaultOutboundQueue: support,
    queues: [support, personal],
    channelConcurrencyMap: { VOICE: 1, CHAT: 3, TASK: 5 },
  },
  permissions: ['outboundCall', 'voiceId'],
  dialableCountries: ['jp', 'us'],
  agentStates: [
    { agentStateARN: `${instance}/agent-state/available`, type: 'routable', name: 'Available' },
    { agentStateARN: `${instance}/agent-state/lunch`, type: 'not_routable', name: 'Lunch' },
    { agentStateARN: `${instance}/agent-state/offline`, type: 'offline', name: 'Offline' },
  ],
};

export const available = {
  agentStateARN: `${instance}/agent-state/available`,
  type: 'routable',
  name: 'Available',
  startTimestamp: at(0),
};

type Part = Readonly<Record<string, unknown>>;

export function update(snapshot: Part = {}, agent: Part = {}): unknown {
  return {
    snapshot: {
      state: available,
      nextState: null,
      agentAvailabilityState: { state: 'Available', timeStamp: at(0) },
      contacts: [],
      snapshotTimestamp: at(100),
      localTimestamp: monday + 100_250,
      skew: -250,
      ...snapshot,
    },
    configuration: { ...configuration, ...agent },
  };
}

export function agentLeg(more: Part = {}): Part {
  return {
    connectionId: 'agent-leg',
    type: 'agent',
    initial: false,
    state: { type: 'connected', timestamp: at(90) },
    endpoint: { type: 'agent', endpointARN: null, name: null, phoneNumber: null, agentLogin: null, queue: null },
    softphoneMediaInfo: { callType: 'audio_only', autoAccept: false, callConfigJson: '{}' },
    chatMediaInfo: null,
    mute: false,
    forcedMute: false,
    quickConnectName: null,
    ...more,
  };
}

export function customerLeg(more: Part = {}): Part {
  return {
    connectionId: 'customer-leg',
    type: 'inbound',
    initial: true,
    state: { type: 'connected', timestamp: at(80) },
    endpoint: { type: 'phone_number', endpointARN: null, name: null, phoneNumber: '+81312345678', queue: null },
    softphoneMediaInfo: null,
    mute: false,
    ...more,
  };
}

export function contact(more: Part = {}): Part {
  return {
    contactId: 'contact-1',
    initialContactId: null,
    type: 'voice',
    state: { type: 'connected', timestamp: at(90) },
    queue: support,
    queueTimestamp: at(70),
    connections: [agentLeg(), customerLeg()],
    attributes: {},
    contactDuration: '10',
    name: null,
    initiationMethod: null,
    contactFeatures: { attachmentsEnabled: null, multiPartyConferenceEnabled: false },
    segmentAttributes: null,
    agentContactHandlingConfig: null,
    ...more,
  };
}
