import { isLiveCall } from '../domain/active-call.js';
import { agentConnection, type Contact } from '../domain/contact.js';
import { CcpError } from '../domain/errors.js';
import type { Gateway } from '../gateway/gateway.js';
import type { SessionCore } from './session-core.js';
import type { SessionContact, SessionSnapshot } from './session-snapshot.js';
import type { SessionFact } from './session-state.js';

/** How long the audio of a connected call may take to be set up before it counts as missing, in milliseconds. */
const patience = 4_000;

/** Calls whose audio is remembered. */
const kept = 50;

/**
 * Says of a connected call that its audio is not here: the page was loaded anew, or the tab that had it is gone. Streams
 * tells every tab when a CCP begins a call's audio, and a CCP that comes later does not begin it again.
 */
export class CallAudio {
  /** Contacts, and agents' connections, whose audio was begun while this page listened. */
  private begun: readonly string[] = [];
  private cancels = new Map<string, () => void>();
  private release = (): void => undefined;
  private leads = false;

  constructor(
    private readonly core: SessionCore,
    private readonly gateway: Gateway,
  ) {
    core.hear((fact) => this.hear(fact));
  }

  /** Safe to repeat. A page that starts its CCP anew has lost the audio that was in the one before. */
  begin(): void {
    this.end();
    const { media } = this.gateway;
    if (media === undefined || media.mode === 'medialess') return;
    this.release = this.core.subscribe(
      (snapshot) => snapshot,
      (snapshot) => this.look(snapshot),
    );
  }

  private hear(fact: SessionFact): void {
    if (fact.type !== 'media') return;
    const { connectionId } = fact;
    const contact = this.core.snapshot.contacts.find(({ connections }) =>
      connections.some((connection) => connection.connectionId === connectionId),
    );
    // A queued callback changes the agent's connection on the way; its contact stays.
    const ids = contact === undefined ? [connectionId] : [connectionId, contact.contactId];
    this.begun = [...this.begun.filter((id) => !ids.includes(id)), ...ids].slice(-kept);
    if (contact !== undefined) this.isHeard(contact.contactId);
  }

  end(): void {
    this.release();
    for (const cancel of this.cancels.values()) cancel();
    this.cancels.clear();
    this.begun = [];
  }

  private look({ contacts, tab }: SessionSnapshot): void {
    // The leader that came by the lead without the audio: the tab that had it is gone.
    if (tab.isLeader && !this.leads && !tab.hasAudio) this.begun = [];
    this.leads = tab.isLeader;
    for (const [contactId] of this.cancels) {
      if (!contacts.some((contact) => contact.contactId === contactId && isLiveCall(contact))) this.isHeard(contactId);
    }
    if (tab.isLeader) for (const contact of contacts) if (this.isSilent(contact)) this.expect(contact);
  }

  private isSilent(contact: SessionContact): boolean {
    const isTalking = contact.state === 'connected' && agentConnection(contact)?.state === 'connected';
    const isAgentOnSoftphone = this.core.snapshot.agent?.isSoftphoneEnabled === true;
    return isAgentOnSoftphone && isLiveCall(contact) && isTalking && !this.hasBegun(contact);
  }

  private hasBegun({ contactId, connections }: Contact): boolean {
    const ids = [contactId, ...connections.map(({ connectionId }) => connectionId)];
    return ids.some((id) => this.begun.includes(id));
  }

  private expect({ contactId }: SessionContact): void {
    if (this.cancels.has(contactId)) return;
    const cancel = this.core.ports.clock.after(patience, () => {
      const contact = this.core.snapshot.contacts.find((other) => other.contactId === contactId);
      if (contact === undefined || !this.isSilent(contact)) return;
      const error = new CcpError('media/not-here', { contactId });
      this.core.take({ type: 'failed', target: contactId, command: null, error });
    });
    this.cancels.set(contactId, cancel);
  }

  private isHeard(contactId: string): void {
    this.cancels.get(contactId)?.();
    if (!this.cancels.delete(contactId)) return;
    const { errors } = this.core.snapshot;
    const isTold = errors.some(({ target, error }) => target === contactId && error.code === 'media/not-here');
    if (isTold) this.core.take({ type: 'dismissed', target: contactId });
  }
}
