import { CcpRequestEvent } from './request-event.js';

/** Which contact a request is about. */
export interface ContactRequestDetail {
  readonly contactId: string;
}

/** Which contact, and which of its parties; without `connectionId` the customer. */
export interface ConnectionRequestDetail extends ContactRequestDetail {
  readonly connectionId?: string;
}

/** The agent wants to take an offered contact. */
export class CcpAcceptRequestEvent extends CcpRequestEvent<ContactRequestDetail> {
  constructor(detail: ContactRequestDetail) {
    super('ccp-accept-request', detail);
  }
}

/** The agent turns an offered contact away. */
export class CcpRejectRequestEvent extends CcpRequestEvent<ContactRequestDetail> {
  constructor(detail: ContactRequestDetail) {
    super('ccp-reject-request', detail);
  }
}

/** The agent ends the contact for their part. */
export class CcpHangUpRequestEvent extends CcpRequestEvent<ContactRequestDetail> {
  constructor(detail: ContactRequestDetail) {
    super('ccp-hang-up-request', detail);
  }
}

/** The agent is done with a finished contact. */
export class CcpClearRequestEvent extends CcpRequestEvent<ContactRequestDetail> {
  constructor(detail: ContactRequestDetail) {
    super('ccp-clear-request', detail);
  }
}

/** The agent puts the customer, or one party, on hold. */
export class CcpHoldRequestEvent extends CcpRequestEvent<ConnectionRequestDetail> {
  constructor(detail: ConnectionRequestDetail) {
    super('ccp-hold-request', detail);
  }
}

/** The agent comes back to the customer, or one party. */
export class CcpResumeRequestEvent extends CcpRequestEvent<ConnectionRequestDetail> {
  constructor(detail: ConnectionRequestDetail) {
    super('ccp-resume-request', detail);
  }
}

export interface DigitsRequestDetail extends ContactRequestDetail {
  /** `0-9 * #`, and `,` for a pause of one second. */
  readonly digits: string;
}

/** The agent sends keypad digits to the far end. */
export class CcpDigitsRequestEvent extends CcpRequestEvent<DigitsRequestDetail> {
  constructor(detail: DigitsRequestDetail) {
    super('ccp-digits-request', detail);
  }
}

export interface AttributesRequestDetail extends ContactRequestDetail {
  /** Only those that change, by name. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The agent has changed attributes of a contact. */
export class CcpAttributesRequestEvent extends CcpRequestEvent<AttributesRequestDetail> {
  constructor(detail: AttributesRequestDetail) {
    super('ccp-attributes-request', detail);
  }
}

/** The agent wants to see another of their contacts. It changes the panel only. */
export class CcpSelectRequestEvent extends CcpRequestEvent<ContactRequestDetail> {
  constructor(detail: ContactRequestDetail) {
    super('ccp-select-request', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ccp-accept-request': CcpAcceptRequestEvent;
    'ccp-reject-request': CcpRejectRequestEvent;
    'ccp-hang-up-request': CcpHangUpRequestEvent;
    'ccp-clear-request': CcpClearRequestEvent;
    'ccp-hold-request': CcpHoldRequestEvent;
    'ccp-resume-request': CcpResumeRequestEvent;
    'ccp-digits-request': CcpDigitsRequestEvent;
    'ccp-attributes-request': CcpAttributesRequestEvent;
    'ccp-select-request': CcpSelectRequestEvent;
  }
}
