import { isActive } from '../domain/connection.js';
import type { Session } from '../session/session.js';

/** Remembers of each contact how many were on it at once, with the agent, while the page lives. */
export class MostParties {
  private readonly most = new Map<string, number>();
  private readonly release: () => void;

  constructor(session: Session) {
    this.release = session.subscribe(
      ({ contacts }) => contacts,
      (contacts) => {
        const present = new Set(contacts.map(({ contactId }) => contactId));
        for (const contactId of this.most.keys()) if (!present.has(contactId)) this.most.delete(contactId);
        for (const { contactId, connections } of contacts) {
          this.most.set(contactId, Math.max(this.of(contactId), connections.filter(isActive).length));
        }
      },
    );
  }

  of(contactId: string): number {
    return this.most.get(contactId) ?? 0;
  }

  stop(): void {
    this.release();
  }
}
