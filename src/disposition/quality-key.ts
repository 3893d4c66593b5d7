import { CcpError } from '../domain/errors.js';
import type { QualityReport, Scenario, Severity, Symptom } from './disposition-record.js';

/** One symptom of a chart. The eight of the guide have their words in the locales; a site gives its own here. */
export interface SymptomKey {
  /** One capital letter, A to Z. */
  readonly letter: string;
  /** By language, as `{ en: 'Echo', ja: 'エコー' }`. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The quality key as data: which letters may stand first. The second is always a scenario and the third a severity. */
export interface KeyChart {
  readonly id: string;
  readonly version: number;
  readonly symptoms: readonly SymptomKey[];
}

export const guideSymptoms = ['S', 'M', 'L', 'P', 'D', 'W', 'V', 'C'] as const satisfies readonly Symptom[];
export const scenarios = ['O', 'I', 'T'] as const satisfies readonly Scenario[];
export const severities = [1, 2, 3] as const satisfies readonly Severity[];

/** The chart of the administrator guide: 8 symptoms, 3 scenarios, 3 severities, 72 codes. */
export const guideChart: KeyChart = Object.freeze({
  id: 'guide',
  version: 1,
  symptoms: Object.freeze(guideSymptoms.map((letter) => Object.freeze({ letter }))),
});

/**
 * A site's own chart: the eight symptoms of the guide and more of its own. Letters that stand for a scenario (O, I, T) or
 * for a symptom already are refused with `options/invalid-value`, so that a code reads the same everywhere.
 */
export function extendChart(id: string, version: number, additions: readonly SymptomKey[]): KeyChart {
  const taken = new Set<string>([...guideSymptoms, ...scenarios]);
  for (const { letter } of additions) {
    if (!/^[A-Z]$/.test(letter) || taken.has(letter)) {
      throw new CcpError('options/invalid-value', { said: `The letter ${letter} cannot be added to the quality key.` });
    }
    taken.add(letter);
  }
  return Object.freeze({ id, version, symptoms: Object.freeze([...guideChart.symptoms, ...additions]) });
}

/** How a record names the chart that its code was read by. */
export function chartName({ id, version }: KeyChart): string {
  return `${id}@${version}`;
}

/** One typed sign as the key knows it: capital and half width. Empty for anything that is not one letter or digit. */
export function readSign(typed: string): string {
  const sign = typed.normalize('NFKC');
  return /^[A-Za-z0-9]$/.test(sign) ? sign.toUpperCase() : '';
}

export function symptomOf(sign: string, chart: KeyChart): string | null {
  return chart.symptoms.find(({ letter }) => letter === sign)?.letter ?? null;
}

export function scenarioOf(sign: string): Scenario | null {
  return scenarios.find((scenario) => scenario === sign) ?? null;
}

export function severityOf(sign: string): Severity | null {
  return severities.find((severity) => String(severity) === sign) ?? null;
}

/** Reads a code in any case and width, as `LT2` or `ｌｔ２`; null where it is none of the chart. */
export function readCode(text: string, chart: KeyChart = guideChart): QualityReport | null {
  const signs = Array.from(text.normalize('NFKC').trim(), readSign);
  if (signs.length !== 3) return null;
  const [first = '', second = '', third = ''] = signs;
  const symptom = symptomOf(first, chart);
  const scenario = scenarioOf(second);
  const severity = severityOf(third);
  if (symptom === null || scenario === null || severity === null) return null;
  return makeReport(symptom, scenario, severity, chart);
}

export function makeReport(symptom: string, scenario: Scenario, severity: Severity, chart: KeyChart): QualityReport {
  return { code: `${symptom}${scenario}${severity}`, symptom, scenario, severity, chart: chartName(chart) };
}

/** Every report that a chart can say, in the order of the guide. */
export function allReports(chart: KeyChart = guideChart): readonly QualityReport[] {
  return chart.symptoms.flatMap(({ letter }) =>
    scenarios.flatMap((scenario) => severities.map((severity) => makeReport(letter, scenario, severity, chart))),
  );
}
