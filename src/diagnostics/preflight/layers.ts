/** From the outside in: what lies further down cannot work before what lies above it does. */
export const layers = ['page', 'browser', 'device', 'workstation', 'network', 'service'] as const;
export type Layer = (typeof layers)[number];

/** What a check needs to make sense; each profile has some of them. */
export type Need = 'microphone' | 'media' | 'redirection' | 'connect';
