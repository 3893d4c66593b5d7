import type { StreamsNamespace } from './streams-namespace.js';

/**
 * Symptom: the window that embeds the CCP keeps every log entry for Connect's server, some six a contact, for as long as it
 * stands, although it hands each to the CCP at once, which sends it. Seen in Streams 2.28.2. Delete when Streams empties
 * the list in that window too.
 */
export function dropSentLogs(streams: Pick<StreamsNamespace, 'getLog'>): void {
  const sent = streams.getLog()._serverBoundInternalLogs;
  if (Array.isArray(sent)) sent.length = 0;
}
