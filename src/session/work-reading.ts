import { consequences } from './consequences.js';
import type { CoreReading } from './core-reading.js';
import { eventEntry } from './event-entry.js';
import { lifecycleEvents } from './lifecycle.js';
import { readFact } from './read-facts.js';

/** How a session understands facts once its work is there. */
export const workReading: CoreReading = {
  fact: readFact,
  events: lifecycleEvents,
  consequences,
  entry: eventEntry,
};
