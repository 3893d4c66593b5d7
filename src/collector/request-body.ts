import { Refusal } from './answer.js';

/** The body as text; refuses as soon as it is longer than `mostBytes`, whatever its header promised. */
export async function bodyOf(request: Request, mostBytes: number): Promise<string> {
  const tooLarge = new Refusal('too-large', `at most ${mostBytes} bytes`);
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLarge;
  if (request.body === null) return '';
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > mostBytes) {
      await reader.cancel();
      throw tooLarge;
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}
