import type { InstanceSettings } from './settings.js';
import type { WireEndpoint } from './wire.js';

/** Where a transfer goes: to one agent, into a queue, or out to a number. */
export type QuickConnectTarget =
  | { readonly type: 'agent'; readonly username: string }
  | { readonly type: 'queue'; readonly queue: string }
  | { readonly type: 'phone_number'; readonly phoneNumber: string };

export interface QuickConnect {
  /** Free text of the administrator. */
  readonly name: string;
  readonly endpointARN: string;
  readonly target: QuickConnectTarget;
}

type Seed = readonly [name: string, target: QuickConnectTarget];

const agent = (username: string): QuickConnectTarget => ({ type: 'agent', username });
const queue = (name: string): QuickConnectTarget => ({ type: 'queue', queue: name });
const phone = (phoneNumber: string): QuickConnectTarget => ({ type: 'phone_number', phoneNumber });

const named: readonly Seed[] = [
  ['Ken Mori', agent('agent2')],
  ['Billing', queue('Billing')],
  ['Berlin office', phone('+493023125000')],
  ['田中 美咲', agent('agent4')],
  ['請求窓口', queue('Billing')],
  ['配送センター', phone('+81335550142')],
  ['Sofia Lindqvist', agent('agent3')],
  ['サポート（日本語）', queue('Support JP')],
  ['Nabila Haddad', agent('agent')],
];

const cities = ['東京', '大阪', '札幌', '福岡', 'Lyon', 'Leeds', 'Austin', 'Toronto', 'Perth', 'Hamburg'];

/** Further quick connects, for lists as long as those of a large contact centre. */
function madeUp(position: number, settings: InstanceSettings): Seed {
  const city = cities[position % cities.length] ?? 'Lyon';
  const label = String(position + 1).padStart(3, '0');
  if (position % 3 === 0) return [`${city} ${label}`, phone(`+8150310${String(20_000 + position)}`)];
  if (position % 3 === 1)
    return [`${city} queue ${label}`, queue(settings.queues[position % settings.queues.length] ?? '')];
  return [`${city} desk ${label}`, agent(`agent${position + 1}`)];
}

export function quickConnectsOf(
  settings: InstanceSettings,
  arnOf: (kind: string, name: string) => string,
): readonly QuickConnect[] {
  const seeds = Array.from({ length: settings.quickConnectCount }, (_, at) => named[at] ?? madeUp(at, settings));
  return seeds
    .filter(([, target]) => target.type !== 'queue' || settings.queues.includes(target.queue))
    .map(([name, target]) => ({ name, target, endpointARN: arnOf('transfer-destination', name) }));
}

/** As `GetEndpoints` lists it. The login of an agent and the queue behind it stay hidden. */
export function quickConnectEndpoint({ name, endpointARN, target }: QuickConnect): WireEndpoint {
  return {
    type: target.type,
    endpointARN,
    name,
    phoneNumber: target.type === 'phone_number' ? target.phoneNumber : null,
    agentLogin: null,
    queue: null,
    emailAddress: null,
  };
}
