import { browserOf } from './browser-of.js';
import { Dispositions, type DispositionsOptions } from './dispositions.js';
import { openOutbox, type OpenOutboxOptions } from './outbox/open-outbox.js';

export interface OpenDispositionsOptions extends Omit<DispositionsOptions, 'outbox'>, Pick<OpenOutboxOptions, 'sinks'> {
  /** Name of the database on this machine; give each of several instances on one origin its own. */
  readonly outboxName?: string;
}

/**
 * Opens what a page needs to report: give the answer to `<ccp-softphone>` as `dispositions`. Reports that an earlier page has
 * left are sent at once. Rejects with `options/invalid-value` for sinks or outcome sets that cannot be used.
 */
export async function openDispositions({
  sinks,
  outboxName,
  ...options
}: OpenDispositionsOptions): Promise<Dispositions> {
  const outbox = await openOutbox({ sinks, ...(outboxName === undefined ? {} : { name: outboxName }) });
  const browser = options.browser ?? browserOf(navigator);
  return new Dispositions({ ...options, ...(browser === undefined ? {} : { browser }), outbox });
}
