import { Circumstances, type CallCircumstance } from './circumstances.js';
import type { QualityIssue } from './issues.js';
import type { QualityPoint } from './points.js';

/** A second for a report of a bad call; what was not measured is left out, and so is silence that was asked for. */
export interface QualityFact {
  readonly at: number;
  readonly mos?: number;
  readonly roundTrip?: number;
  readonly jitter?: number;
  readonly lossPercent?: number;
  readonly heardLevel?: number;
  readonly spokenLevel?: number;
}

/** A call's quality in the form that dispositions take it in, as evidence for the code that an agent types. */
export function qualityFacts(
  { points, issues }: { readonly points: readonly QualityPoint[]; readonly issues: readonly QualityIssue[] },
  circumstances: readonly CallCircumstance[] = [],
): { readonly samples: readonly QualityFact[]; readonly issues: readonly QualityIssue[] } {
  const around = new Circumstances(circumstances);
  const samples = points.map((point) => {
    const { isMuted, isOnHold } = around.at(point.at);
    const { lossReceiving, lossSending } = point;
    return {
      at: point.at,
      ...known('mos', point.mos),
      ...known('roundTrip', point.roundTrip),
      ...known('jitter', point.jitter),
      ...known('lossPercent', lossReceiving === null ? lossSending : Math.max(lossReceiving, lossSending ?? 0)),
      ...known('heardLevel', isOnHold === false ? point.levelReceiving : null),
      ...known('spokenLevel', isOnHold === false && isMuted === false ? point.levelSending : null),
    };
  });
  return { samples, issues };
}

function known(name: keyof QualityFact, value: number | null): Partial<QualityFact> {
  return value === null ? {} : { [name]: value };
}
