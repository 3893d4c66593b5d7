import { describe, expect, it } from 'vitest';
import { FreshRecordNumbers } from '../../../../src/simulator/server/media/fresh-record-numbers.js';

/** A record of the given epoch and number, with `length` bytes of content. */
function record(epoch: number, number: number, length: number, type = 22): Buffer {
  const bytes = Buffer.alloc(13 + length, 0xaa);
  bytes.writeUInt8(type, 0);
  bytes.writeUInt16BE(0xfefd, 1);
  bytes.writeUInt16BE(epoch, 3);
  bytes.writeUIntBE(number, 5, 6);
  bytes.writeUInt16BE(length, 11);
  return bytes;
}

const numberOf = (bytes: Buffer, at = 0) => bytes.readUIntBE(at + 5, 6);

describe('a flight of the handshake that is sent again', () => {
  it('has new record numbers, so that the browser does not drop it as a replay', () => {
    const numbers = new FreshRecordNumbers();
    const flight = [record(0, 2, 59), record(0, 3, 395)];
    const sent = [...flight, ...flight].map((bytes) => numberOf(numbers.renumber(bytes)));
    expect(new Set(sent).size).toBe(4);
    expect(sent).toEqual([...sent].sort((a, b) => a - b));
  });

  it('is numbered record by record where one datagram holds several, and is otherwise the same', () => {
    const datagram = Buffer.concat([record(0, 7, 10), record(0, 8, 20)]);
    const fresh = new FreshRecordNumbers().renumber(datagram);
    expect([numberOf(fresh), numberOf(fresh, 23)]).toEqual([0, 1]);
    expect(fresh.subarray(13, 23)).toEqual(datagram.subarray(13, 23));
    expect(fresh.length).toBe(datagram.length);
  });

  it('leaves encrypted records, audio and connectivity checks alone', () => {
    const numbers = new FreshRecordNumbers();
    const audio = Buffer.from([0x80, 0x6f, 0, 1, 2, 3]);
    const check = Buffer.from([0x00, 0x01, 0, 0]);
    for (const bytes of [record(1, 5, 30), audio, check]) expect(numbers.renumber(bytes)).toEqual(bytes);
  });
});
