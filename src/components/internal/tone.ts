/** The state colours that an area may take by its `data-tone`. */
export type Tone = 'available' | 'busy' | 'ringing' | 'hold' | 'acw' | 'error' | 'offline';
