import { describe, expect, it } from 'vitest';
import { preflightCodes } from '../../src/diagnostics/preflight/codes.js';
import { preflightChecks } from '../../src/diagnostics/preflight/preflight.js';
import { enPreflight } from '../../src/locales/en-preflight.js';
import { jaPreflight } from '../../src/locales/ja-preflight.js';

describe.each([
  ['English', enPreflight],
  ['Japanese', jaPreflight],
])('the preflight in %s', (_name, words) => {
  it('has a name for each check, and for each code what is wrong and what to do', () => {
    expect(Object.keys(words.checks).sort()).toEqual(preflightChecks.map(({ id }) => id).sort());
    expect(Object.keys(words.faults).sort()).toEqual(Object.keys(preflightCodes).sort());
    for (const [code, [what, request]] of Object.entries(words.faults)) {
      expect(what.trim(), code).not.toBe('');
      expect(request.trim(), code).not.toBe('');
    }
  });

  it('names only what it can fill in', () => {
    const named = Object.values(words.faults).flatMap((texts) => texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []));
    const known = ['{target}', '{value}', '{region}', '{instance}', '{origin}', '{turn}'];
    expect([...new Set(named)].filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('Japanese beside English', () => {
  it('names the same places in each request, so that none gets lost', () => {
    const placesIn = ([, request]: readonly [string, string]) => [...(request.match(/\{\w+\}/g) ?? [])].sort();
    for (const [code, texts] of Object.entries(enPreflight.faults)) {
      const japanese = Object.entries(jaPreflight.faults).find(([other]) => other === code)?.[1];
      expect(japanese && placesIn(japanese), code).toEqual(placesIn(texts));
    }
  });

  it('has no English sentence left, and marks in full width', () => {
    const texts = Object.values(jaPreflight.faults).flat();
    for (const text of texts) {
      expect(text).toMatch(/[ぁ-ん]/);
      expect(text).toMatch(/。$/);
    }
  });
});
