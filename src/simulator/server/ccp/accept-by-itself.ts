import type { CcpStreams } from './ccp-streams.js';

/** The CCP accepts what the instance marks so; callbacks wait for the agent even then. */
export function acceptByItself(streams: CcpStreams): void {
  const accepted = new Set<string>();
  streams.agent((agent) => {
    agent.onRefresh((refreshed) => {
      for (const contact of refreshed.getContacts()) {
        const contactId = contact.getContactId();
        const isOffered = contact.getState().type === 'connecting' && contact.isInbound();
        if (!isOffered || contact.getType() === 'queue_callback' || accepted.has(contactId)) continue;
        if (!contact.isAutoAcceptEnabled()) continue;
        accepted.add(contactId);
        // Another tab's CCP may have accepted it a moment before.
        contact.accept({ failure: () => undefined });
      }
    });
  });
}
