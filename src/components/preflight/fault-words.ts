import type { CheckResult, Measured } from '../../diagnostics/preflight/check.js';
import type { PreflightCode } from '../../diagnostics/preflight/codes.js';
import type { PreflightWords } from '../../locales/en-preflight.js';

/** The places that a text may name. */
export interface Places {
  readonly instance: string;
  readonly region: string;
  readonly origin: string;
  readonly turn: string;
}

export interface FaultWords {
  readonly what: string;
  readonly request: string;
}

/** What is wrong, and what whoever is asked has to do. */
export function faultWords(
  words: PreflightWords,
  code: PreflightCode,
  check: CheckResult | null,
  places: Places,
): FaultWords {
  const [what, request] = words.faults[code];
  const target = (check?.target ?? '').replace(/:443$/, '').replace(/:3478\/udp$/, '');
  const values: Readonly<Record<string, string>> = { ...places, target, value: figure(check?.measured) };
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return { what: filled(what), request: filled(request) };
}

/** A figure with its unit; the units are the same in every language. */
export function figure(measured: Measured | undefined): string {
  if (measured === undefined) return '';
  const { value, unit } = measured;
  return unit === '' || unit === 'of' || unit === 'cores' ? String(value) : `${value} ${unit}`;
}
