import type { PreflightProfile } from '../../domain/diagnostic-report.js';
import type { VdiPlatform } from '../../domain/media-mode.js';
import type { RegionEndpoints } from '../endpoints.js';
import type { Need } from './need.js';

const needs: Readonly<Record<PreflightProfile, readonly Need[]>> = {
  softphone: ['microphone', 'media', 'connect'],
  medialess: ['connect'],
  'vdi-local': ['microphone', 'media', 'connect'],
  'vdi-redirect': ['redirection', 'connect'],
  'chat-only': ['connect'],
};

export function profileHas(profile: PreflightProfile, need: Need | undefined): boolean {
  return need === undefined || needs[profile].includes(need);
}

/** The oldest major version that still counts as one of the latest three, or as the extended release. */
export type OldestMajors = Readonly<Partial<Record<'Chrome' | 'Edge' | 'Firefox', number>>>;

/** What is to be tested. */
export interface PreflightSetting {
  readonly profile: PreflightProfile;
  /** Origin of the instance; null skips what needs it. */
  readonly instance: string | null;
  readonly region: string | null;
  /** Hosts of the region; null where the region is not known. */
  readonly endpoints: RegionEndpoints | null;
  /** TURN servers with credentials, where there are any; they prove more than the hosts alone. */
  readonly iceServers: readonly RTCIceServer[];
  /** Browsers older than this are named; a browser that is not listed is not judged. */
  readonly oldestMajors: OldestMajors;
  readonly vdiPlatform: VdiPlatform | null;
}
