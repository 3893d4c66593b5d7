/** A UUID of version 7: 48 bits of time in milliseconds, then random. Ids made later sort later. */
export function uuid7(now: number, random: (length: number) => Uint8Array = randomBytes): string {
  return uuidOf(now, random(10));
}

/** A UUID of the same form whose last part follows from `text`: the same time and text give the same id. */
export function uuid7Of(now: number, text: string): string {
  const bytes = new Uint8Array(10);
  for (let at = 0; at < bytes.length; at += 4) {
    const hash = hashOf(text, at);
    for (let place = 0; place < 4 && at + place < bytes.length; place += 1) bytes[at + place] = hash >>> (place * 8);
  }
  return uuidOf(now, bytes);
}

/** The moment in an id of version 7, in epoch milliseconds. */
export function timeOfUuid7(id: string): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16);
}

function uuidOf(now: number, tail: Uint8Array): string {
  const [first = 0, , third = 0] = tail;
  tail[0] = (first & 0x0f) | 0x70;
  tail[2] = (third & 0x3f) | 0x80;
  const time = Math.max(0, Math.floor(now)).toString(16).padStart(12, '0').slice(-12);
  const rest = Array.from(tail, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [time.slice(0, 8), time.slice(8), rest.slice(0, 4), rest.slice(4, 8), rest.slice(8)].join('-');
}

function randomBytes(length: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(length));
}

/** FNV-1a of 32 bits with a last mix, from a start of its own for each `seed`. */
function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
