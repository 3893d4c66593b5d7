/** How long each step of a call's set-up took, in milliseconds, under the names that Streams reports. */
export interface SessionReport {
  sessionStartTime: Date | null;
  sessionEndTime: Date | null;
  gumTimeMillis: number | null;
  initializationTimeMillis: number | null;
  iceCollectionTimeMillis: number | null;
  signallingConnectTimeMillis: number | null;
  handshakingTimeMillis: number | null;
  preTalkingTimeMillis: number | null;
  talkingTimeMillis: number | null;
  iceCollectionFailure: boolean;
  signallingConnectionFailure: boolean;
  handshakingFailure: boolean;
  gumOtherFailure: boolean;
  gumTimeoutFailure: boolean;
  createOfferFailure: boolean;
  setLocalDescriptionFailure: boolean;
  userBusyFailure: boolean;
  invalidRemoteSDPFailure: boolean;
  noRemoteIceCandidateFailure: boolean;
  setRemoteDescriptionFailure: boolean;
}

export function idleReport(): SessionReport {
  return {
    sessionStartTime: null,
    sessionEndTime: null,
    gumTimeMillis: null,
    initializationTimeMillis: null,
    iceCollectionTimeMillis: null,
    signallingConnectTimeMillis: null,
    handshakingTimeMillis: null,
    preTalkingTimeMillis: null,
    talkingTimeMillis: null,
    iceCollectionFailure: false,
    signallingConnectionFailure: false,
    handshakingFailure: false,
    gumOtherFailure: false,
    gumTimeoutFailure: false,
    createOfferFailure: false,
    setLocalDescriptionFailure: false,
    userBusyFailure: false,
    invalidRemoteSDPFailure: false,
    noRemoteIceCandidateFailure: false,
    setRemoteDescriptionFailure: false,
  };
}
