import type { Dimension } from '../../disposition/analysis/dimension.js';
import { enAnalysis, type AnalysisWords } from '../../locales/en-analysis.js';
import { dateFormat } from './formats.js';
import { Vocabulary } from './vocabulary.js';

/** The words of the analysis. */
export const analysisVocabulary = new Vocabulary<AnalysisWords>(enAnalysis, {
  ja: async () => (await import('../../locales/ja-analysis.js')).jaAnalysis,
});

/** A key in words, as a row or a sentence shows it. */
export function keyInWords(dimension: Dimension, key: string, words: AnalysisWords, tag: string): string {
  if (key === '') return words.unnamed;
  switch (dimension) {
    case 'symptom':
      return words.symptoms[key] ?? key;
    case 'scenario':
      return words.scenarios[key] ?? key;
    case 'severity':
      return words.severities[key] ?? key;
    case 'weekday':
      return weekdayName(key, tag, 'long');
    case 'hour':
      return words.span(`${key}:00`, `${key}:59`);
    case 'day':
      return dateInWords(Date.parse(`${key}T00:00:00Z`), tag);
    default:
      return key;
  }
}

/** The same as short as a column has room. */
export function keyInShort(dimension: Dimension, key: string, words: AnalysisWords, tag: string): string {
  if (dimension === 'weekday') return weekdayName(key, tag, 'short');
  if (dimension === 'hour') return key;
  if (dimension === 'day') {
    const [, month = '', day = ''] = key.split('-');
    return `${Number(month)}/${Number(day)}`;
  }
  return keyInWords(dimension, key, words, tag);
}

/** The letter or digit of the quality key, which stands in a key cap before the word. */
export const keyCap = (dimension: Dimension, key: string): string | null =>
  dimension === 'symptom' || dimension === 'scenario' || dimension === 'severity' ? key : null;

/** 5 January 1970 was a Monday. */
const weekdayName = (key: string, tag: string, weekday: 'long' | 'short'): string =>
  dateFormat(tag, { weekday, timeZone: 'UTC' }).format(new Date((Number(key) + 3) * 86_400_000));

export const dateInWords = (at: number, tag: string, timeZone = 'UTC'): string =>
  dateFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(new Date(at));
