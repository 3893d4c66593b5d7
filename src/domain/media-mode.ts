/** Virtual desktops whose WebRTC redirection Streams knows. */
export const vdiPlatforms = ['CITRIX', 'CITRIX_413', 'AWS_WORKSPACE', 'OMNISSA', 'AZURE'] as const;
export type VdiPlatform = (typeof vdiPlatforms)[number];

/**
 * Where the audio of calls is. `softphone`: in the CCP of this page. `medialess`: not here, so another CCP, for example
 * on the local desktop, must have it or calls are missed. `vdi`: redirected by the virtual desktop.
 */
export type MediaMode =
  | { readonly mode: 'softphone' }
  | { readonly mode: 'medialess' }
  | { readonly mode: 'vdi'; readonly platform: VdiPlatform };

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
 * The mode that two words name, as attributes give them; empty counts as not given, and both empty as no choice
 * (undefined). Null where the two do not go together: a platform belongs to `vdi`, and `vdi` needs one.
 */
export function mediaModeOf(mode: string, platform: string): MediaMode | null | undefined {
  if (mode === '' && platform === '') return undefined;
  if (mode === 'vdi') return isVdiPlatform(platform) ? { mode, platform } : null;
  if (platform !== '') return null;
  return mode === 'softphone' || mode === 'medialess' ? { mode } : null;
}
