/** SHA-256 of a name with a salt that stays on this machine, in hexadecimal; null where the page has no such function. */
export async function agentHash(name: string, salt: string): Promise<string | null> {
  const { subtle } = globalThis.crypto;
  // Browsers offer it to secure pages only.
  if (subtle === undefined) return null;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(`${salt}\u0000${name}`));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
