import type { SelectableAgentState } from '../../domain/agent-state.js';
import type { Agent } from '../../domain/agent.js';
import { partOf, textOf } from './read-voice.js';
import type { VoiceDesk } from './voice-desk.js';
import type { VoiceStatus } from './voice-options.js';
import { refusing, VoiceRefusal } from './voice-refusal.js';

/** What this softphone can, as Salesforce asks it. */
const capabilities = {
  hasMute: true,
  hasRecord: false,
  hasMerge: true,
  hasSwap: true,
  hasBlindTransfer: true,
  hasContactSearch: true,
  hasPendingStatusChange: true,
  hasPhoneBook: true,
  debugEnabled: false,
} as const;

/** The part of the connector that is about the agent: status, phone, capabilities, log-out. */
export function agentMethods({ library, session, statuses, doings }: VoiceDesk) {
  const agent = (): Agent => {
    const found = session.snapshot.agent;
    if (found === null) throw new VoiceRefusal('GENERIC_ERROR', 'session/not-ready');
    return found;
  };
  const done = (): object => library.make('GenericResult', { success: true });
  const softphone = (): object => library.make('Phone', { type: 'SOFT_PHONE' });
  const deskPhone = (number: string | null): object =>
    library.make('Phone', { type: 'DESK_PHONE', ...(number === null ? {} : { number }) });
  return {
    getCapabilities: () => Promise.resolve(library.make('CapabilitiesResult', capabilities)),
    getAgentConfig: () =>
      answering(() => {
        const { deskPhoneNumber, keptDeskPhoneNumber } = agent();
        return library.make('AgentConfigResult', {
          phones: [softphone(), deskPhone(keptDeskPhoneNumber)],
          selectedPhone: deskPhoneNumber === null ? softphone() : deskPhone(deskPhoneNumber),
        });
      }),
    setAgentConfig: (config: unknown) =>
      refusing('CAN_NOT_UPDATE_PHONE_NUMBER', async () => {
        await session.setDeskPhone(chosenNumber(config));
        return done();
      }),
    getAgentStatus: () =>
      answering(() => {
        const { state, selectableStates } = agent();
        const statusId = selectableStates.find(({ name }) => name === state.name)?.arn;
        return library.make('AgentVendorStatusInfo', { statusId, statusType: state.type, statusName: state.name });
      }),
    setAgentStatus: (kind: unknown, info: unknown, isQueued: unknown) =>
      refusing('INVALID_AGENT_STATUS', async () => {
        // Connect begins and ends after contact work by itself.
        if (kind === 'AfterCallWork') return done();
        const state = stateFor(agent(), kind, info, statuses);
        if (state === null) throw new VoiceRefusal('INVALID_AGENT_STATUS', 'agent-state/unknown');
        const when = isQueued === true ? 'after-contact' : 'now';
        await doings.during('state', () => session.setAgentState(state.arn, { when }));
        return done();
      }),
    logout: () =>
      refusing('GENERIC_ERROR', async () => {
        await session.signOut();
        return library.make('LogoutResult', { success: true });
      }),
  };
}

/** What is known at once, as the library wants it. */
function answering(read: () => object): Promise<object> {
  return Promise.resolve().then(read);
}

/** Null leads the audio to this computer. */
function chosenNumber(config: unknown): string | null {
  const phone = partOf(config, 'selectedPhone');
  if (partOf(phone, 'type') !== 'DESK_PHONE') return null;
  const number = textOf(phone, 'number');
  if (number === null) throw new VoiceRefusal('CAN_NOT_UPDATE_PHONE_NUMBER', 'desk-phone/invalid-number');
  return number;
}

const kinds: Readonly<Record<string, SelectableAgentState['type']>> = { Online: 'routable', Offline: 'offline' };

/** The agent state that Salesforce means: by the table, by its name, or by its kind. */
function stateFor(
  { selectableStates }: Agent,
  kind: unknown,
  info: unknown,
  statuses: readonly VoiceStatus[],
): SelectableAgentState | null {
  const statusId = textOf(info, 'statusId');
  const row = statuses.find((status) => isSameId(status.statusId, statusId));
  const names = row === undefined ? [textOf(info, 'statusName'), textOf(info, 'statusApiName')] : [row.state];
  const named = selectableStates.find(({ name }) => names.includes(name));
  if (named !== undefined || row !== undefined) return named ?? null;
  const type = kinds[String(kind)];
  return selectableStates.find((state) => state.type === type) ?? null;
}

/** Salesforce writes an id with 15 or with 18 characters. */
function isSameId(one: string, other: string | null): boolean {
  return other !== null && one.slice(0, 15) === other.slice(0, 15);
}
