import type { Connection } from '../../domain/connection.js';
import { customerNumber, isFinished, isOnHold, otherParties } from '../../domain/contact.js';
import type { Outcome } from '../../domain/outcome.js';
import type { SessionContact, SessionSnapshot } from '../../session/session-snapshot.js';
import type { VoiceLibrary } from './voice-library.js';

/** Calls as Salesforce has them: one for the contact, and one for each party added to it. */
export class VoiceCalls {
  constructor(
    private readonly library: VoiceLibrary,
    private readonly snapshot: () => SessionSnapshot,
  ) {}

  /** Everything that goes on; what waits to be cleared is over for Salesforce. */
  active(): readonly object[] {
    return this.live().flatMap((contact) => [
      this.callOf(contact),
      ...addedParties(contact).map((party) => this.partyOf(contact, party)),
    ]);
  }

  live(): readonly SessionContact[] {
    return this.snapshot().contacts.filter((contact) => contact.channel === 'voice' && !isFinished(contact));
  }

  /** The contact that a call of Salesforce is, or that the party belongs to. */
  find(callId: string): SessionContact | null {
    const { contacts } = this.snapshot();
    const isMeant = (contact: SessionContact): boolean =>
      contact.contactId === callId || contact.connections.some(({ connectionId }) => connectionId === callId);
    return contacts.find(isMeant) ?? null;
  }

  callOf(contact: SessionContact): object {
    const { contactId, direction, outcome } = contact;
    const phoneNumber = customerNumber(contact) ?? undefined;
    return this.library.make('PhoneCall', {
      callId: contactId,
      callType: callTypes[direction],
      state: stateOf(contact),
      phoneNumber,
      contact: this.library.make('Contact', { phoneNumber }),
      callInfo: this.infoOf(contact, isOnHold(contact)),
      callAttributes: this.library.make('PhoneCallAttributes', { participantType: 'Initial_Caller' }),
      ...(outcome === null ? {} : { reason: outcome === 'failed' ? 'error' : 'ended' }),
      ...(outcome === null ? {} : { agentStatus: hangUpStatus(contact, outcome) }),
    });
  }

  partyOf(contact: SessionContact, party: Connection): object {
    const phoneNumber = party.endpoint?.phoneNumber ?? undefined;
    const name = party.quickConnectName ?? party.endpoint?.name ?? undefined;
    const attributes = {
      participantType: 'Third_Party',
      parentId: contact.contactId,
      isOnHold: party.state === 'hold',
    };
    return this.library.make('PhoneCall', {
      callId: party.connectionId,
      callType: 'AddParticipant',
      state: party.state === 'connecting' ? 'transferring' : 'transferred',
      phoneNumber,
      contact: this.library.make('Contact', { phoneNumber, name }),
      callInfo: this.infoOf(contact, party.state === 'hold'),
      callAttributes: this.library.make('PhoneCallAttributes', attributes),
    });
  }

  /** What Salesforce is told of a party that comes or answers. */
  participantOf(contact: SessionContact, party: Connection): object {
    return this.library.make('ParticipantResult', {
      initialCallHasEnded: otherParties(contact).every(({ party: kind }) => kind !== 'customer'),
      callInfo: this.infoOf(contact, party.state === 'hold'),
      phoneNumber: party.endpoint?.phoneNumber ?? party.quickConnectName ?? '',
      callId: party.connectionId,
    });
  }

  holdOf(contact: SessionContact): object {
    const parties = addedParties(contact);
    return this.library.make('HoldToggleResult', {
      isCustomerOnHold: isOnHold(contact),
      isThirdPartyOnHold: parties.length > 0 && parties.every(({ state }) => state === 'hold'),
      calls: Object.fromEntries([
        [contact.contactId, this.callOf(contact)],
        ...parties.map((party) => [party.connectionId, this.partyOf(contact, party)] as const),
      ]),
    });
  }

  private infoOf(contact: SessionContact, isHeld: boolean): object {
    const { queue, queuedAt, since, initialContactId, contactId } = contact;
    const { agent, mute } = this.snapshot();
    return this.library.make('CallInfo', {
      callStateTimestamp: new Date(since),
      isOnHold: isHeld,
      isMuted: mute.confirmed,
      initialCallId: initialContactId ?? contactId,
      queueId: queue?.arn ?? null,
      queueName: queue?.name ?? null,
      queueTimestamp: queuedAt === null ? null : new Date(queuedAt),
      isSoftphoneCall: (agent?.deskPhoneNumber ?? null) === null,
      // Recording is the contact flow's.
      recordEnabled: false,
      showRecordButton: false,
    });
  }
}

/** Whoever is on the call besides agent and customer. */
export function addedParties(contact: SessionContact): readonly Connection[] {
  return otherParties(contact).filter(({ party }) => party === 'third-party');
}

const callTypes = { inbound: 'Inbound', outbound: 'Outbound', callback: 'Callback', monitoring: 'Inbound' } as const;

function stateOf(contact: SessionContact): string {
  if (isFinished(contact)) return 'ended';
  return contact.connectedAt === null ? 'ringing' : 'connected';
}

/** How a call ended, as Salesforce words it for the agent's status. */
function hangUpStatus({ direction }: SessionContact, outcome: Outcome): string | undefined {
  const isTurnedAway = outcome === 'missed' || outcome === 'rejected';
  if (direction === 'callback' && isTurnedAway) return 'CallbackMissedOrRejected';
  return hangUpStatuses[outcome];
}

const hangUpStatuses: Readonly<Partial<Record<Outcome, string>>> = {
  missed: 'MissedCallAgent',
  rejected: 'DeclinedByAgent',
  failed: 'FailedConnectAgent',
  'not-answered': 'FailedConnectCustomer',
};
