import { CcpError } from '../../domain/errors.js';

/** The keys of the panel that a shortcut can press. */
export const shortcutNames = [
  'accept',
  'reject',
  'mute',
  'hold',
  'keypad',
  'transfer',
  'add',
  'leave',
  'end',
  'clear',
  'report',
] as const;

export type ShortcutName = (typeof shortcutNames)[number];

/**
 * Which keys of the keyboard press which key of the panel, for example `{ mute: 'Alt+Shift+M' }`. Modifiers are `Alt`,
 * `Control`, `Shift` and `Meta`; the last piece is a letter or a digit, which needs a modifier other than Shift, or a name
 * such as `F8`.
 */
export type ShortcutMap = Readonly<Partial<Record<ShortcutName, string>>>;

/** What `shortcuts="default"` switches on. */
export const defaultShortcuts = {
  accept: 'Alt+Shift+A',
  reject: 'Alt+Shift+R',
  mute: 'Alt+Shift+M',
  hold: 'Alt+Shift+H',
  keypad: 'Alt+Shift+K',
  transfer: 'Alt+Shift+T',
  end: 'Alt+Shift+E',
  clear: 'Alt+Shift+C',
  report: 'Alt+Shift+D',
} as const satisfies ShortcutMap;

const modifiers = ['Alt', 'Control', 'Shift', 'Meta'] as const;
type Modifier = (typeof modifiers)[number];

/** Keys that everybody who works without a mouse needs for themselves. */
const reserved: readonly string[] = ['Tab', 'Enter', 'Escape', 'Space', 'Backspace', 'Delete'];
const named = /^(F([1-9]|1[0-9]|2[0-4])|Home|End|PageUp|PageDown|Insert|Pause)$/;

/** A combination as it is compared and spoken: modifiers in a fixed order, then the key. */
export interface Combination {
  readonly modifiers: ReadonlySet<Modifier>;
  readonly key: string;
  /** As `aria-keyshortcuts` has it. */
  readonly label: string;
}

/**
 * Reads a map. Throws `options/invalid-shortcut` for a name that is no key of the panel, for a combination that cannot be
 * pressed or is needed otherwise, and for two names with one combination.
 */
export function readShortcuts(given: unknown): ReadonlyMap<ShortcutName, Combination> {
  const map = given === 'default' ? defaultShortcuts : given;
  if (map === null || map === undefined || map === '') return new Map();
  if (typeof map !== 'object') throw refused(typeof map === 'string' ? map : typeof map);
  const read = new Map<ShortcutName, Combination>();
  for (const [name, text] of Object.entries(map)) {
    if (text === undefined) continue;
    if (!isShortcutName(name)) throw refused(name);
    const combination = readCombination(text);
    if (combination === null) throw refused(`${name}: ${String(text)}`);
    for (const [other, { label }] of read) {
      if (label === combination.label) throw refused(`${other}, ${name}: ${label}`);
    }
    read.set(name, combination);
  }
  return read;
}

function refused(said: string): CcpError {
  return new CcpError('options/invalid-shortcut', { said });
}

function isShortcutName(name: string): name is ShortcutName {
  return shortcutNames.some((known) => known === name);
}

function isModifier(piece: string): piece is Modifier {
  return modifiers.some((modifier) => modifier === piece);
}

function readCombination(text: unknown): Combination | null {
  if (typeof text !== 'string') return null;
  const pieces = text.split('+').map((piece) => piece.trim());
  const last = pieces.pop() ?? '';
  const held = pieces.filter(isModifier);
  const isRepeated = new Set(pieces).size < pieces.length;
  if (held.length < pieces.length || isRepeated || reserved.includes(last)) return null;
  const key = /^[a-z0-9]$/i.test(last) ? last.toUpperCase() : last;
  if (key.length !== 1 && !named.test(key)) return null;
  // A letter alone, or a capital one, is pressed by whoever writes or speaks to the computer (WCAG 2.1.4).
  if (key.length === 1 && held.every((modifier) => modifier === 'Shift')) return null;
  const ordered = modifiers.filter((modifier) => held.includes(modifier));
  return { modifiers: new Set(ordered), key, label: [...ordered, key].join('+') };
}

/** Whether the event is that combination, no modifier more and none less. */
export function isPressed({ modifiers: held, key }: Combination, event: KeyboardEvent): boolean {
  const isHeld: Readonly<Record<Modifier, boolean>> = {
    Alt: event.altKey,
    Control: event.ctrlKey,
    Shift: event.shiftKey,
    Meta: event.metaKey,
  };
  return modifiers.every((modifier) => isHeld[modifier] === held.has(modifier)) && keyOf(event) === key;
}

/** Alt makes other characters of letters on a Mac, and a layout may have none of these letters: then the place counts. */
function keyOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  return /^(?:Key([A-Z])|Digit(\d))$/.exec(code)?.slice(1).join('') ?? key;
}
