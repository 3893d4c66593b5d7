import { MediaStreamTrack, RTCPeerConnection, RTCRtpCodecParameters, RtpHeader, RtpPacket } from 'werift';
import { HeardAudioRing } from '../../../../src/simulator/server/media/heard-audio.js';
import type {
  HeardAudio,
  MediaService,
  SignallingMessage,
} from '../../../../src/simulator/server/media/media-service.js';
import { PromptPlayer, type PromptName } from '../../../../src/simulator/server/media/opus-prompts.js';
import type { OpusFrame } from '../../../../src/simulator/server/media/outgoing-stream.js';
import { loopback } from '../../../../src/simulator/server/media/udp-socket.js';

const payloadType = 111;

type Side = 'agent' | 'customer';

/** A browser's side of one call, in Node: offers, speaks prompts, and says what it hears. */
export class Softphone {
  readonly connection: RTCPeerConnection;
  /** Signalling that came from the instance. */
  readonly messages: SignallingMessage[] = [];
  readonly #track = new MediaStreamTrack({ kind: 'audio' });
  readonly #heard = new HeardAudioRing();
  #player: PromptPlayer | null = null;
  #sequenceNumber = 0;
  #id = 0;

  constructor(
    private readonly media: MediaService,
    readonly contactId: string,
    private readonly side: Side = 'agent',
  ) {
    this.connection = new RTCPeerConnection({
      iceAdditionalHostAddresses: [loopback],
      iceUseIpv6: false,
      codecs: {
        audio: [new RTCRtpCodecParameters({ mimeType: 'audio/opus', clockRate: 48_000, channels: 2, payloadType })],
      },
    });
    this.connection.addTransceiver(this.#track, { direction: 'sendrecv' });
    this.connection.onTrack.subscribe((track) => {
      track.onReceiveRtp.subscribe(({ payload }) => this.#heard.take(payload, performance.now()));
    });
  }

  /** A call that is up. */
  static async connected(media: MediaService, contactId: string, side: Side = 'agent'): Promise<Softphone> {
    const softphone = new Softphone(media, contactId, side);
    await softphone.connect();
    return softphone;
  }

  async connect(): Promise<void> {
    await this.connection.setLocalDescription(await this.connection.createOffer());
    const sdp = this.connection.localDescription?.sdp ?? '';
    const { result } = await this.ask('invite', { sdp });
    const answer = result as { sdp: string; candidates: { candidate: string; sdpMid: string }[] };
    await this.connection.setRemoteDescription({ type: 'answer', sdp: answer.sdp });
    for (const candidate of answer.candidates) await this.connection.addIceCandidate(candidate);
    await this.connection.connectionStateChange.watch((state) => state === 'connected');
  }

  /** Sends a request of the signalling; the answer is the reply to it. */
  ask(method: string, params: unknown): Promise<SignallingMessage> {
    this.#id += 1;
    const id = this.#id;
    return new Promise((resolve) => {
      const link = {
        send: (message: SignallingMessage) => {
          this.messages.push(message);
          if (message['id'] === id) resolve(message);
        },
      };
      const message = { jsonrpc: '2.0', id, method, params };
      if (this.side === 'agent') this.media.agentSignals(this.contactId, message, link);
      else this.media.customerSignals(this.contactId, message, link);
    });
  }

  says(prompt: PromptName): void {
    this.#player?.stop();
    this.#player = new PromptPlayer(prompt, (frame) => this.#send(frame));
    this.#player.start();
  }

  /** What came in the last second. */
  hears(): HeardAudio {
    return this.#heard.measure(performance.now());
  }

  async close(): Promise<void> {
    this.#player?.stop();
    await this.connection.close();
  }

  #send({ payload, timestamp }: OpusFrame): void {
    this.#sequenceNumber = (this.#sequenceNumber + 1) & 0xffff;
    const header = new RtpHeader({ payloadType, sequenceNumber: this.#sequenceNumber, timestamp });
    this.#track.writeRtp(new RtpPacket(header, payload));
  }
}
