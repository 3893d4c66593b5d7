/** Dispositions without elements: the quality key, outcomes and their records. Importing it does nothing and is safe in Node. */
export type {
  DispositionChannel,
  DispositionDirection,
  DispositionEvidence,
  DispositionRecord,
  OutcomeReport,
  QualityReport,
  Scenario,
  Severity,
  Symptom,
} from './disposition-record.js';
export {
  allReports,
  chartName,
  extendChart,
  guideChart,
  guideSymptoms,
  readCode,
  scenarios,
  severities,
  type KeyChart,
  type SymptomKey,
} from './quality-key.js';
export {
  importHandWritten,
  readHandWrittenLine,
  type HandWrittenImport,
  type HandWrittenLine,
  type HandWrittenSheet,
} from './hand-written-lines.js';
export { suggest, type Suggestion, type SuggestionCircumstances, type SuggestionReason } from './suggestion.js';
export type { QualityFacts, QualitySample, QualitySource } from './quality-facts.js';
export { evidenceOf } from './evidence.js';
export { scenarioFor } from './scenario.js';
export { checkOutcomeSet, faultsOf } from './check-outcome-set.js';
export { findOutcomes, offeredFirst } from './outcome-search.js';
export {
  outcomesOf,
  setFor,
  type Outcome,
  type OutcomeField,
  type OutcomeMode,
  type OutcomeNode,
  type OutcomeSet,
  type OutcomeText,
} from './outcome-set.js';
export { outcomeReport, type OutcomeAnswer, type OutcomeValues } from './outcome-answer.js';
export { changeRecord, makeRecord, recordedContact, type RecordChange, type ReportContent } from './make-record.js';
export { uuid7 } from './uuid7.js';
export { Dispositions, type DispositionsOptions } from './dispositions.js';
export { openDispositions, type OpenDispositionsOptions } from './open-dispositions.js';
export type { Notice } from './notice.js';
export type { DispositionDraft } from './outbox/disposition-draft.js';
export { openOutbox, type OpenOutboxOptions } from './outbox/open-outbox.js';
export type { Outbox } from './outbox/outbox.js';
export type { OutboxEntry } from './outbox/outbox-entry.js';
export type { OutboxState } from './outbox/outbox-state.js';
export type { DispositionSink, SinkContext, SinkResult } from './outbox/sink.js';
export { attributesSink } from './sinks/attributes-sink.js';
export { callbackSink, type CallbackSinkOptions } from './sinks/callback-sink.js';
export { crmSink, type CrmLogEntry, type CrmLogPort } from './sinks/crm-sink.js';
export { dispositionFile, type DispositionFile, type DispositionFileForm } from './sinks/file.js';
export { httpSink, type HttpSinkOptions } from './sinks/http-sink.js';
