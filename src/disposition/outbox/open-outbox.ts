import { CcpError } from '../../domain/errors.js';
import { browserOutboxPorts, browserTexts } from './browser-outbox-ports.js';
import { FallbackStore } from './fallback-store.js';
import { openIndexedDbStore } from './indexed-db-store.js';
import { MemoryStore } from './memory-store.js';
import { fileSinkId, Outbox } from './outbox.js';
import type { OutboxStore } from './outbox-store.js';
import type { DispositionSink } from './sink.js';

/** How long the database is awaited, in milliseconds. */
const patience = 10_000;

export interface OpenOutboxOptions {
  /** Where records go. Without any they wait to be exported as a file. */
  readonly sinks: readonly DispositionSink[];
  /** Name of the database; give each of several instances on one origin its own. */
  readonly name?: string;
}

/**
 * Opens the outbox of this page's origin and sends what an earlier page has left in it. Where the browser keeps nothing,
 * the state of the outbox says so. Rejects with `options/invalid-value` for two sinks of one id.
 */
export async function openOutbox({ sinks, name = 'ccp-elements.dispositions' }: OpenOutboxOptions): Promise<Outbox> {
  const ids = sinks.map(({ id }) => id);
  const wrong = ids.find((id, at) => id === '' || id === fileSinkId || ids.indexOf(id) !== at);
  if (wrong !== undefined)
    throw new CcpError('options/invalid-value', { said: `The sink "${wrong}" needs an id of its own.` });
  const store = new FallbackStore(await openDurable(name), new MemoryStore(browserTexts));
  const outbox = new Outbox({ name, store, sinks, ports: browserOutboxPorts(name) });
  await outbox.refresh();
  void outbox.flush();
  return outbox;
}

async function openDurable(name: string): Promise<OutboxStore | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A frozen tab may hold up the opening for as long as it sleeps.
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([openIndexedDbStore(name), late]);
  } catch {
    // Private windows and blocked storage; the outbox tells it as `blocked`.
    return null;
  } finally {
    clearTimeout(timer);
  }
}
