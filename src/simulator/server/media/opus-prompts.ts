import { readFileSync } from 'node:fs';
import { opusDuration, readOggOpus } from './ogg-opus.js';
import type { OpusFrame } from './outgoing-stream.js';

/** Recordings that a listener may hear; each is a loop. */
export type PromptName = 'tone' | 'greeting' | 'ringback' | 'hold-music' | 'whisper' | 'silence';

const packetMs = 20;
/** One frame of 20 ms in which nothing sounds (RFC 6716: full band, no data). */
const silentFrame = Buffer.from([0xf8, 0xff, 0xfe]);
const loaded = new Map<PromptName, readonly Buffer[]>([['silence', [silentFrame]]]);

function packetsOf(name: PromptName): readonly Buffer[] {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const { packets } = readOggOpus(readFileSync(new URL(`./prompts/${name}.opus`, import.meta.url)));
  loaded.set(name, packets);
  return packets;
}

/** Plays a recording round and round, one packet every 20 ms, keeping pace with the clock when a timer comes late. */
export class PromptPlayer {
  #timer: NodeJS.Timeout | null = null;
  #sent = 0;
  #timestamp = 0;

  constructor(
    private readonly name: PromptName,
    private readonly play: (frame: OpusFrame) => void,
  ) {}

  start(): void {
    const packets = packetsOf(this.name);
    const began = performance.now();
    this.#timer = setInterval(() => {
      while (this.#sent * packetMs <= performance.now() - began) {
        const payload = packets[this.#sent % packets.length];
        if (payload === undefined) return;
        this.play({ payload, timestamp: this.#timestamp });
        this.#timestamp = (this.#timestamp + opusDuration(payload)) >>> 0;
        this.#sent += 1;
      }
    }, packetMs);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }
}
