/**
 * The five formulas of the administrator guide, in milliseconds. `overall` is what lies between the tap in the room and the
 * same tap through the call; `recording` the same in Amazon Connect's recording of that call.
 */
export interface MeasuredLatencies {
  readonly overall: number;
  readonly recording?: number;
  /** `overall` again, with the audio redirected to an external device. */
  readonly overallWithRedirect?: number;
  /** `overall` again, with the call transferred to or from Connect. */
  readonly overallWithForward?: number;
}

/**
 * The parts of the way, in milliseconds. Null where it was not measured; `negative` where the difference is below nothing,
 * which no way can be: the two recordings are not of the same test.
 */
export interface LatencyParts {
  readonly overall: number;
  /** Between Connect and the agent. */
  readonly agent: LatencyPart;
  /** Between Connect and the caller. */
  readonly telephone: LatencyPart;
  readonly redirect: LatencyPart;
  readonly forward: LatencyPart;
}

export type LatencyPart = number | 'negative' | null;

/** agent_latency = overall_latency - recording_latency */
export function agentLatency(overall: number, recording: number): number {
  return overall - recording;
}

/**
 * pstn_latency = overall_latency - agent_connection_latency. The guide does not define the last one; taken for
 * agent_latency, the sum of both parts is the whole, as the guide's first formula has it.
 */
export function telephoneLatency(overall: number, agent: number): number {
  return overall - agent;
}

/** overall_latency = agent_latency + pstn_latency */
export function overallLatency(agent: number, telephone: number): number {
  return agent + telephone;
}

/** redirect_latency and forward_latency: the whole with it, less the whole without. */
export function addedLatency(overallWith: number, overallWithout: number): number {
  return overallWith - overallWithout;
}

/** All parts that the measurements allow. */
export function latencyParts(measured: MeasuredLatencies): LatencyParts {
  const { overall, recording, overallWithRedirect, overallWithForward } = measured;
  const agent = recording === undefined ? null : agentLatency(overall, recording);
  return {
    overall,
    agent: sane(agent),
    telephone: sane(agent === null ? null : telephoneLatency(overall, agent)),
    redirect: sane(overallWithRedirect === undefined ? null : addedLatency(overallWithRedirect, overall)),
    forward: sane(overallWithForward === undefined ? null : addedLatency(overallWithForward, overall)),
  };
}

function sane(part: number | null): LatencyPart {
  return part !== null && part < 0 ? 'negative' : part;
}
