import type { PartyDestination } from '../domain/quick-connect.js';
import type { ContactRequestDetail } from './contact-requests.js';
import { CcpRequestEvent } from './request-event.js';

export interface PartyRequestDetail extends ContactRequestDetail {
  /** A quick connect, or a number; the session reads it. */
  readonly destination: PartyDestination;
}

/** The agent calls somebody into the call, to talk first or to talk together. */
export class CcpAddPartyRequestEvent extends CcpRequestEvent<PartyRequestDetail> {
  constructor(detail: PartyRequestDetail) {
    super('ccp-add-party-request', detail);
  }
}

/** The agent hands the call over without talking first. */
export class CcpTransferRequestEvent extends CcpRequestEvent<PartyRequestDetail> {
  constructor(detail: PartyRequestDetail) {
    super('ccp-transfer-request', detail);
  }
}

/** The agent talks to the party on hold and puts the other on hold. */
export class CcpSwapRequestEvent extends CcpRequestEvent<ContactRequestDetail> {
  constructor(detail: ContactRequestDetail) {
    super('ccp-swap-request', detail);
  }
}

/** The agent takes everybody off hold. */
export class CcpMergeRequestEvent extends CcpRequestEvent<ContactRequestDetail> {
  constructor(detail: ContactRequestDetail) {
    super('ccp-merge-request', detail);
  }
}

export interface RemovePartyRequestDetail extends ContactRequestDetail {
  readonly connectionId: string;
}

/** The agent ends one party's part of the call. */
export class CcpRemovePartyRequestEvent extends CcpRequestEvent<RemovePartyRequestDetail> {
  constructor(detail: RemovePartyRequestDetail) {
    super('ccp-remove-party-request', detail);
  }
}

/** The agent leaves the others to each other. */
export class CcpLeaveRequestEvent extends CcpRequestEvent<ContactRequestDetail> {
  constructor(detail: ContactRequestDetail) {
    super('ccp-leave-request', detail);
  }
}

/** What the agent looks for somebody for: to hand the call over, or to talk together. */
export type QuickConnectPurpose = 'transfer' | 'add';

export interface QuickConnectsRequestDetail {
  /** Null closes the list. */
  readonly purpose: QuickConnectPurpose | null;
}

/** The agent opens or closes the list of quick connects. It changes the panel only. */
export class CcpQuickConnectsRequestEvent extends CcpRequestEvent<QuickConnectsRequestDetail> {
  constructor(detail: QuickConnectsRequestDetail) {
    super('ccp-quick-connects-request', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ccp-add-party-request': CcpAddPartyRequestEvent;
    'ccp-transfer-request': CcpTransferRequestEvent;
    'ccp-swap-request': CcpSwapRequestEvent;
    'ccp-merge-request': CcpMergeRequestEvent;
    'ccp-remove-party-request': CcpRemovePartyRequestEvent;
    'ccp-leave-request': CcpLeaveRequestEvent;
    'ccp-quick-connects-request': CcpQuickConnectsRequestEvent;
  }
}
