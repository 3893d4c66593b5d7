import { describe, expect, it } from 'vitest';
import { guideSymptoms, scenarios, severities } from '../../src/disposition/quality-key.js';
import { enDisposition } from '../../src/locales/en-disposition.js';
import { jaDisposition } from '../../src/locales/ja-disposition.js';

/** Every text with its path; a function is called with signs that no language would write. */
function texts(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value('〇', '△'))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}/${key}`));
}

describe('the words of reports and outcomes', () => {
  it('are the same in both languages, none empty, none left in English', () => {
    const japanese = texts(jaDisposition);
    expect(japanese.map(([path]) => path)).toEqual(texts(enDisposition).map(([path]) => path));
    expect([...japanese, ...texts(enDisposition)].filter(([, text]) => text.trim() === '')).toEqual([]);
    const left = japanese.filter(
      ([path, text]) => path !== '/language' && /[A-Za-z]{3,}/.test(text.replaceAll('CCP', '')),
    );
    expect(left).toEqual([]);
  });

  it('name every sign of the key', () => {
    for (const words of [enDisposition, jaDisposition]) {
      expect(Object.keys(words.symptoms)).toEqual([...guideSymptoms]);
      expect(Object.keys(words.scenarios)).toEqual([...scenarios]);
      expect(Object.keys(words.severities)).toEqual(severities.map(String));
    }
  });
});
