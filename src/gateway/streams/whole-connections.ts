import type { StreamsNamespace } from './streams-namespace.js';

/**
 * Symptom: where the window that embeds the CCP has the audio and is loaded while the agent has a chat, task or email, Streams
 * begins its softphone anew at each report and finishes none, and each of them takes the next call: it asks every connection
 * for `onParticipantResume`, which only those of calls have. Seen in Streams 2.28.2. Delete when it asks calls alone.
 */
export function completeConnections({ ChatConnection }: Pick<StreamsNamespace, 'ChatConnection'>): void {
  const everyConnection: unknown =
    ChatConnection === undefined ? null : Object.getPrototypeOf(ChatConnection.prototype);
  if (typeof everyConnection !== 'object' || everyConnection === null || askedFor in everyConnection) return;
  Object.defineProperty(everyConnection, askedFor, { value: neverCalls, configurable: true, writable: true });
}

const askedFor = 'onParticipantResume';

const neverCalls = () => ({ unsubscribe: () => undefined });
