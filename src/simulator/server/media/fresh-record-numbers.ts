/**
 * Workaround. Symptom: now and then a call gets no audio, most often in Firefox, for DTLS stays in `connecting` after one
 * packet of the handshake came out of order or got lost. Cause: werift repeats a flight with the record numbers of the first
 * time (seen in 0.25.2), which browsers drop as replays; RFC 6347 4.1 asks for new ones. Delete when werift numbers anew.
 *
 * Records before encryption are not authenticated, so that whoever passes them on may number them.
 */
export class FreshRecordNumbers {
  #next = 0;

  /** Numbers the plain handshake records of a datagram in the order they are sent; leaves everything else alone. */
  renumber(datagram: Buffer): Buffer {
    if (!isDtls(datagram)) return datagram;
    const fresh = Buffer.from(datagram);
    let at = 0;
    while (at + headerLength <= fresh.length && isDtls(fresh.subarray(at))) {
      if (fresh.readUInt16BE(at + epochAt) === 0) fresh.writeUIntBE(this.#next++, at + numberAt, numberLength);
      at += headerLength + fresh.readUInt16BE(at + lengthAt);
    }
    return fresh;
  }
}

const headerLength = 13;
const epochAt = 3;
const numberAt = 5;
const numberLength = 6;
const lengthAt = 11;

/** First bytes 20 to 63 are DTLS among what shares the port (RFC 7983). */
function isDtls(bytes: Buffer): boolean {
  const [first = 0] = bytes;
  return first >= 20 && first <= 63;
}
