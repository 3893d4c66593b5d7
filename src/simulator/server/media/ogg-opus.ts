/** A page of an Ogg stream is an index of lacing values and the bytes they cut; RFC 3533. */
const pageHeaderLength = 27;
const headerPackets = 2;

/** One Opus packet at a time is what RTP carries. */
export interface OpusFile {
  readonly channels: number;
  /** The audio packets in order, without `OpusHead` and `OpusTags`. */
  readonly packets: readonly Buffer[];
}

/** Reads an Ogg Opus file (RFC 7845) with one logical stream. Throws where the bytes are not one. */
export function readOggOpus(file: Buffer): OpusFile {
  const packets = packetsOf(file);
  const head = packets[0];
  if (head === undefined || head.toString('latin1', 0, 8) !== 'OpusHead')
    throw new Error('The file holds no Opus stream');
  if (packets[1]?.toString('latin1', 0, 8) !== 'OpusTags') throw new Error('The Opus stream has no comment header');
  return { channels: head.readUInt8(9), packets: packets.slice(headerPackets) };
}

function packetsOf(file: Buffer): Buffer[] {
  const packets: Buffer[] = [];
  let unfinished: Buffer[] = [];
  for (let offset = 0; offset < file.length;) {
    const { segments, body, end } = pageAt(file, offset);
    let position = body;
    for (const length of segments) {
      unfinished.push(file.subarray(position, position + length));
      position += length;
      if (length === 255) continue;
      packets.push(Buffer.concat(unfinished));
      unfinished = [];
    }
    offset = end;
  }
  return packets;
}

function pageAt(file: Buffer, offset: number) {
  const isPage = file.toString('latin1', offset, offset + 4) === 'OggS';
  if (!isPage || file.length < offset + pageHeaderLength) throw new Error(`No Ogg page at byte ${offset}`);
  const count = file.readUInt8(offset + 26);
  const body = offset + pageHeaderLength + count;
  const segments = [...file.subarray(offset + pageHeaderLength, body)];
  const end = body + segments.reduce((sum, length) => sum + length, 0);
  if (segments.length < count || file.length < end) throw new Error('The last Ogg page is cut off');
  return { segments, body, end };
}

const samplesPerMillisecond = 48;

/** Length of an Opus packet in 48 kHz samples, from its first byte and frame count (RFC 6716, 3.1). */
export function opusDuration(packet: Uint8Array): number {
  const toc = packet[0] ?? 0;
  return frameDuration(toc >> 3) * frameCount(toc & 3, packet[1] ?? 0) * samplesPerMillisecond;
}

function frameDuration(configuration: number): number {
  if (configuration < 12) return [10, 20, 40, 60][configuration & 3] ?? 20;
  if (configuration < 16) return [10, 20][configuration & 1] ?? 20;
  return [2.5, 5, 10, 20][configuration & 3] ?? 20;
}

function frameCount(code: number, second: number): number {
  if (code === 0) return 1;
  return code === 3 ? second & 63 : 2;
}
