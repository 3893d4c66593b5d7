/** What `/auth/authorize` grants. */
export interface Authorization {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiration: string;
}

/** The page and its server are of one build, so that their messages are taken as they are declared. */
export function convertAuthorization(value: unknown): Authorization {
  return value as Authorization;
}

export function convertRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function convertCandidates(value: unknown): readonly RTCIceCandidateInit[] {
  return Array.isArray(value) ? (value as RTCIceCandidateInit[]) : [];
}
