import type { CcpStreams } from './ccp-streams.js';

/** States that Connect keeps until the CCP clears the contact behind them; an agent never does that by hand. */
const clearedByItself: readonly string[] = ['FailedConnectAgent', 'FailedConnectCustomer'];

export function clearFailedCalls(streams: CcpStreams): void {
  const cleared = new Set<string>();
  streams.agent((agent) => {
    agent.onRefresh((refreshed) => {
      if (!clearedByItself.includes(refreshed.getState().name)) return;
      for (const contact of refreshed.getContacts()) {
        if (contact.getState().type !== 'error' || cleared.has(contact.getContactId())) continue;
        cleared.add(contact.getContactId());
        // Another tab's CCP may have cleared it a moment before.
        contact.clear({ failure: () => undefined });
      }
    });
  });
}
