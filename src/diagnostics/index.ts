/**
 * Diagnostics without elements: logs, the latency of a call, the support bundle and the redaction that all of them share.
 * Importing it does nothing and is safe in Node.
 */
export { redactText } from './redact/redact-text.js';
export { redactValue } from './redact/redact-value.js';
export {
  redactionKinds,
  type Redaction,
  type RedactionCounts,
  type RedactionKind,
  type RedactionPolicy,
} from './redact/redaction.js';
export type { CcpLog, CcpLogLevel, LogLine, LogReadOptions } from './logs/ccp-log.js';
export { readLog } from './logs/read-log.js';
export { analyseLog, type LogAnalysis } from './logs/analyse-log.js';
export { redactedLog } from './logs/redacted-log.js';
export { compareLogs, type LogComparison } from './logs/compare-logs.js';
export { findingCodes, type Finding, type FindingCode } from './logs/findings.js';
export type { LogRoom } from './logs/log-room.js';
export { openLogRoom } from './logs/worker-log-room.js';
export { DurableLogRing, type LogRingOptions } from './log-ring/durable-log-ring.js';
export { browserLogRing, keepSessionLog } from './log-ring/keep-session-log.js';
export type { KeptEntry, RingEntry, RingStore } from './log-ring/ring-store.js';
export { latencyParts, type LatencyParts, type MeasuredLatencies } from './latency/formulas.js';
export { dominantPart, gradeOf, remediesOf, type LatencyGrade, type LatencyRemedy } from './latency/interpretation.js';
export { findTaps, measureTaps, pairTaps, tapResult, type TapPair, type TapResult } from './latency/tap-test.js';
export { readWav, type Recording, type WavProblem, type WavReading } from './latency/wav-reader.js';
export { buildSupportBundle, type BundleSource } from './support-bundle/build-bundle.js';
export { agentHash } from './support-bundle/agent-hash.js';
export type { BundleContact, BundleDraft, BundleNeed, SupportBundle } from './support-bundle/support-bundle.js';
export { locateFault, type PathAnswers, type PathSegment, type PathVerdict } from './support-bundle/call-path.js';
