import type { CcpStreams } from './ccp-streams.js';

type Listener = (event: { readonly participantId: string }) => Promise<void>;

interface Topic {
  readonly key: string;
  readonly parameter?: string;
}

const resumed = 'voice/participantResume';

/**
 * Tells Streams' softphone manager that an agent came back to a call, as Connect's SDK does: of two calls it mutes the one
 * that the agent came to last.
 */
export class ParticipantResumes {
  private readonly listeners = new Map<Listener, string>();
  private readonly held = new Set<string>();

  subscribe({ key, parameter }: Topic, listener: Listener): void {
    if (key === resumed && parameter !== undefined) this.listeners.set(listener, parameter);
  }

  unsubscribe(_topic: Topic, listener: Listener): void {
    this.listeners.delete(listener);
  }

  follow(streams: CcpStreams): void {
    streams.agent((agent) => {
      agent.onRefresh((refreshed) => {
        for (const contact of refreshed.getContacts()) {
          const own = contact.getAgentConnection().getConnectionId();
          const isHeld = contact.getConnections().some((connection) => connection.isOnHold());
          if (!isHeld && this.held.delete(own)) this.tell(own);
          if (isHeld) this.held.add(own);
        }
      });
    });
  }

  private tell(participantId: string): void {
    for (const [listener, wanted] of this.listeners) {
      if (wanted === participantId) void listener({ participantId });
    }
  }
}
