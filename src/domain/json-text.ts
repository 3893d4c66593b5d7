/** What a JSON text says, of whatever shape; null where the text is none, for the reader to refuse as any other shape. */
export function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    // Somebody else's text: there is nothing in it to read.
    return null;
  }
}
