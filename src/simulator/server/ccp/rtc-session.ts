import type { CcpStreams } from './ccp-streams.js';
import { connectMedia, hangUpMedia } from './media-leg.js';
import type { LegFailure, MediaLeg } from './media-leg.js';
import { idleReport, type SessionReport } from './session-report.js';
import { directLink, sharedLink, type SignallingSocket, type WebSocketProvider } from './signalling-link.js';
import { remoteAudioStats, userAudioStats, type AudioStats } from './audio-stats.js';

/** Reasons of a failed session, in the words that Streams compares. */
const rtcErrors = {
  ICE_COLLECTION_TIMEOUT: 'Ice Collection Timeout',
  USER_BUSY: 'User Busy',
  SIGNALLING_CONNECTION_FAILURE: 'Signalling Connection Failure',
  SIGNALLING_HANDSHAKE_FAILURE: 'Signalling Handshake Failure',
  SET_REMOTE_DESCRIPTION_FAILURE: 'Set Remote Description Failure',
  GUM_TIMEOUT_FAILURE: 'GUM Timeout Failure',
  GUM_OTHER_FAILURE: 'GUM Other Failure',
  CALL_NOT_FOUND: 'Call Not Found',
} as const satisfies Readonly<Record<LegFailure, string>>;

type SessionListener = (session: RtcSession, detail?: unknown) => void;
const nothing: SessionListener = () => undefined;

/** One call's audio, with the members that Streams' softphone manager sets and reads. */
export class RtcSession {
  mediaStream: MediaStream | null = null;
  echoCancellation = true;
  remoteAudioElement: HTMLAudioElement | null = null;
  onSessionFailed: SessionListener = nothing;
  onSessionConnected: SessionListener = nothing;
  onSessionCompleted: SessionListener = nothing;
  onLocalStreamAdded: SessionListener = nothing;
  sessionReport: SessionReport = idleReport();
  _pc: RTCPeerConnection | null = null;
  _isUserProvidedStream = false;
  readonly callId: string;
  private leg: MediaLeg | null = null;
  private speaker: HTMLAudioElement | null = null;
  private isOver = false;

  constructor(
    readonly _signalingUri: string,
    readonly _iceServers: RTCIceServer[],
    private readonly callContextToken: string,
    _logger: unknown,
    contactId: string,
    private readonly connectionId: string,
    private readonly provider?: WebSocketProvider,
  ) {
    this.callId = contactId;
  }

  /** Streams hands a prepared peer connection where a factory is installed; none is here. */
  connect(): void {
    void this.run();
  }

  hangup(): void {
    this.end(false);
  }

  async getUserAudioStats(): Promise<AudioStats> {
    return userAudioStats(this.openConnection());
  }

  async getRemoteAudioStats(): Promise<AudioStats> {
    return remoteAudioStats(this.openConnection());
  }

  private openConnection(): RTCPeerConnection {
    if (this._pc === null) throw new Error('the session has no connection yet');
    return this._pc;
  }

  private async run(): Promise<void> {
    this.leg = {
      report: this.sessionReport,
      iceServers: this._iceServers,
      callContextToken: this.callContextToken,
      echoCancellation: this.echoCancellation,
      givenStream: this.mediaStream,
      openLink: () => this.openLink(),
      onConnection: (connection) => (this._pc = connection),
      onLocalStream: (stream) => {
        this.mediaStream = stream;
        this.onLocalStreamAdded(this, stream);
      },
      onRemoteStream: (stream) => {
        this.speaker = freeSpeaker(this.remoteAudioElement);
        if (this.speaker !== null) this.speaker.srcObject = stream;
      },
      onBye: () => this.end(true),
    };
    const failure = await connectMedia(this.leg);
    if (this.isOver) return;
    if (failure === null) {
      this.onSessionConnected(this);
      return;
    }
    this.isOver = true;
    hangUpMedia(this.leg, false);
    this.onSessionFailed(this, rtcErrors[failure]);
  }

  private openLink(): Promise<SignallingSocket> {
    if (this.provider !== undefined) return sharedLink(this.provider, this.connectionId);
    return directLink(this._signalingUri, this.callId, this.callContextToken);
  }

  private end(isByServer: boolean): void {
    if (this.isOver || this.leg === null) return;
    this.isOver = true;
    hangUpMedia(this.leg, !isByServer);
    if (this.speaker !== null) this.speaker.srcObject = null;
    if (this.speaker !== this.remoteAudioElement) this.speaker?.remove();
    this.onSessionCompleted(this);
  }
}

/** The page's speaker, or while another call plays there one more: a held call goes on beside the one that interrupted it. */
function freeSpeaker(ofPage: HTMLAudioElement | null): HTMLAudioElement | null {
  if (ofPage === null || ofPage.srcObject === null) return ofPage;
  const speaker = new Audio();
  speaker.autoplay = true;
  document.body.append(speaker);
  return speaker;
}

/** Gives Streams the softphone's RTC library: what Connect's CCP loads as a script of its own. */
export function installRtcSession(streams: CcpStreams): void {
  streams.RTCErrors = rtcErrors;
  streams.RTCSession = RtcSession;
  streams.StandardStrategy = class StandardStrategy {};
}
