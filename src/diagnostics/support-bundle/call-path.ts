/** The way of a call, from the customer to the agent. */
export const pathSegments = ['customer', 'carrier', 'connect-edge', 'connect', 'agent-network', 'workstation'] as const;

export type PathSegment = (typeof pathSegments)[number];

/** What somebody says who heard a bad call. A recording of Connect has the customer in one channel, the agent in the other. */
export interface PathAnswers {
  readonly whoHears?: 'agent' | 'customer' | 'both';
  /** In which channel of the recording the fault is heard as well. */
  readonly recording?: 'none' | 'customer-channel' | 'agent-channel' | 'both-channels' | 'not-recorded';
  /** Whether calls to the agent's desk phone are as bad. */
  readonly atDeskPhone?: 'same' | 'better' | 'not-tried';
  readonly whoElse?: 'only-one' | 'same-site' | 'many-sites' | 'unknown';
}

export type PathQuestion = keyof PathAnswers;

export interface PathVerdict {
  /** Where the fault lies, as near as the answers allow; all where they tell nothing. */
  readonly segments: readonly PathSegment[];
  /** `shown` by the recording, `likely` by what was tried, or `open`. */
  readonly certainty: 'shown' | 'likely' | 'open';
  /** What to answer next, or null when nothing would tell more. */
  readonly next: PathQuestion | null;
}

const farSide: readonly PathSegment[] = ['customer', 'carrier', 'connect-edge'];
const agentSide: readonly PathSegment[] = ['agent-network', 'workstation'];

/**
 * Finds the part of the way that a fault of sound lies in. What the recording has was there before Connect for the customer's
 * voice, and between agent and Connect for the agent's; what it has not came after.
 */
export function locateFault(answers: PathAnswers): PathVerdict {
  const { whoHears, recording, whoElse } = answers;
  if (whoHears === undefined) return { segments: pathSegments, certainty: 'open', next: 'whoHears' };
  if (recording === undefined) return { segments: pathSegments, certainty: 'open', next: 'recording' };
  if (recording === 'not-recorded') return withoutRecording(answers);
  const sides = sidesOf(whoHears, recording);
  if (sides === farSide && whoElse === undefined) return { segments: farSide, certainty: 'shown', next: 'whoElse' };
  if (sides === farSide)
    return { segments: whoElse === 'many-sites' ? farSide.slice(1) : farSide, certainty: 'shown', next: null };
  return sides === agentSide ? withinAgentSide(answers, 'shown') : { segments: sides, certainty: 'shown', next: null };
}

function sidesOf(whoHears: 'agent' | 'customer' | 'both', recording: PathAnswers['recording']): readonly PathSegment[] {
  const isCustomerBad = recording === 'customer-channel' || recording === 'both-channels';
  const isAgentBad = recording === 'agent-channel' || recording === 'both-channels';
  if (whoHears === 'agent') return isCustomerBad ? farSide : agentSide;
  if (whoHears === 'customer') return isAgentBad ? agentSide : farSide;
  if (isCustomerBad && isAgentBad) return [...farSide, ...agentSide];
  if (!isCustomerBad && !isAgentBad) return [...farSide, ...agentSide];
  return isAgentBad ? agentSide : farSide;
}

function withoutRecording(answers: PathAnswers): PathVerdict {
  const { atDeskPhone } = answers;
  if (atDeskPhone === undefined) return { segments: pathSegments, certainty: 'open', next: 'atDeskPhone' };
  if (atDeskPhone === 'better') return withinAgentSide(answers, 'likely');
  if (atDeskPhone === 'same') return { segments: farSide, certainty: 'likely', next: null };
  return withinAgentSide(answers, 'open');
}

/** One agent's fault is the workstation's, a site's the network's. */
function withinAgentSide({ whoElse }: PathAnswers, certainty: PathVerdict['certainty']): PathVerdict {
  const isOpen = certainty === 'open';
  if (whoElse === undefined) return { segments: isOpen ? pathSegments : agentSide, certainty, next: 'whoElse' };
  if (whoElse === 'only-one') return { segments: ['workstation'], certainty: 'likely', next: null };
  if (whoElse === 'same-site') return { segments: ['agent-network'], certainty: 'likely', next: null };
  if (whoElse === 'many-sites' && isOpen) return { segments: ['connect'], certainty: 'likely', next: null };
  return { segments: isOpen ? pathSegments : agentSide, certainty, next: null };
}
