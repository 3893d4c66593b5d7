/** Virtual desktops whose WebRTC redirection Streams knows. */
export const vdiPlatforms = ['CITRIX', 'CITRIX_413', 'AWS_WORKSPACE', 'OMNISSA', 'AZURE'] as const;
export type VdiPlatform = (typeof vdiPlatforms)[number];

/**
 * Where the audio of calls is. `softphone`: in the CCP of this page. `medialess`: not here, so another CCP, for example
 * on the local desktop, must have it or calls are missed. `vdi`: redirected by the virtual desktop.
 */
export type MediaMode =
  | ({ readonly mode: 'softphone' } & MediaOwner)
  | { readonly mode: 'medialess' }
  | ({ readonly mode: 'vdi'; readonly platform: VdiPlatform } & MediaOwner);

interface MediaOwner {
  /**
   * Where the host's own copy of Connect's RTC library lies (`connect-rtc-js`). Then this page opens microphone and audio
   * itself, and the framed CCP none. Absent, which is the rule, the CCP does it.
   */
  readonly rtcUrl?: string | undefined;
}

/** What a virtual desktop is called by those who run it. */
export const vdiNames: Readonly<Record<VdiPlatform, string>> = {
  CITRIX: 'Citrix',
  CITRIX_413: 'Citrix',
  AWS_WORKSPACE: 'Amazon WorkSpaces',
  OMNISSA: 'Omnissa Horizon',
  AZURE: 'Azure Virtual Desktop',
};

export function isVdiPlatform(value: unknown): value is VdiPlatform {
  return vdiPlatforms.some((platform) => platform === value);
}

/**
 * The mode that words name, as attributes give them; empty counts as not given, and all empty as no choice (undefined).
 * Null where they do not go together: a platform belongs to `vdi`, `vdi` needs one, and without media there is no library.
 */
export function mediaModeOf(mode: string, platform: string, rtcUrl = ''): MediaMode | null | undefined {
  if (mode === '' && platform === '' && rtcUrl === '') return undefined;
  const owner = rtcUrl === '' ? {} : { rtcUrl };
  if (mode === 'vdi') return isVdiPlatform(platform) ? { mode, platform, ...owner } : null;
  if (platform !== '') return null;
  if (mode === 'medialess') return rtcUrl === '' ? { mode } : null;
  return mode === 'softphone' || mode === '' ? { mode: 'softphone', ...owner } : null;
}
