import type { StreamsNamespace } from './streams-namespace.js';

/**
 * Symptom: the window that embeds the CCP keeps every log entry for Connect's server, some six a contact, for as long as it
 * stands, although it hands each to the CCP at once, which sends it. Where that window has the audio, it also keeps all that
 * connect-rtc-js says of a call, for a sender that only the CCP starts. Seen in Streams 2.28.2. Delete when Streams empties
 * both lists in that window too.
 */
export function dropSentLogs(streams: Pick<StreamsNamespace, 'getLog'>): void {
  const { _serverBoundInternalLogs: sent, _logsToPush: neverSent } = streams.getLog();
  for (const entries of [sent, neverSent]) if (Array.isArray(entries)) entries.length = 0;
}
