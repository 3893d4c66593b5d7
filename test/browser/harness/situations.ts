import type { Agent } from '../../../src/domain/agent.js';
import type { AgentState, SelectableAgentState } from '../../../src/domain/agent-state.js';
import type { Connection } from '../../../src/domain/connection.js';
import { CcpError } from '../../../src/domain/errors.js';
import type { ErrorCode } from '../../../src/domain/error-codes.js';
import type { PendingCommand, SessionContact, SessionSnapshot } from '../../../src/session/session-snapshot.js';
import { emptySnapshot } from '../../../src/session/session-state.js';

/** What a person sees in the pictures, in the language of the panel. */
const spoken = {
  en: {
    states: ['Available', 'Lunch', 'Training', 'Offline'],
    queue: 'Billing, Japanese',
    outbound: 'Support JP',
    name: 'Aiko Tanaka',
    attributes: [
      ['Tier', 'Gold, since 2019'],
      ['Reason', 'Invoice 2026-1183'],
      ['Customer ID', '77014471'],
      ['Language', 'Japanese'],
    ],
    chat: 'Marta Oliveira',
    chatQueue: 'Orders PT',
    task: 'Refund check 2026-1183',
    colleague: 'Ken Mori',
  },
  ja: {
    states: ['対応可能', '昼休み', '研修', 'オフライン'],
    queue: '請求・日本語',
    outbound: 'サポート',
    name: '田中 愛子 様',
    attributes: [
      ['会員ランク', 'ゴールド（2019 年から）'],
      ['用件', '請求書 2026-1183'],
      ['お客様番号', '77014471'],
      ['言語', '日本語'],
    ],
    chat: '佐藤 健 様',
    chatQueue: '注文',
    task: '返金の確認 2026-1183',
    colleague: '森 健',
  },
} as const;

export type Language = keyof typeof spoken;

const second = 1000;
const minute = 60 * second;
export const contactId = 'contact-1';

export function words(language: Language): (typeof spoken)[Language] {
  return spoken[language];
}

export function selectableStates(language: Language): readonly SelectableAgentState[] {
  const types = ['routable', 'not_routable', 'not_routable', 'offline'] as const;
  return spoken[language].states.map((name, index) => ({
    name,
    type: types[index] ?? 'not_routable',
    arn: `arn:state/${index}`,
  }));
}

export function agentIn(state: Partial<AgentState>, language: Language = 'en', more: Partial<Agent> = {}): Agent {
  const queue = { arn: 'arn:queue/1', name: spoken[language].outbound };
  return {
    name: 'Nabila Haddad',
    username: 'nhaddad',
    arn: 'arn:agent/1',
    state: {
      name: spoken[language].states[0],
      type: 'routable',
      since: Date.now() - 12 * minute - 4 * second,
      ...state,
    },
    nextState: null,
    selectableStates: selectableStates(language),
    routingProfile: {
      arn: 'arn:profile/1',
      name: 'Support',
      defaultOutboundQueue: queue,
      queues: [queue],
      concurrency: { voice: 1, chat: 2, task: 2 },
    },
    permissions: ['outboundCall'],
    dialableCountries: ['JP', 'US', 'GB'],
    isSoftphoneEnabled: true,
    deskPhoneNumber: null,
    keptDeskPhoneNumber: null,
    isAutoAcceptOn: false,
    voiceEnhancement: null,
    ...more,
  };
}

export function connection(party: 'agent' | 'customer', state: Connection['state'], phoneNumber: string): Connection {
  return {
    connectionId: `${party}-1`,
    party,
    type: party === 'agent' ? 'agent' : 'inbound',
    state,
    since: Date.now() - minute,
    endpoint: party === 'agent' ? null : { type: 'phone_number', phoneNumber, name: null, arn: null },
    isMuted: false,
    quickConnectName: null,
  };
}

/** A call that rings, unless `more` leads it on. */
export function callOf(more: Partial<SessionContact> = {}, language: Language = 'en'): SessionContact {
  const now = Date.now();
  const { queue, name, attributes } = spoken[language];
  const offeredAt = now - 6 * second;
  return {
    contactId,
    initialContactId: null,
    channel: 'voice',
    direction: 'inbound',
    state: 'connecting',
    since: offeredAt,
    queue: { arn: 'arn:queue/billing', name: queue },
    queuedAt: offeredAt - 108 * second,
    connections: [connection('agent', 'connecting', ''), connection('customer', 'connected', '+81312345678')],
    attributes: [
      { name: 'customerName', value: name },
      ...attributes.map(([label, value]) => ({ name: label, value })),
    ],
    name: null,
    isAutoAccepted: false,
    isMultiParty: false,
    offeredAt,
    acceptedAt: null,
    connectedAt: null,
    heldSince: null,
    endedAt: null,
    outcome: null,
    endedBy: null,
    ...more,
  };
}

function dialled(language: Language): SessionContact {
  const connections = [connection('agent', 'connecting', ''), connection('customer', 'connecting', '+81312345678')];
  return callOf({ direction: 'outbound', attributes: [], connections }, language);
}

function talking(more: Partial<SessionContact> = {}, language: Language = 'en'): SessionContact {
  const now = Date.now();
  const connectedAt = now - 4 * minute - 12 * second;
  return callOf(
    {
      state: 'connected',
      since: connectedAt,
      offeredAt: connectedAt - 6 * second,
      acceptedAt: connectedAt - second,
      connectedAt,
      connections: [connection('agent', 'connected', ''), connection('customer', 'connected', '+81312345678')],
      ...more,
    },
    language,
  );
}

function held(more: Partial<SessionContact> = {}, language: Language = 'en'): SessionContact {
  const heldSince = Date.now() - 38 * second;
  const customer = { ...connection('customer', 'hold', '+81312345678'), since: heldSince };
  return talking({ heldSince, connections: [connection('agent', 'connected', ''), customer], ...more }, language);
}

/** The customer and a colleague who was called in by a quick connect. */
export function withColleague(
  customer: Connection['state'],
  colleague: Connection['state'],
  language: Language = 'en',
): SessionContact {
  const since = Date.now() - 18 * second;
  const third: Connection = {
    connectionId: 'third-party-1',
    party: 'third-party',
    type: 'outbound',
    state: colleague,
    since,
    endpoint: { type: 'phone_number', phoneNumber: null, name: null, arn: null },
    isMuted: false,
    quickConnectName: spoken[language].colleague,
  };
  const held = { ...connection('customer', customer, '+81312345678'), since };
  return talking(
    {
      connections: [connection('agent', 'connected', ''), held, third],
      heldSince: customer === 'hold' ? since : null,
      isMultiParty: true,
    },
    language,
  );
}

function finished(more: Partial<SessionContact> = {}, language: Language = 'en'): SessionContact {
  const endedAt = Date.now() - 38 * second;
  return talking(
    {
      state: 'ended',
      since: endedAt,
      connectedAt: endedAt - 6 * minute - 2 * second,
      endedAt,
      outcome: 'answered',
      endedBy: 'remote',
      connections: [connection('agent', 'disconnected', ''), connection('customer', 'disconnected', '+81312345678')],
      ...more,
    },
    language,
  );
}

export function missed(more: Partial<SessionContact> = {}, language: Language = 'en'): SessionContact {
  const endedAt = Date.now() - 72 * second;
  return callOf(
    {
      state: 'missed',
      attributes: [],
      connections: [connection('agent', 'disconnected', ''), connection('customer', 'connected', '+819055500142')],
      since: endedAt,
      offeredAt: endedAt - 20 * second,
      endedAt,
      outcome: 'missed',
      endedBy: 'unknown',
      ...more,
    },
    language,
  );
}

export function chatOf(more: Partial<SessionContact> = {}, language: Language = 'en'): SessionContact {
  const { chat, chatQueue } = spoken[language];
  return callOf(
    {
      contactId: 'contact-2',
      channel: 'chat',
      queue: { arn: 'arn:queue/orders', name: chatQueue },
      attributes: [{ name: 'customerName', value: chat }],
      connections: [
        connection('agent', 'connecting', ''),
        { ...connection('customer', 'connected', ''), endpoint: null },
      ],
      ...more,
    },
    language,
  );
}

export function taskOf(more: Partial<SessionContact> = {}, language: Language = 'en'): SessionContact {
  const connectedAt = Date.now() - 18 * minute - 20 * second;
  return chatOf(
    {
      contactId: 'contact-3',
      channel: 'task',
      state: 'connected',
      connectedAt,
      acceptedAt: connectedAt,
      name: spoken[language].task,
      connections: [connection('agent', 'connected', '')],
      attributes: [],
      queue: null,
      ...more,
    },
    language,
  );
}

const busy = (since: number): Partial<AgentState> => ({ name: 'Busy', type: 'system', since: Date.now() - since });
const acw = (): Partial<AgentState> => ({ name: 'AfterCallWork', type: 'system', since: Date.now() - 38 * second });
const missedState = (): Partial<AgentState> => ({
  name: 'MissedCallAgent',
  type: 'error',
  since: Date.now() - 72 * second,
});

/** A session at work: ready, with an agent and the lead among its tabs. */
export function snapshotOf(more: Partial<SessionSnapshot> = {}): SessionSnapshot {
  return {
    ...emptySnapshot,
    status: 'ready',
    agent: agentIn({}),
    tab: { isLeader: true, hasAudio: true, isMedialess: false },
    readiness: { isReady: true, reasons: [] },
    ...more,
  };
}

export function pendingOf(command: PendingCommand['command'], target: string, age: number): PendingCommand {
  return { command, target, since: Date.now() - age };
}

export function errorOn(target: string, code: ErrorCode, command: PendingCommand['command'] | null = null) {
  return { target, command, error: new CcpError(code), at: Date.now() };
}

const talk = 4 * minute + 17 * second;

/** Every state of the panel that a test or a picture wants to see. */
export const situations = {
  loading: () => snapshotOf({ status: 'loading', agent: null }),
  'signed-out': () => snapshotOf({ status: 'signed-out', error: new CcpError('sign-in/required'), agent: null }),
  'signing-in': () => snapshotOf({ status: 'signing-in', agent: null }),
  failed: () => snapshotOf({ status: 'failed', error: new CcpError('load/ccp-timeout'), agent: null }),
  expired: () => snapshotOf({ status: 'expired', error: new CcpError('sign-in/expired') }),
  stopped: () => snapshotOf({ status: 'stopped', agent: null }),
  available: (language) => snapshotOf({ agent: agentIn({}, language) }),
  custom: (language) =>
    snapshotOf({ agent: agentIn({ name: spoken[language].states[1], type: 'not_routable' }, language) }),
  ringing: (language) =>
    snapshotOf({
      agent: agentIn({ name: 'PendingBusy', type: 'system', since: Date.now() - 6 * second }, language),
      contacts: [callOf({}, language)],
    }),
  connecting: (language) =>
    snapshotOf({
      agent: agentIn({ name: 'PendingBusy', type: 'system', since: Date.now() - 6 * second }, language),
      contacts: [callOf({ acceptedAt: Date.now() - second }, language)],
      pending: [pendingOf('accept', contactId, second)],
    }),
  calling: (language) =>
    snapshotOf({
      agent: agentIn({ name: 'CallingCustomer', type: 'system', since: Date.now() - 3 * second }, language),
      contacts: [dialled(language)],
    }),
  connected: (language) => snapshotOf({ agent: agentIn(busy(talk), language), contacts: [talking({}, language)] }),
  muted: (language) =>
    snapshotOf({
      agent: agentIn(busy(talk), language),
      contacts: [talking({}, language)],
      mute: { desired: true, confirmed: true, source: 'agent' },
    }),
  'on-hold': (language) => snapshotOf({ agent: agentIn(busy(talk), language), contacts: [held({}, language)] }),
  'calling-colleague': (language) =>
    snapshotOf({ agent: agentIn(busy(talk), language), contacts: [withColleague('hold', 'connecting', language)] }),
  consultation: (language) =>
    snapshotOf({ agent: agentIn(busy(talk), language), contacts: [withColleague('hold', 'connected', language)] }),
  conference: (language) =>
    snapshotOf({ agent: agentIn(busy(talk), language), contacts: [withColleague('connected', 'connected', language)] }),
  'all-on-hold': (language) =>
    snapshotOf({
      agent: agentIn(busy(talk), language),
      contacts: [withColleague('hold', 'hold', language)],
      mute: { desired: true, confirmed: true, source: 'agent' },
    }),
  'after-contact': (language) => snapshotOf({ agent: agentIn(acw(), language), contacts: [finished({}, language)] }),
  missed: (language) => snapshotOf({ agent: agentIn(missedState(), language), contacts: [missed({}, language)] }),
  'several-contacts': (language) =>
    snapshotOf({
      agent: agentIn(busy(talk), language),
      contacts: [talking({}, language), chatOf({}, language), taskOf({}, language)],
    }),
  'next-state': (language) =>
    snapshotOf({
      agent: agentIn(busy(talk), language, { nextState: selectableStates(language)[1] ?? null }),
      contacts: [talking({}, language)],
    }),
  'hold-pending': (language) =>
    snapshotOf({
      agent: agentIn(busy(talk), language),
      contacts: [talking({}, language)],
      pending: [pendingOf('hold', contactId, 1000)],
    }),
  'hold-failed': (language) =>
    snapshotOf({
      agent: agentIn(busy(talk), language),
      contacts: [talking({}, language)],
      errors: [errorOn(contactId, 'command/timeout', 'hold')],
    }),
  'mute-drifted': (language) =>
    snapshotOf({
      agent: agentIn(busy(talk), language),
      contacts: [talking({}, language)],
      mute: { desired: true, confirmed: false, source: 'elsewhere' },
      errors: [errorOn('mute', 'mute/drifted', 'setMuted')],
    }),
  'microphone-blocked': (language) =>
    snapshotOf({ agent: agentIn({}, language), errors: [errorOn('agent', 'media/microphone-denied')] }),
  'expired-in-call': (language) =>
    snapshotOf({
      status: 'expired',
      error: new CcpError('sign-in/expired'),
      agent: agentIn(busy(talk), language),
      contacts: [talking({}, language)],
    }),
  'link-down': (language) =>
    snapshotOf({
      agent: agentIn({}, language),
      isLinkUp: false,
      readiness: { isReady: false, reasons: ['connection/lost'] },
    }),
} as const satisfies Record<string, (language: Language) => SessionSnapshot>;

export type SituationName = keyof typeof situations;

export function situation(name: SituationName, language: Language = 'en'): SessionSnapshot {
  const make: (language: Language) => SessionSnapshot = situations[name];
  return make(language);
}
