import type { QualityReport, Scenario, Severity } from './disposition-record.js';
import { makeReport, readSign, scenarioOf, severityOf, symptomOf, type KeyChart } from './quality-key.js';

/** What an agent has typed of a code so far. */
export interface KeyEntry {
  readonly symptom: string | null;
  /** Typed, or filled in from the contact; `isScenarioTyped` tells which. */
  readonly scenario: Scenario | null;
  readonly isScenarioTyped: boolean;
  readonly severity: Severity | null;
}

/** An empty entry with the scenario that the contact shows, so that a symptom and a severity are enough. */
export function beginEntry(scenario: Scenario | null): KeyEntry {
  return { symptom: null, scenario, isScenarioTyped: false, severity: null };
}

/** The entry after one more sign, in any width and case; null where the sign cannot stand here. */
export function typeSign(entry: KeyEntry, typed: string, chart: KeyChart): KeyEntry | null {
  const sign = readSign(typed);
  if (entry.symptom === null) {
    const symptom = symptomOf(sign, chart);
    return symptom === null ? null : { ...entry, symptom };
  }
  const scenario = scenarioOf(sign);
  if (scenario !== null) return { ...entry, scenario, isScenarioTyped: true };
  const severity = severityOf(sign);
  return severity === null || entry.scenario === null ? null : { ...entry, severity };
}

/** The entry with a sign in its place, in whatever order they come, as tiles are pressed; null for a sign of no place. */
export function placeSign(entry: KeyEntry, sign: string, chart: KeyChart): KeyEntry | null {
  const symptom = symptomOf(sign, chart);
  if (symptom !== null) return { ...entry, symptom };
  const scenario = scenarioOf(sign);
  if (scenario !== null) return { ...entry, scenario, isScenarioTyped: true };
  const severity = severityOf(sign);
  return severity === null ? null : { ...entry, severity };
}

/** Takes the last sign back; a scenario that was filled in stays. `inferred` is what the contact shows. */
export function stepBack(entry: KeyEntry, inferred: Scenario | null): KeyEntry {
  if (entry.severity !== null) return { ...entry, severity: null };
  if (entry.isScenarioTyped) return { ...entry, scenario: inferred, isScenarioTyped: false };
  return { ...entry, symptom: null };
}

/** What the entry says once it is whole, or null. */
export function entryReport({ symptom, scenario, severity }: KeyEntry, chart: KeyChart): QualityReport | null {
  if (symptom === null || scenario === null || severity === null) return null;
  return makeReport(symptom, scenario, severity, chart);
}
