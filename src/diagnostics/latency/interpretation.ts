import type { LatencyParts } from './formulas.js';

/** From here on people notice the delay, in milliseconds; by the administrator guide. */
export const noticeableFrom = 300;
/** Beyond this they talk over each other. */
export const crosstalkBeyond = 500;

export type LatencyGrade = 'fine' | 'noticeable' | 'crosstalk';

export function gradeOf(overall: number): LatencyGrade {
  if (overall < noticeableFrom) return 'fine';
  return overall <= crosstalkBeyond ? 'noticeable' : 'crosstalk';
}

/** Which part of the way to work on. `both` where neither has three fifths; `unknown` without a recording of Connect. */
export type DominantPart = 'agent' | 'telephone' | 'both' | 'unknown';

export function dominantPart({ overall, agent, telephone }: LatencyParts): DominantPart {
  if (typeof agent !== 'number' || typeof telephone !== 'number' || overall <= 0) return 'unknown';
  if (agent / overall >= 0.6) return 'agent';
  return telephone / overall >= 0.6 ? 'telephone' : 'both';
}

export type LatencyRemedy =
  | 'without-vpn'
  | 'direct-connect'
  | 'private-network'
  | 'nearer-region'
  | 'other-region'
  | 'no-far-transfer'
  | 'record-too';

const ofAgent = ['without-vpn', 'direct-connect', 'private-network', 'nearer-region'] as const;
const ofTelephone = ['other-region', 'no-far-transfer'] as const;

/** What the guide advises, for the part that weighs most; nothing while the delay is not noticed. */
export function remediesOf(parts: LatencyParts): readonly LatencyRemedy[] {
  if (gradeOf(parts.overall) === 'fine') return [];
  const dominant = dominantPart(parts);
  if (dominant === 'agent') return ofAgent;
  if (dominant === 'telephone') return ofTelephone;
  return dominant === 'both' ? [...ofAgent, ...ofTelephone] : ['record-too'];
}
