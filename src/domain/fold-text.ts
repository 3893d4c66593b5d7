const katakana = /[\u30a1-\u30f6]/g;
const accents = /[\u0300-\u036f]/g;
const plainAscii = /^[\x20-\x7e]*$/;

/**
 * Text as a search compares it: without case, accents, and the difference of full and half width or of hiragana and
 * katakana. Folding a text is folding its characters one by one.
 */
export function foldText(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase();
  return Array.from(text, foldCharacter).join('');
}

function foldCharacter(character: string): string {
  return character
    .normalize('NFKD')
    .replaceAll(accents, '')
    .replaceAll(katakana, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .toLowerCase();
}

/** A part of a text that a search found, or the text between. */
export interface FoundPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** Cuts a text where the words of a search stand in it; joined again, the parts are the text. */
export function foundParts(text: string, words: readonly string[]): readonly FoundPart[] {
  const characters = Array.from(text);
  const folded = characters.map(foldCharacter);
  const isFound = marks(folded, words);
  const parts: { text: string; isFound: boolean }[] = [];
  characters.forEach((character, at) => {
    const last = parts.at(-1);
    const found = isFound[at] ?? false;
    if (last?.isFound === found) last.text += character;
    else parts.push({ text: character, isFound: found });
  });
  return parts;
}

/** Which characters a word covers; each word counts where it stands first. */
function marks(folded: readonly string[], words: readonly string[]): readonly boolean[] {
  const whole = folded.join('');
  const spans = words.map((word) => ({ from: whole.indexOf(word), length: word.length }));
  let from = 0;
  return folded.map((character) => {
    const to = from + character.length;
    const isCovered = spans.some((span) => span.from >= 0 && from < span.from + span.length && to > span.from);
    from = to;
    return isCovered;
  });
}
