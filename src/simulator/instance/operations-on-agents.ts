import { chooseNextState, chooseState } from './choose-state.js';
import { findState } from './catalogue.js';
import { done, type Operation, type Request } from './operation.js';
import { pageOf } from './pages.js';
import { isParameters, optionalText, structure, texts, type Parameters } from './parameters.js';
import { quickConnectEndpoint } from './quick-connects.js';
import type { AgentPreferences } from './records.js';
import { serviceError } from './service-error.js';
import { fingerprint, wireCatalogue, wireConfiguration, wireSnapshot } from './wire-agent.js';
import { identifierOf } from './random.js';
import type { WireCatalogue } from './wire.js';

const listOf =
  (list: keyof WireCatalogue, member: string): Operation =>
  ({ floor, agent, parameters }) => {
    const { items, nextToken } = pageOf<unknown>(wireCatalogue(floor, agent)[list], parameters);
    return { [member]: items, nextToken };
  };

function putAgentState({ floor, agent, parameters }: Request) {
  const wanted = structure(parameters, 'state');
  const state = findState(floor.catalogue, {
    arn: optionalText(wanted, 'agentStateARN'),
    name: optionalText(wanted, 'name'),
  });
  if (state === undefined) throw serviceError.stateNotChangeable();
  if (parameters['enqueueNextState'] === true) chooseNextState(floor, agent, state);
  else chooseState(floor, agent, state);
  return done;
}

/** Quick connects are attached to every named queue, none to personal ones. */
function getEndpoints({ floor, agent, parameters }: Request) {
  const asked = texts(parameters, 'queueARNs');
  const { queues } = wireCatalogue(floor, agent);
  if (!asked.every((queueArn) => queues.some(({ queueARN }) => queueARN === queueArn)))
    throw serviceError.endpointsOutOfReach(agent.agentId);
  const isNamed = queues.some(({ queueARN, name }) => name !== null && asked.includes(queueARN));
  const { items, nextToken } = pageOf(
    isNamed ? floor.catalogue.quickConnects.map(quickConnectEndpoint) : [],
    parameters,
  );
  return { endpoints: items, nextToken };
}

function updateAgentConfiguration({ floor, agent, parameters }: Request) {
  const changes = changedPreferences(structure(parameters, 'configuration'));
  if (changes.softphoneEnabled === false && !floor.settings.isDeskPhonePermitted)
    throw serviceError.accessDenied('change the phone type');
  agent.preferences = { ...agent.preferences, ...changes };
  return done;
}

function changedPreferences(wanted: Parameters): Partial<AgentPreferences> {
  const { softphoneEnabled, softphoneAutoAccept, extension, agentPreferences, voiceEnhancementMode } = wanted;
  const areTexts =
    isParameters(agentPreferences) && Object.values(agentPreferences).every((value) => typeof value === 'string');
  return {
    ...(typeof softphoneEnabled === 'boolean' && { softphoneEnabled }),
    ...(typeof softphoneAutoAccept === 'boolean' && { softphoneAutoAccept }),
    ...(typeof extension === 'string' && { extension }),
    ...(extension === null && { extension: '' }),
    ...(typeof voiceEnhancementMode === 'string' && { voiceEnhancementMode }),
    ...(areTexts && {
      agentPreferences: Object.fromEntries(
        Object.entries(agentPreferences).map(([key, value]) => [key, String(value)]),
      ),
    }),
  };
}

/** What an agent asks about or changes for the own account. */
export const operationsOnAgents: Readonly<Record<string, Operation>> = {
  GetAgentSnapshot: ({ floor, agent }) => ({
    snapshot: wireSnapshot(floor, agent),
    nextToken: identifierOf(fingerprint(floor, agent)),
  }),
  GetAgentConfiguration: ({ floor, agent }) => ({ configuration: wireConfiguration(floor, agent) }),
  GetAgentPermissions: listOf('permissions', 'permissions'),
  GetAgentStates: listOf('agentStates', 'states'),
  GetDialableCountryCodes: listOf('dialableCountries', 'countryCodes'),
  GetRoutingProfileQueues: listOf('queues', 'queues'),
  GetEndpoints: getEndpoints,
  PutAgentState: putAgentState,
  UpdateAgentConfiguration: updateAgentConfiguration,
  SendClientLogs: () => done,
  SendSoftphoneCallMetrics: () => done,
  SendSoftphoneCallReport: () => done,
};
