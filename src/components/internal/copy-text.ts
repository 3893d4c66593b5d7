/** Puts a text on the clipboard. False where the page's policy withholds it, as some CRMs do for frames. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The button then stays as it was; the text can still be selected by hand.
    return false;
  }
}
