/** An instance of `@hubspot/calling-extensions-sdk`, as far as it is used here. It sends, and answers come as events. */
export interface CallingExtensions {
  initialized(data: { readonly isLoggedIn: boolean }): void;
  userLoggedIn(): void;
  userLoggedOut(): void;
  userAvailable(): void;
  userUnavailable(): void;
  incomingCall(data: StartedCall): void;
  outgoingCall(data: StartedCall): void;
  callAnswered(data: { readonly externalCallId: string }): void;
  callEnded(data: EndedCall): void;
  callCompleted(data: CompletedCall): void;
  navigateToRecord(data: { readonly objectCoordinates: ObjectCoordinates }): void;
  /** Pixels. */
  resizeWidget(data: { readonly width: number; readonly height: number }): void;
}

export interface StartedCall {
  /** The contact's id of Amazon Connect. */
  readonly externalCallId: string;
  readonly fromNumber: string;
  readonly toNumber: string;
  /** Epoch milliseconds. */
  readonly callStartTime: number;
  readonly createEngagement: boolean;
}

export type CallEndStatus = 'COMPLETED' | 'FAILED' | 'CANCELED' | 'BUSY' | 'NO_ANSWER' | 'REJECTED' | 'MISSED';

export interface EndedCall {
  readonly externalCallId: string;
  readonly engagementId: number;
  readonly callEndStatus: CallEndStatus;
}

export interface CompletedCall {
  readonly externalCallId: string;
  readonly engagementId: number;
  readonly hideWidget: boolean;
  readonly engagementProperties: Readonly<Record<string, string | number | boolean | null>>;
}

export interface ObjectCoordinates {
  readonly portalId: number;
  readonly objectId: number;
  /** `0-1` a contact, `0-2` a company. */
  readonly objectTypeId: string;
}

/** What HubSpot tells, by the SDK's names. */
export type CallingEvent =
  | 'onReady'
  | 'onDialNumber'
  | 'onEndCall'
  | 'onVisibilityChanged'
  | 'onCreateEngagementSucceeded'
  | 'onCreateEngagementFailed'
  | 'onUpdateEngagementSucceeded'
  | 'onUpdateEngagementFailed'
  | 'onNavigateToRecordFailed'
  | 'onCallerIdMatchSucceeded';

export type CallingHandlers = Readonly<Record<CallingEvent, (data: unknown) => void>>;
