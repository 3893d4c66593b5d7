/** What a check needs to make sense; each profile has some of them. */
export type Need = 'microphone' | 'media' | 'redirection' | 'connect';
