/**
 * The hosts that a softphone of Amazon Connect reaches, by region: from the network chapter of the administrator guide as of
 * 2026, in the names that it gives for direct tests. The guide's wildcards cover more hosts than these.
 */
export interface RegionEndpoints {
  readonly region: string;
  /** Answers HTTPS without a sign-in. */
  readonly participant: string;
  /** Signalling that opens a WebSocket without a sign-in. */
  readonly signalling: string;
  /** Relays of call audio, UDP 3478. */
  readonly turn: readonly string[];
  /** What a firewall has to let through for them. */
  readonly turnPattern: string;
  readonly cloudFront: readonly string[];
}

/** UDP port of call audio. */
export const mediaPort = 3478;

const turnHosts: Readonly<Record<string, readonly string[]>> = {
  'us-east-1': ['d76454ac48d20c1e', '31a7fe8a79c27929', '7a9b8e750cec315a'],
  'us-west-2': ['8d79b4466d82ad0e', 'dbc4ebb71307fda2', '13c884fe3673ed9f'],
  'af-south-1': ['29b8f2824c2958b8'],
  'ap-northeast-1': ['3c6ddabcbeb821d8'],
  'ap-northeast-2': ['a2d59ac3f246f09a'],
  'ap-southeast-1': ['261982506d86d300'],
  'ap-southeast-2': ['93f2de0c97c4316b'],
  'ca-central-1': ['b019de6142240b9f'],
  'eu-central-1': ['ea5316ebe2759cbc'],
  'eu-west-2': ['1dc64a459ead57ea'],
  'us-gov-west-1': ['d7c623c23f628042'],
};

const cloudFrontHosts: Readonly<Record<string, readonly string[]>> = {
  'us-east-1': ['dd401jc05x2yk', 'd1f0uslncy85vb'],
  'us-west-2': ['d38fzyjx9jg8fj', 'd366s8lxuwna4d'],
  'ap-northeast-1': ['d3h58onr8hrozw', 'd13ljas036gz6c'],
  'ap-northeast-2': ['d11ouwvqpq1ads'],
  'ap-southeast-1': ['d2g7up6vqvaq2o', 'd12o1dl1h4w0xc'],
  'ap-southeast-2': ['d2190hliw27bb8', 'd3mgrlqzmisce5'],
  'eu-central-1': ['d1n9s7btyr4f0n', 'd3tqoc05lsydd3'],
  'eu-west-2': ['dl32tyuy2mmv6', 'd2p8ibh10q5exz'],
};

export const regions: readonly string[] = Object.keys(turnHosts);

/** Null for a region that is not listed. */
export function endpointsOf(region: string): RegionEndpoints | null {
  const turn = turnHosts[region];
  if (turn === undefined) return null;
  return {
    region,
    participant: `participant.connect.${region}.amazonaws.com`,
    signalling: `rtc.connect-telecom.${region}.amazonaws.com`,
    turn: turn.map((name) => `TurnNlb-${name}.elb.${region}.amazonaws.com`),
    turnPattern: `TurnNlb-*.elb.${region}.amazonaws.com`,
    cloudFront: (cloudFrontHosts[region] ?? []).map((name) => `${name}.cloudfront.net`),
  };
}
