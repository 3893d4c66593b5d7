import { convertCandidates, convertRecord } from './convert-messages.js';
import type { SessionReport } from './session-report.js';
import type { JsonRpc, SignallingSocket } from './signalling-link.js';

export type LegFailure =
  | 'ICE_COLLECTION_TIMEOUT'
  | 'USER_BUSY'
  | 'SIGNALLING_CONNECTION_FAILURE'
  | 'SIGNALLING_HANDSHAKE_FAILURE'
  | 'SET_REMOTE_DESCRIPTION_FAILURE'
  | 'GUM_TIMEOUT_FAILURE'
  | 'GUM_OTHER_FAILURE'
  | 'CALL_NOT_FOUND';

/** One call's way to audio. `connection`, `socket` and `stream` are filled in on the way. */
export interface MediaLeg {
  readonly report: SessionReport;
  iceServers: readonly RTCIceServer[];
  readonly callContextToken: string;
  readonly echoCancellation: boolean;
  /** A stream that the host brought; otherwise the microphone is asked for. */
  readonly givenStream: MediaStream | null;
  openLink(): Promise<SignallingSocket>;
  onConnection(connection: RTCPeerConnection): void;
  onLocalStream(stream: MediaStream): void;
  onRemoteStream(stream: MediaStream): void;
  onBye(): void;
  connection?: RTCPeerConnection;
  socket?: SignallingSocket;
  stream?: MediaStream;
  /** Hung up, perhaps before the microphone was open. */
  isOver?: boolean;
}

/** Limits of Connect's own RTC library (connect-rtc-js 1.3, `rtc_const.js`), milliseconds. */
const limits = { microphone: 10_000, ice: 8000, signalling: 10_000, invite: 5000 } as const;

class LegError extends Error {
  constructor(readonly failure: LegFailure) {
    super(failure);
  }
}

/** Microphone, offer, candidates, invite, accept. Answers what failed, or null. */
export async function connectMedia(leg: MediaLeg): Promise<LegFailure | null> {
  const { report } = leg;
  report.sessionStartTime = new Date();
  try {
    leg.stream = await timed(report, 'gumTimeMillis', () => openMicrophone(leg));
    if (leg.isOver === true) throw new LegError('CALL_NOT_FOUND');
    leg.onLocalStream(leg.stream);
    const connection = openConnection(leg, leg.stream);
    const collected = firstCandidate(connection);
    await timed(report, 'initializationTimeMillis', async () =>
      connection.setLocalDescription(await connection.createOffer()),
    );
    const [candidates, socket] = await Promise.all([
      timed(report, 'iceCollectionTimeMillis', () => collected),
      timed(report, 'signallingConnectTimeMillis', () => openSocket(leg)),
    ]);
    await timed(report, 'handshakingTimeMillis', () => invite(leg, connection, socket, candidates));
    socket.send({ jsonrpc: '2.0', id: crypto.randomUUID(), method: 'accept', params: {} });
    report.preTalkingTimeMillis = Date.now() - report.sessionStartTime.getTime();
    return null;
  } catch (error) {
    const failure = error instanceof LegError ? error.failure : 'SIGNALLING_HANDSHAKE_FAILURE';
    noteFailure(report, failure);
    if (leg.isOver === true) releaseMicrophone(leg);
    return failure;
  }
}

/** Ends the leg; tells the far end unless it was the one who ended it. */
export function hangUpMedia(leg: MediaLeg, tellFarEnd: boolean): void {
  const { report, socket, connection } = leg;
  leg.isOver = true;
  if (tellFarEnd) {
    const params = { callContextToken: leg.callContextToken };
    socket?.send({ jsonrpc: '2.0', id: crypto.randomUUID(), method: 'bye', params });
  }
  socket?.close();
  connection?.close();
  releaseMicrophone(leg);
  report.sessionEndTime = new Date();
  report.talkingTimeMillis = report.sessionEndTime.getTime() - (report.sessionStartTime?.getTime() ?? 0);
}

function releaseMicrophone({ givenStream, stream }: MediaLeg): void {
  if (givenStream === null && stream !== undefined) stopTracks(stream);
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

async function openMicrophone({ givenStream, echoCancellation }: MediaLeg): Promise<MediaStream> {
  if (givenStream !== null) return givenStream;
  const asked = navigator.mediaDevices.getUserMedia({ audio: { echoCancellation } }).catch(() => {
    throw new LegError('GUM_OTHER_FAILURE');
  });
  return within(limits.microphone, asked, 'GUM_TIMEOUT_FAILURE').catch((error: unknown) => {
    // A person may answer the browser's question after all; nobody would close that microphone.
    asked.then(stopTracks, () => undefined);
    throw error;
  });
}

function openConnection(leg: MediaLeg, stream: MediaStream): RTCPeerConnection {
  const connection = new RTCPeerConnection({
    iceServers: [...leg.iceServers],
    iceTransportPolicy: 'relay',
    bundlePolicy: 'balanced',
    rtcpMuxPolicy: 'require',
    iceCandidatePoolSize: 1,
  });
  leg.connection = connection;
  for (const track of stream.getAudioTracks()) connection.addTrack(track, stream);
  connection.addEventListener('track', ({ track, streams }) =>
    leg.onRemoteStream(streams[0] ?? new MediaStream([track])),
  );
  leg.onConnection(connection);
  return connection;
}

/** The invitation leaves with the first relay candidate; waiting for the end of gathering costs seconds. */
function firstCandidate(connection: RTCPeerConnection): Promise<readonly RTCIceCandidateInit[]> {
  const found = new Promise<readonly RTCIceCandidateInit[]>((resolve) => {
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.candidate) resolve([candidate.toJSON()]);
    });
  });
  return within(limits.ice, found, 'ICE_COLLECTION_TIMEOUT');
}

async function openSocket(leg: MediaLeg): Promise<SignallingSocket> {
  const opened = leg.openLink().catch(() => {
    throw new LegError('SIGNALLING_CONNECTION_FAILURE');
  });
  leg.socket = await within(limits.signalling, opened, 'SIGNALLING_CONNECTION_FAILURE');
  return leg.socket;
}

async function invite(
  leg: MediaLeg,
  connection: RTCPeerConnection,
  socket: SignallingSocket,
  candidates: readonly RTCIceCandidateInit[],
): Promise<void> {
  const id = crypto.randomUUID();
  const answered = new Promise<JsonRpc>((resolve, reject) => {
    socket.onMessage((message) => {
      if (message['method'] === 'bye') leg.onBye();
      if (message['id'] !== id) return;
      if ('error' in message) reject(new LegError(failureOf(message['error'])));
      else resolve(convertRecord(message['result']));
    });
  });
  const { sdp } = connection.localDescription ?? {};
  const params = { sdp, candidates, callContextToken: leg.callContextToken };
  socket.send({ jsonrpc: '2.0', id, method: 'invite', params });
  const answer = await within(limits.invite, answered, 'SIGNALLING_HANDSHAKE_FAILURE');
  try {
    await connection.setRemoteDescription({ type: 'answer', sdp: String(answer['sdp']) });
    for (const candidate of convertCandidates(answer['candidates'])) await connection.addIceCandidate(candidate);
  } catch {
    throw new LegError('SET_REMOTE_DESCRIPTION_FAILURE');
  }
}

function failureOf(error: unknown): LegFailure {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : 0;
  if (code === 486) return 'USER_BUSY';
  return code === 404 ? 'CALL_NOT_FOUND' : 'SIGNALLING_HANDSHAKE_FAILURE';
}

function within<T>(milliseconds: number, work: Promise<T>, failure: LegFailure): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new LegError(failure)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

type TimedStep = {
  [Key in keyof SessionReport]: SessionReport[Key] extends number | null ? Key : never;
}[keyof SessionReport];

async function timed<T>(report: SessionReport, step: TimedStep, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    report[step] = Math.round(performance.now() - began);
  }
}

function noteFailure(report: SessionReport, failure: LegFailure): void {
  if (failure === 'ICE_COLLECTION_TIMEOUT') report.iceCollectionFailure = true;
  if (failure === 'USER_BUSY') report.userBusyFailure = true;
  if (failure === 'SIGNALLING_CONNECTION_FAILURE') report.signallingConnectionFailure = true;
  if (failure === 'SIGNALLING_HANDSHAKE_FAILURE') report.handshakingFailure = true;
  if (failure === 'SET_REMOTE_DESCRIPTION_FAILURE') report.setRemoteDescriptionFailure = true;
  if (failure === 'GUM_TIMEOUT_FAILURE') report.gumTimeoutFailure = true;
  if (failure === 'GUM_OTHER_FAILURE') report.gumOtherFailure = true;
}
