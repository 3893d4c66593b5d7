/** One second's figures of one direction, under the names that Streams collects. */
export interface AudioStats {
  readonly timestamp: number;
  readonly packetsCount: number;
  readonly packetsLost: number;
  /** 0 to 32767, null where the browser does not say. */
  readonly audioLevel: number | null;
  readonly jbMilliseconds: number | null;
  readonly rttMilliseconds: number | null;
}

type Entry = Readonly<Record<string, unknown>>;

/** From the customer: inbound RTP. */
export async function userAudioStats(connection: RTCPeerConnection): Promise<AudioStats> {
  const inbound = await entry(connection, 'inbound-rtp');
  return {
    timestamp: Date.now(),
    packetsCount: number(inbound, 'packetsReceived') ?? 0,
    packetsLost: number(inbound, 'packetsLost') ?? 0,
    audioLevel: level(number(inbound, 'audioLevel')),
    jbMilliseconds: milliseconds(number(inbound, 'jitterBufferDelay')),
    rttMilliseconds: null,
  };
}

/** To the customer: outbound RTP, and what the far end reports of it. */
export async function remoteAudioStats(connection: RTCPeerConnection): Promise<AudioStats> {
  const [outbound, remote, source] = await Promise.all([
    entry(connection, 'outbound-rtp'),
    entry(connection, 'remote-inbound-rtp'),
    entry(connection, 'media-source'),
  ]);
  return {
    timestamp: Date.now(),
    packetsCount: number(outbound, 'packetsSent') ?? 0,
    packetsLost: number(remote, 'packetsLost') ?? 0,
    audioLevel: level(number(source, 'audioLevel')),
    jbMilliseconds: null,
    rttMilliseconds: milliseconds(number(remote, 'roundTripTime')),
  };
}

async function entry(connection: RTCPeerConnection, type: string): Promise<Entry | null> {
  const found: Entry[] = [];
  (await connection.getStats()).forEach((candidate: Entry) => {
    if (candidate['type'] === type) found.push(candidate);
  });
  return found[0] ?? null;
}

function number(from: Entry | null, name: string): number | null {
  const value = from?.[name];
  return typeof value === 'number' ? value : null;
}

const level = (value: number | null) => (value === null ? null : Math.floor(value * 32_768));
const milliseconds = (seconds: number | null) => (seconds === null ? null : Math.floor(seconds * 1000));
