import type { Aggregate } from '../../disposition/analysis/aggregate.js';
import type { AnalysisWords } from '../../locales/en-analysis.js';
import { dateFormat, numberFormat } from '../internal/formats.js';

/** A value as a cell prints it; a rate has one decimal, what is not known a dash. */
export function figure(value: number, { value: kind }: Pick<Aggregate, 'value'>, tag: string): string {
  if (Number.isNaN(value)) return '–';
  return numberFormat(tag, kind === 'rate' ? 1 : 0).format(value);
}

/** `Nov 16 – 20, 2026, 127 reports, 41 agents, GMT+9`. */
export function summary({ range, reports, agents, timeZone }: Aggregate, words: AnalysisWords, tag: string): string {
  if (range === null) return words.none;
  const count = (value: number): string => value.toLocaleString(tag);
  const days = dateFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone });
  const time = days.formatRange(range.from, range.to);
  return words.head(
    time,
    words.reports(count(reports)),
    words.agents(count(agents)),
    zoneName(range.to, timeZone, tag),
  );
}

function zoneName(at: number, timeZone: string, tag: string): string {
  const parts = dateFormat(tag, { timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

export function chanceInWords(chance: number, words: AnalysisWords, tag: string): string {
  const least = 0.0001;
  const text = (value: number): string =>
    value.toLocaleString(tag, { maximumSignificantDigits: 1, maximumFractionDigits: 6 });
  return chance < least ? words.findings.under(text(least)) : text(chance);
}
