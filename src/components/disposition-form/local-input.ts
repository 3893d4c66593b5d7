/** A moment as `<input type="datetime-local">` has it, by this machine's clock. */
export function localInput(iso: string): string {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The moment in ISO 8601 and UTC, or null for an empty field. */
export function momentOfInput(text: string): string | null {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
