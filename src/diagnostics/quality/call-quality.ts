/**
 * What the audio of a call is like, reckoned from the seconds that Connect's page measured.
 *
 * @example
 * session.onQuality((contactId) => {
 *   const quality = readCallQuality(session.quality(contactId));
 *   if (quality.grade === 'bad') note(contactId, quality.issues);
 * });
 */
import type { AudioDirection } from '../../domain/call-quality.js';
import type { QualityRecord } from '../../session/quality-records.js';
import type { CallCircumstance } from './circumstances.js';
import { steadyGrades, type QualityGrade } from './grades.js';
import { issuesOf, qualityIssues, type IssueSpell, type QualityIssue } from './issues.js';
import { pointsOf, type QualityPoint } from './points.js';
import { secondsOf } from './seconds.js';

export type { CallCircumstance } from './circumstances.js';
export { estimateMos, voiceRating, type VoicePath } from './e-model.js';
export { gradeOf, worstGrade, type QualityFigure, type QualityGrade } from './grades.js';
export { issueLayers, type IssueLayer } from './issue-layers.js';
export { qualityIssues, type IssueSpell, type QualityIssue } from './issues.js';
export type { QualityPoint } from './points.js';
export { setupBars, type SetupBar, type SetupStep } from './setup-steps.js';
export { qualityFacts, type QualityFact } from './quality-facts.js';

/** A call's audio so far. */
export interface CallQuality {
  /** The grade that lasts; `unknown` before anything was measured. */
  readonly grade: QualityGrade;
  /** The latest second, or null. */
  readonly latest: QualityPoint | null;
  /** What is wrong at the latest second, the gravest first. */
  readonly issues: readonly QualityIssue[];
  /** Everything that was wrong, in the order in which it was raised. */
  readonly spells: readonly IssueSpell[];
  /** Every second from the first measured to the latest, at most three hours. */
  readonly points: readonly QualityPoint[];
}

/** A grade stands no longer than the seconds that it was raised by; far fewer would do. */
const remembered = 120;

const nothingKnown: CallQuality = Object.freeze({ grade: 'unknown', latest: null, issues: [], spells: [], points: [] });

/**
 * Reads a call. `circumstances` says when the agent was muted or the call on hold; silence is no issue then, nor while
 * that is not known. `seconds` reads only the last of them, which is enough for what is wrong now and takes no time; three
 * hours take some tens of milliseconds.
 */
export function readCallQuality(
  record: QualityRecord | null,
  circumstances: readonly CallCircumstance[] = [],
  seconds = Number.POSITIVE_INFINITY,
): CallQuality {
  if (record === null) return nothingKnown;
  const last = (direction: AudioDirection) => record.samples(direction, record.count(direction) - seconds);
  const measured = secondsOf(last('receiving'), last('sending'));
  const points = pointsOf(measured);
  const spells = issuesOf(measured, points, circumstances);
  const goesOn = new Set(spells.filter(({ to }) => to === null).map(({ issue }) => issue));
  return {
    grade: steadyGrades(points.slice(-remembered).map(({ grade }) => grade)).at(-1) ?? 'unknown',
    latest: points.at(-1) ?? null,
    issues: qualityIssues.filter((issue) => goesOn.has(issue)),
    spells,
    points,
  };
}
