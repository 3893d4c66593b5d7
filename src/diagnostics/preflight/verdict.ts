import { layers, type Layer } from '../../domain/diagnostic-report.js';
import type { CheckResult } from './check.js';
import { preflightCodes, type CodeFact, type Owner, type PreflightCode } from './codes.js';

/** `certain` only for what was seen itself; `likely` for what follows from it; `possible` for one of several readings. */
export type Certainty = 'certain' | 'likely' | 'possible';

/** The one answer of a preflight. */
export interface Verdict {
  /** `blocked`: calls cannot be taken. `degraded`: they can, with a fault. `unknown`: too much could not be observed. */
  readonly status: 'ok' | 'degraded' | 'blocked' | 'unknown';
  /** The layer that is to blame; null where nothing is, or where nobody can say. */
  readonly layer: Layer | null;
  readonly code: PreflightCode | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly certainty: Certainty;
  /** Whom to ask. */
  readonly owner: Owner | null;
  /** What the cause was seen by, for its host, port or figure. */
  readonly check: CheckResult | null;
  /** The other codes, the outermost layer first. */
  readonly others: readonly PreflightCode[];
}

const factOf = (code: PreflightCode): CodeFact => preflightCodes[code];

export function certaintyOf(confidence: number): Certainty {
  if (confidence >= 0.9) return 'certain';
  return confidence >= 0.6 ? 'likely' : 'possible';
}

const nothing = { layer: null, code: null, owner: null, check: null, others: [] } as const;

/** Reads the results from the outside in: the outermost failure is the cause, and what lies behind it may be its effect. */
export function verdictOf(results: readonly CheckResult[]): Verdict {
  const faults = results.filter(isFault).sort(byWeight);
  const [worst] = faults;
  if (worst === undefined) return withoutFault(results);
  const fact = factOf(worst.code);
  const isBlocked = worst.status === 'fail';
  const confidence = confidenceOf(worst, faults, results);
  const others = [...new Set(faults.map(({ code }) => code))].filter((code) => code !== worst.code);
  return {
    status: isBlocked ? 'blocked' : 'degraded',
    layer: fact.layer,
    code: worst.code,
    confidence,
    certainty: certaintyOf(confidence),
    owner: fact.owner,
    check: worst,
    others,
  };
}

type Fault = CheckResult & { readonly code: PreflightCode };

function isFault(result: CheckResult): result is Fault {
  return result.code !== null && (result.status === 'fail' || result.status === 'warn');
}

/** Failures before warnings, then from the outside in. */
function byWeight(a: Fault, b: Fault): number {
  const bySeverity = Number(b.status === 'fail') - Number(a.status === 'fail');
  return bySeverity === 0 ? layers.indexOf(factOf(a.code).layer) - layers.indexOf(factOf(b.code).layer) : bySeverity;
}

/** Several layers with a fault as grave, or a network judged without an answer of any kind, make it less sure. */
function confidenceOf(worst: Fault, faults: readonly Fault[], results: readonly CheckResult[]): number {
  const { layer, confidence } = factOf(worst.code);
  const asGrave = faults.filter(({ status }) => status === worst.status);
  const isAlone = new Set(asGrave.map(({ code }) => factOf(code).layer)).size === 1;
  const isUdp = worst.code === 'UDP_3478_BLOCKED' || worst.code === 'TURN_DNS';
  const isHttpsSeen = results.some(({ id, status }) => id === 'network.instance' && status === 'pass');
  const known = worst.confidence ?? confidence;
  const afterOthers = isAlone || layer === 'page' ? known : known * 0.85;
  return Math.round((isUdp && !isHttpsSeen ? Math.min(afterOthers, 0.6) : afterOthers) * 100) / 100;
}

function withoutFault(results: readonly CheckResult[]): Verdict {
  const isOpen = results.some(({ isEssential, status }) => isEssential && status === 'unknown');
  const isRun = results.some(({ status }) => status === 'pass');
  const unsaid = results.find(({ isEssential, status }) => isEssential && status === 'unknown') ?? null;
  if (isOpen || !isRun) {
    return {
      ...nothing,
      status: 'unknown',
      check: unsaid,
      code: unsaid?.code ?? null,
      confidence: 0,
      certainty: 'possible',
    };
  }
  return { ...nothing, status: 'ok', confidence: 0.9, certainty: 'certain' };
}
