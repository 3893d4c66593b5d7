import { wallClock } from '../instance/clock.js';
import { createInstance } from '../instance/create-instance.js';
import type { Instance, InstanceClock } from '../instance/instance.js';
import { seededRandom, systemRandom } from '../instance/random.js';
import type { InstanceSettings } from '../instance/settings.js';

export interface PageInstanceOptions {
  /** By default the clock on the wall; with a `VirtualClock` time passes only when told. */
  readonly clock?: InstanceClock;
  /** How the instance behaves: ringing time, whispers, queues, states, what happens to a dialled number. */
  readonly settings?: Partial<InstanceSettings>;
  /** A seed makes all identifiers alike from run to run, for screenshots. */
  readonly seed?: number;
}

/** Opens a simulated contact centre inside the page. Agents come with `createPageGateway`. */
export function createPageInstance(options: PageInstanceOptions = {}): Instance {
  const { clock = wallClock, settings = {}, seed } = options;
  return createInstance({ clock, settings, random: seed === undefined ? systemRandom : seededRandom(seed) });
}
