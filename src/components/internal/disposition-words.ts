import { enDisposition, type DispositionWords } from '../../locales/en-disposition.js';
import type { QualityReport } from '../../disposition/disposition-record.js';
import { guideSymptoms, type KeyChart } from '../../disposition/quality-key.js';
import type { SuggestionReason } from '../../disposition/suggestion.js';
import { Vocabulary } from './vocabulary.js';

/** The words of reports and outcomes. */
export const dispositionVocabulary = new Vocabulary<DispositionWords>(enDisposition, {
  ja: async () => (await import('../../locales/ja-disposition.js')).jaDisposition,
});

export interface SymptomWords {
  readonly full: string;
  readonly short: string;
}

/** What a letter means: by the guide, or by the site's own chart. */
export function symptomWords(letter: string, chart: KeyChart, words: DispositionWords): SymptomWords {
  const known = guideSymptoms.find((symptom) => symptom === letter);
  if (known !== undefined) return words.symptoms[known];
  const labels = chart.symptoms.find((symptom) => symptom.letter === letter)?.labels ?? {};
  const label = labels[words.language] ?? labels['en'] ?? letter;
  return { full: label, short: label };
}

/** The symptom of a code, and the rest of its reading. */
export function readingOf(
  { symptom, scenario, severity }: Pick<QualityReport, 'symptom' | 'scenario' | 'severity'>,
  chart: KeyChart,
  words: DispositionWords,
): readonly [symptom: string, rest: string] {
  const rest = words.readingRest(words.scenarios[scenario].full, words.severities[severity].full);
  return [symptomWords(symptom, chart, words).full, rest];
}

export function reasonInWords({ kind, value, seconds }: SuggestionReason, words: DispositionWords): string {
  const figure = typeof value === 'number' ? value.toLocaleString(words.language) : (value ?? '');
  return words.reasons[kind](figure, seconds === null ? '' : words.seconds(Math.round(seconds)));
}
