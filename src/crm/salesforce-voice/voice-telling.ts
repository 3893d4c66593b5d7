import type { Connection } from '../../domain/connection.js';
import type { SessionEvent } from '../../session/session-event.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { addedParties } from './voice-calls.js';
import type { VoiceDesk } from './voice-desk.js';
import type { VoiceEvent } from './voice-library.js';

/** Tells Salesforce what happens to calls and agent, but for what it has asked for itself and gets as the answer. */
export class VoiceTelling {
  private readonly parties = new Map<string, readonly Connection[]>();
  private readonly ends: (() => void)[];
  private isMuted = false;

  constructor(private readonly desk: VoiceDesk) {
    const { session } = desk;
    this.isMuted = session.snapshot.mute.confirmed;
    for (const contact of desk.calls.live()) this.parties.set(contact.contactId, addedParties(contact));
    this.ends = [
      session.on((event) => this.hear(event)),
      session.subscribe(
        (snapshot) => snapshot.contacts,
        () => this.tellParties(),
      ),
    ];
  }

  stop(): void {
    for (const end of this.ends.splice(0)) end();
  }

  private hear(event: SessionEvent): void {
    if ('contact' in event) {
      if (event.contact.channel === 'voice') this.tellContact(event.type, event.contact);
    } else if (event.type === 'mute') {
      this.tellMute(event.mute.confirmed);
    } else if (event.type === 'agent-state') {
      this.tellStatus(event.agent.state.name);
    }
  }

  /** The microphone is nobody's business between calls. */
  private tellMute(isMuted: boolean): void {
    const isNews = isMuted !== this.isMuted && this.desk.calls.live().length > 0;
    this.isMuted = isMuted;
    if (isNews) this.tell('mute', 'MUTE_TOGGLE', () => this.desk.library.make('MuteToggleResult', { isMuted }));
  }

  private tellContact(type: Extract<SessionEvent, { contact: unknown }>['type'], contact: SessionContact): void {
    const { calls, library } = this.desk;
    const { contactId, direction } = contact;
    const call = (): object => library.make('CallResult', { call: calls.callOf(contact) });
    switch (type) {
      case 'contact-offered':
        return this.tell('', direction === 'callback' ? 'QUEUED_CALL_STARTED' : 'CALL_STARTED', call);
      case 'contact-dialled':
        return this.tell('dial', 'CALL_STARTED', call);
      case 'contact-connected':
        return this.tell(`accept ${contactId}`, 'CALL_CONNECTED', call);
      case 'contact-held':
      case 'contact-resumed':
        return this.tell(`hold ${contactId}`, 'HOLD_TOGGLE', () => calls.holdOf(contact));
      case 'contact-finished':
        return this.tellEnd(contact);
      case 'contact-cleared':
        return this.tell('', 'WRAP_UP_ENDED', () => ({ callId: contactId }));
      case 'contact-accepted':
    }
  }

  private tellEnd(contact: SessionContact): void {
    const { calls, library } = this.desk;
    const { contactId, connectedAt } = contact;
    this.parties.delete(contactId);
    this.tell(`end ${contactId}`, 'HANGUP', () => library.make('HangupResult', { calls: [calls.callOf(contact)] }));
    if (connectedAt !== null) this.tell('', 'AFTER_CALL_WORK_STARTED', () => ({ callId: contactId }));
  }

  private tellStatus(state: string): void {
    const { statuses, library } = this.desk;
    const row = statuses.find((status) => status.state === state);
    if (row === undefined) return;
    this.tell('state', 'SET_AGENT_STATUS', () => library.make('AgentStatusInfo', { statusId: row.statusId }));
  }

  private tellParties(): void {
    for (const contact of this.desk.calls.live()) {
      const before = this.parties.get(contact.contactId) ?? [];
      const now = addedParties(contact);
      this.parties.set(contact.contactId, now);
      for (const party of now) this.tellParty(contact, party, before.find(isSame(party)));
      for (const party of before.filter((one) => !now.some(isSame(one)))) this.tellGone(contact, party);
    }
  }

  private tellParty(contact: SessionContact, party: Connection, before: Connection | undefined): void {
    const participant = (): object => this.desk.calls.participantOf(contact, party);
    const wasUp = before !== undefined && before.state !== 'connecting';
    if (before === undefined) this.tell(`party ${contact.contactId}`, 'PARTICIPANT_ADDED', participant);
    if (!wasUp && party.state !== 'connecting') this.tell('', 'PARTICIPANT_CONNECTED', participant);
  }

  private tellGone(contact: SessionContact, party: Connection): void {
    const { library, calls } = this.desk;
    this.tell(`party ${contact.contactId}`, 'PARTICIPANT_REMOVED', () =>
      library.make('CallResult', { call: calls.partyOf(contact, party) }),
    );
  }

  private tell(doing: string, event: VoiceEvent, make: () => object): void {
    if (!this.desk.doings.has(doing)) this.desk.library.publish(event, make());
  }
}

function isSame({ connectionId }: Connection): (other: Connection) => boolean {
  return (other) => other.connectionId === connectionId;
}
