import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/domain/error-codes.js';
import type { RefusalReason } from '../../src/domain/capabilities.js';
import { en } from '../../src/locales/en.js';
import { enQuality } from '../../src/locales/en-quality.js';
import { ja } from '../../src/locales/ja.js';
import { jaQuality } from '../../src/locales/ja-quality.js';

const reasons: Record<RefusalReason, true> = {
  'not-ready': true,
  'no-contact': true,
  'not-offered': true,
  'not-connected': true,
  'already-on-hold': true,
  'not-on-hold': true,
  'not-finished': true,
  'no-attribute-writer': true,
  'already-finished': true,
  'not-voice': true,
  'no-live-call': true,
  'call-in-progress': true,
  'outbound-not-permitted': true,
  'enhancement-not-offered': true,
  'contact-in-progress': true,
  'party-connecting': true,
  'no-room': true,
  'no-party': true,
  'no-other-party': true,
  'more-than-two': true,
  'not-one-on-hold': true,
  'already-merged': true,
};

type Branch = { readonly [key: string]: unknown };
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;

/** Every text with its path; a function is called with names that no language would write. */
function texts(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value('〇', '△', '□'))]];
  return isBranch(value) ? Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}/${key}`)) : [];
}

const keysOf = (value: unknown): readonly string[] =>
  texts(value)
    .map(([path]) => path)
    .filter((path) => !/\/remedy\/\d+$/.test(path));

/** Product names, addresses and standards stay as they are in every language. */
const untranslated =
  /Amazon Connect|AWS GovCloud|UDP|ID|https:\S+|instance-url|attributeWriter|script-src|rtc-url|media(?= |、)|vdi-platform|vdi|softphone|medialess|WebRTC|\{origin\}|\{time\}|\{instance\}|Cookie|[A-Z]{2,}|ja|Hz|s\b/g;

/** What an administrator is to write, letter by letter. */
const code =
  /Permissions-Policy(?:: microphone=\(self "\{instance\}"\))?|allow="[^"]*"|allow-[a-z-]+|sandbox|microphone/g;

describe.each([
  ['English', en],
  ['Japanese', ja],
])('%s', (_name, locale) => {
  it('has title, cause and remedy for every error code', () => {
    expect(Object.keys(locale.errors).sort()).toEqual(Object.keys(errorCodes).sort());
    for (const [code, { title, cause, remedy }] of Object.entries(locale.errors)) {
      expect(title, code).not.toBe('');
      expect(cause, code).not.toBe('');
      // The alarm's remedies are its two buttons.
      if (code !== 'mute/drifted') expect(remedy.length, code).toBeGreaterThan(0);
    }
  });

  it('has words for every reason', () => {
    const given: Readonly<Record<string, string>> = locale.reasons;
    for (const reason of Object.keys(reasons)) expect(given[reason], reason).toBeTruthy();
  });

  it('leaves nothing empty', () => {
    expect(texts(locale).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('Japanese beside English', () => {
  it('has the same keys', () => {
    expect(keysOf(ja).toSorted()).toEqual(keysOf(en).toSorted());
  });

  it('has no English sentence left', () => {
    const english = texts(ja).filter(([, text]) =>
      /[A-Za-z]{3,}/.test(text.replaceAll(code, '').replaceAll(untranslated, '')),
    );
    expect(english).toEqual([]);
  });

  it('has at most five full-width characters on each key', () => {
    const { accept, reject, mute, hold, keypad, transfer, add, end, clear } = ja.terms;
    const { holdAll, leave, swap, merge, talkFirst, transferNow } = ja.terms;
    const inConference = [holdAll, leave, swap, merge, talkFirst, transferNow];
    for (const label of [accept, reject, mute, hold, keypad, transfer, add, end, clear, ...inConference]) {
      expect([...label].length, label).toBeLessThanOrEqual(5);
    }
  });

  it('writes brackets and marks in full width and digits in half width', () => {
    expect(texts(ja).filter(([, text]) => /[０-９()]/.test(text.replaceAll(code, '')))).toEqual([]);
    for (const [, text] of texts(ja.errors)) expect(text).not.toMatch(/[.!?]$/);
  });
});

describe('the words of the call quality', () => {
  it('are there in both languages, none empty and none left in English', () => {
    expect(keysOf(jaQuality)).toEqual(keysOf(enQuality));
    expect(texts([enQuality, jaQuality]).filter(([, text]) => text.trim() === '')).toEqual([]);
    const english = texts(jaQuality).filter(([, text]) => /[A-Za-z]{3,}/.test(text.replaceAll(untranslated, '')));
    expect(english).toEqual([]);
  });
});
