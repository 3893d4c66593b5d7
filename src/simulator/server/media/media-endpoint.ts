import { MediaStreamTrack, RTCPeerConnection, RTCRtpCodecParameters, RtpHeader, RtpPacket } from 'werift';
import { OutgoingStream, type OpusFrame } from './outgoing-stream.js';
import { loopback } from './udp-socket.js';
import { UdpProxy } from './udp-proxy.js';

export interface Invitation {
  readonly sdp: string;
}

export interface InvitationAnswer {
  readonly sdp: string;
  readonly candidates: readonly {
    readonly candidate: string;
    readonly sdpMid: string;
    readonly sdpMLineIndex: number;
  }[];
}

export interface EndpointEvents {
  onFrame(frame: OpusFrame): void;
  onUp(isUp: boolean): void;
}

/** The instance's end of one browser's audio: takes and gives Opus packets as they are. */
export class MediaEndpoint {
  readonly proxy: UdpProxy;
  readonly #stream: OutgoingStream;
  readonly #track = new MediaStreamTrack({ kind: 'audio' });
  #isUp = false;

  private constructor(
    private readonly connection: RTCPeerConnection,
    private readonly events: EndpointEvents,
    private readonly payloadType: number,
    random: () => number,
    endpointPort: number,
  ) {
    this.#stream = new OutgoingStream(random);
    this.proxy = new UdpProxy(random, endpointPort);
  }

  /**
   * Answers a browser's offer. The browser's own candidates are left out: all packets shall pass the proxy. The instance's
   * own STUN server is named because werift otherwise asks a public one, and a machine without a network waits for its name.
   */
  static async answer(
    { sdp }: Invitation,
    events: EndpointEvents,
    random: () => number,
    stunPort: number,
  ): Promise<{ endpoint: MediaEndpoint; answer: InvitationAnswer }> {
    const payloadType = opusPayloadType(sdp);
    const connection = new RTCPeerConnection({
      iceServers: [{ urls: `stun:${loopback}:${stunPort}` }],
      iceUseIpv6: false,
      iceAdditionalHostAddresses: [loopback],
      codecs: { audio: [opusCodec(payloadType)], video: [] },
    });
    const transceiver = connection.addTransceiver('audio', { direction: 'sendrecv' });
    const received: { listener: (frame: OpusFrame) => void } = { listener: () => undefined };
    connection.onTrack.subscribe((track) => {
      track.onReceiveRtp.subscribe(({ payload, header }) => {
        if (payload.length > 0) received.listener({ payload, timestamp: header.timestamp });
      });
    });
    await connection.setRemoteDescription({ type: 'offer', sdp: withoutCandidates(sdp) });
    await connection.setLocalDescription(await connection.createAnswer());
    const local = await gathered(connection);
    const endpoint = new MediaEndpoint(connection, events, payloadType, random, hostPort(local));
    received.listener = (frame) => events.onFrame(frame);
    await transceiver.sender.replaceTrack(endpoint.#track);
    connection.connectionStateChange.subscribe((state) => endpoint.#stateIs(state));
    const port = await endpoint.proxy.open();
    const candidate = `candidate:1 1 udp 2130706431 ${loopback} ${port} typ host`;
    const answer = { sdp: withoutCandidates(local), candidates: [{ candidate, sdpMid: '0', sdpMLineIndex: 0 }] };
    return { endpoint, answer };
  }

  send(source: unknown, frame: OpusFrame): void {
    if (!this.#isUp) return;
    const header = this.#stream.next(source, frame, performance.now());
    if (header === null) return;
    this.#track.writeRtp(
      new RtpPacket(
        new RtpHeader({
          payloadType: this.payloadType,
          sequenceNumber: header.sequenceNumber,
          timestamp: header.timestamp,
          marker: header.isStartOfTalk,
        }),
        frame.payload,
      ),
    );
  }

  async close(): Promise<void> {
    this.#stateIs('closed');
    this.proxy.close();
    await this.connection.close();
  }

  #stateIs(state: string): void {
    const isUp = state === 'connected';
    if (isUp === this.#isUp || (!isUp && !['failed', 'closed', 'disconnected'].includes(state))) return;
    this.#isUp = isUp;
    this.events.onUp(isUp);
  }
}

/** Browsers number Opus differently. */
function opusPayloadType(sdp: string): number {
  const found = /^a=rtpmap:(\d+) opus\/48000\/2/im.exec(sdp)?.[1];
  if (found === undefined) throw new Error('the offer has no Opus');
  return Number(found);
}

function opusCodec(payloadType: number): RTCRtpCodecParameters {
  return new RTCRtpCodecParameters({ mimeType: 'audio/opus', clockRate: 48_000, channels: 2, payloadType });
}

const withoutCandidates = (sdp: string) => sdp.replaceAll(/^a=(candidate|end-of-candidates).*\r?\n/gm, '');

async function gathered(connection: RTCPeerConnection): Promise<string> {
  const read = () => connection.localDescription?.sdp ?? '';
  if (!hostPort(read())) await connection.iceGatheringStateChange.asPromise();
  return read();
}

function hostPort(sdp: string): number {
  return Number(
    new RegExp(`^a=candidate:\\S+ 1 udp \\d+ ${loopback.replaceAll('.', '\\.')} (\\d+) typ host`, 'im').exec(
      sdp,
    )?.[1] ?? 0,
  );
}
