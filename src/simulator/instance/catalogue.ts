import { identifierOf } from './random.js';
import { quickConnectsOf, type QuickConnect } from './quick-connects.js';
import type { InstanceSettings } from './settings.js';
import type { WireQueue, WireRoutingProfile, WireSelectableState } from './wire.js';

/** What an administrator set up: the lists that agents choose from. */
export interface Catalogue {
  readonly states: readonly WireSelectableState[];
  /** Without the agents' personal queues. */
  readonly queues: readonly WireQueue[];
  readonly quickConnects: readonly QuickConnect[];
  readonly routingProfile: WireRoutingProfile;
}

/** ARN of something in this instance, for example `.../queue/<uuid>`. */
export function arn(settings: InstanceSettings, kind: string, identifier: string): string {
  const { region, accountId, instanceId } = settings;
  return `arn:aws:connect:${region}:${accountId}:instance/${instanceId}/${kind}/${identifier}`;
}

export function catalogueOf(settings: InstanceSettings): Catalogue {
  const queues = settings.queues.map((name) => ({
    queueARN: arn(settings, 'queue', identifierOf(`queue ${name}`)),
    name,
  }));
  const [firstQueue] = queues;
  if (firstQueue === undefined) throw new Error('an instance needs a queue');
  return {
    states: statesOf(settings),
    queues,
    quickConnects: quickConnectsOf(settings, (kind, name) => arn(settings, kind, identifierOf(`${kind} ${name}`))),
    routingProfile: {
      name: 'Basic Routing Profile',
      routingProfileARN: arn(settings, 'routing-profile', identifierOf('Basic Routing Profile')),
      defaultOutboundQueue: firstQueue,
      channelConcurrencyMap: settings.concurrency,
    },
  };
}

function statesOf(settings: InstanceSettings): readonly WireSelectableState[] {
  const state = (name: string, type: WireSelectableState['type']): WireSelectableState => ({
    agentStateARN: arn(settings, 'agent-state', identifierOf(`agent-state ${name}`)),
    type,
    name,
  });
  return [
    state('Available', 'routable'),
    ...settings.customStates.map((name) => state(name, 'not_routable')),
    state('Offline', 'offline'),
  ];
}

/** An agent's own queue, which has no name. */
export function personalQueue(settings: InstanceSettings, agentId: string): WireQueue {
  return { queueARN: arn(settings, 'queue/agent', agentId), name: null };
}

export function findQueue(catalogue: Catalogue, nameOrArn: string): WireQueue | undefined {
  return catalogue.queues.find(({ queueARN, name }) => queueARN === nameOrArn || name === nameOrArn);
}

/** Finds a state by ARN or, without one, by name. */
export function findState(catalogue: Catalogue, wanted: { arn: string | null; name: string | null }) {
  return catalogue.states.find(({ agentStateARN, name }) =>
    wanted.arn === null ? name === wanted.name : agentStateARN === wanted.arn,
  );
}
