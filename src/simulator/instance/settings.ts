import { customerKinds, type CustomerKind } from './customer.js';
import { InstanceError } from './instance.js';

/** What happens when a number is dialled. */
export type Destiny = 'answered' | 'busy' | 'no-answer' | 'bad-number' | 'line-engaged';

const destinyNames: readonly Destiny[] = ['answered', 'busy', 'no-answer', 'bad-number', 'line-engaged'];

export type SlotChannel = 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';

/** How the simulated instance behaves. All durations are milliseconds of the instance's clock unless named otherwise. */
export interface InstanceSettings {
  /** How long a contact is offered to one agent. Amazon Connect: 20 s, for every channel. */
  readonly ringMs: number;
  /** What the agent alone hears after accepting; the contact stays `connecting` meanwhile. */
  readonly agentWhisperMs: number;
  /** What the customer alone hears after it. */
  readonly customerWhisperMs: number;
  /** From the agent's request until an outbound contact is listed; the agent state changes at once. */
  readonly outboundSetupMs: number;
  /** When a robot customer or a third party answers. A `phone` customer answers by hand. */
  readonly outboundAnswerMs: number;
  /** How long an unanswered outbound call rings. */
  readonly outboundRingMs: number;
  readonly deskPhoneAnswerMs: number;
  /** From adding an agent or a queue until its leg is connected, which is before anybody there answers. */
  readonly transferFlowMs: number;
  /** Whether a call waits for the softphone's audio. False where there is no audio at all. */
  readonly isAgentMediaRequired: boolean;
  /** How long a connected call outlives the agent's audio. */
  readonly mediaLossMs: number;
  /** How long the agent state is `PendingBusy` before the contact is listed. */
  readonly pendingBusyLeadMs: number;
  /** How soon after its end a chat, task or email cannot be cleared yet. */
  readonly chatEndLagMs: number;
  /** How long a cleared chat stays listed. */
  readonly chatClearLagMs: number;
  /** After contact work is cleared after so many seconds; 0 means never. */
  readonly acwLimitSeconds: number;
  readonly autoAccept: boolean;
  /** Whether agents may lead their calls to a desk phone. */
  readonly isDeskPhonePermitted: boolean;
  readonly isVoiceEnhancementOffered: boolean;
  /** State times as whole seconds before the snapshot, as captured from real instances; they then jitter. */
  readonly areTimestampsRounded: boolean;
  /** How far the clock by which the instance tells times is ahead of the machine's; less than 0 is behind. */
  readonly clockAheadMs: number;
  /** Up to six parties, any of whom any agent may hold or mute; otherwise three. */
  readonly isMultiPartyConference: boolean;
  /** Whether an agent on one channel is offered contacts of another. */
  readonly isCrossChannelRouting: boolean;
  /** Enqueuing a next state keeps finished contacts; by default it clears them. */
  readonly keepsFinishedContactsOnNextState: boolean;
  /** `Available` cannot be enqueued during a contact, as users reported in 2022; by default it cancels the next state. */
  readonly refusesAvailableAsNextState: boolean;
  readonly inboundCustomer: CustomerKind;
  readonly outboundCustomer: CustomerKind;
  /** By number or, with a leading `*`, by its last digits, for example `{'*0000': 'busy'}`. */
  readonly destinies: Readonly<Record<string, Destiny>>;
  /** The number customers dial, E.164. */
  readonly phoneNumber: string;
  readonly permissions: readonly string[];
  /** Lower-case ISO 3166 codes. */
  readonly dialableCountries: readonly string[];
  /** Contacts an agent may hold at once. Finished contacts count until they are cleared. */
  readonly concurrency: Readonly<Record<SlotChannel, number>>;
  /** Queues of the routing profile; the first is the default and the outbound queue. */
  readonly queues: readonly string[];
  /** States besides `Available` and `Offline`. */
  readonly customStates: readonly string[];
  /** State of an agent who signs in for the first time. */
  readonly initialState: string;
  /** Quick connects in all; beyond the named ones they are made up. */
  readonly quickConnectCount: number;
  readonly region: string;
  /** Twelve digits. */
  readonly accountId: string;
  /** UUID in every ARN of this instance. */
  readonly instanceId: string;
}

export const defaultSettings: InstanceSettings = {
  ringMs: 20_000,
  agentWhisperMs: 600,
  customerWhisperMs: 400,
  outboundSetupMs: 0,
  outboundAnswerMs: 1500,
  outboundRingMs: 60_000,
  deskPhoneAnswerMs: 1500,
  transferFlowMs: 300,
  isAgentMediaRequired: true,
  mediaLossMs: 10_000,
  pendingBusyLeadMs: 0,
  chatEndLagMs: 400,
  chatClearLagMs: 0,
  acwLimitSeconds: 0,
  autoAccept: false,
  isDeskPhonePermitted: true,
  isVoiceEnhancementOffered: false,
  areTimestampsRounded: false,
  clockAheadMs: 0,
  isMultiPartyConference: true,
  isCrossChannelRouting: true,
  keepsFinishedContactsOnNextState: false,
  refusesAvailableAsNextState: false,
  inboundCustomer: 'echo',
  outboundCustomer: 'echo',
  destinies: { '*0000': 'busy', '*0001': 'no-answer', '*0002': 'bad-number', '*0003': 'line-engaged' },
  phoneNumber: '+815031001000',
  permissions: ['outboundCall', 'voiceId'],
  dialableCountries: ['us', 'ca', 'gb', 'de', 'fr', 'jp', 'au'],
  concurrency: { VOICE: 1, CHAT: 3, TASK: 5, EMAIL: 2 },
  queues: ['BasicQueue', 'Billing', 'Sales', 'Support JP'],
  customStates: ['Break', 'Lunch', 'Training'],
  initialState: 'Available',
  quickConnectCount: 9,
  region: 'us-east-1',
  accountId: '111122223333',
  instanceId: '6f3c2a1e-8b4d-4c57-9e02-5d1f7a9b3c68',
};

type Rule = (value: unknown) => boolean;

const duration: Rule = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const difference: Rule = (value) => typeof value === 'number' && Number.isFinite(value);
const flag: Rule = (value) => typeof value === 'boolean';
const text: Rule = (value) => typeof value === 'string' && value !== '';
const texts: Rule = (value) => Array.isArray(value) && value.every(text);
const someTexts: Rule = (value) => texts(value) && Array.isArray(value) && value.length > 0;
const matching =
  (pattern: RegExp): Rule =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const oneOf =
  (names: readonly string[]): Rule =>
  (value) =>
    names.some((name) => name === value);
const wholeUpTo =
  (most: number): Rule =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
const mapOf =
  (key: Rule, member: Rule): Rule =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([name, part]) => key(name) && member(part));

const isConcurrency: Rule = (value) =>
  mapOf(oneOf(['VOICE', 'CHAT', 'TASK', 'EMAIL']), wholeUpTo(10))(value) &&
  Object.keys(value ?? {}).length === 4 &&
  !mapOf(text, (slots) => slots === 0)(value);

const rules: Readonly<Record<keyof InstanceSettings, Rule>> = {
  ringMs: duration,
  agentWhisperMs: duration,
  customerWhisperMs: duration,
  outboundSetupMs: duration,
  outboundAnswerMs: duration,
  outboundRingMs: duration,
  deskPhoneAnswerMs: duration,
  transferFlowMs: duration,
  isAgentMediaRequired: flag,
  mediaLossMs: duration,
  pendingBusyLeadMs: duration,
  chatEndLagMs: duration,
  chatClearLagMs: duration,
  acwLimitSeconds: wholeUpTo(2_000_000),
  autoAccept: flag,
  isDeskPhonePermitted: flag,
  isVoiceEnhancementOffered: flag,
  areTimestampsRounded: flag,
  clockAheadMs: difference,
  isMultiPartyConference: flag,
  isCrossChannelRouting: flag,
  keepsFinishedContactsOnNextState: flag,
  refusesAvailableAsNextState: flag,
  inboundCustomer: oneOf(customerKinds),
  outboundCustomer: oneOf(customerKinds),
  destinies: mapOf(matching(/^(\*\d+|\+\d+)$/), oneOf(destinyNames)),
  phoneNumber: matching(/^\+[1-9]\d{4,14}$/),
  permissions: texts,
  dialableCountries: (value) => Array.isArray(value) && value.every(matching(/^[a-z]{2}$/)),
  concurrency: isConcurrency,
  queues: someTexts,
  customStates: texts,
  initialState: text,
  quickConnectCount: wholeUpTo(20_000),
  region: matching(/^[a-z]{2}(-[a-z]+)+-\d$/),
  accountId: matching(/^\d{12}$/),
  instanceId: matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
};

/** Addresses are part of every ARN that clients hold, so they are fixed once the instance exists. */
const fixedAtConstruction: readonly string[] = ['region', 'accountId', 'instanceId'];

/** A setting that does not exist, has a value it cannot have, or cannot be changed any more. */
export class SettingError extends InstanceError {
  constructor(
    readonly setting: string,
    message: string,
  ) {
    super('ValidationException', `${setting}: ${message}`);
  }
}

function checkSetting(name: string, value: unknown): void {
  const rule = new Map<string, Rule>(Object.entries(rules)).get(name);
  if (rule === undefined) throw new SettingError(name, 'there is no such setting');
  if (!rule(value)) throw new SettingError(name, `${JSON.stringify(value)} is not a value of this setting`);
}

/** The settings with some changed. Throws {@link SettingError} and changes nothing when one of them is wrong. */
export function withSettings(
  settings: InstanceSettings,
  changes: Readonly<Record<string, unknown>>,
  isConstruction = false,
): InstanceSettings {
  for (const [name, value] of Object.entries(changes)) {
    checkSetting(name, value);
    if (!isConstruction && fixedAtConstruction.includes(name))
      throw new SettingError(name, 'is fixed when the instance is made');
  }
  const changed: InstanceSettings = { ...settings, ...changes };
  if (!['Available', 'Offline', ...changed.customStates].includes(changed.initialState))
    throw new SettingError('initialState', `${changed.initialState} is not an agent state of this instance`);
  return Object.freeze(changed);
}

/** What happens when this number is dialled; a number without a destiny answers. */
export function destinyOf(phoneNumber: string, settings: InstanceSettings): Destiny {
  const exact = settings.destinies[phoneNumber];
  if (exact !== undefined) return exact;
  if (!/^\+[1-9]\d{4,14}$/.test(phoneNumber)) return 'bad-number';
  const ending = Object.keys(settings.destinies).find(
    (pattern) => pattern.startsWith('*') && phoneNumber.endsWith(pattern.slice(1)),
  );
  return (ending === undefined ? undefined : settings.destinies[ending]) ?? 'answered';
}
