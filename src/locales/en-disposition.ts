/** English words of the quality report and the outcome form, and the shape that every other language has. */
export const enDisposition: DispositionWords = {
  language: 'en',
  /** What the letters of the guide mean: in full, and as a tile has room. */
  symptoms: {
    S: { full: 'Softphone error', short: 'Softphone' },
    M: { full: 'Missed call', short: 'Missed' },
    L: { full: 'Delay', short: 'Delay' },
    P: { full: 'Starts well, worsens over time', short: 'Worsens' },
    D: { full: 'Call dropped', short: 'Dropped' },
    W: { full: 'One-way audio', short: 'One-way' },
    V: { full: 'Volume too low or too high', short: 'Volume' },
    C: { full: 'Choppy, cuts in and out', short: 'Choppy' },
  },
  scenarios: {
    O: { full: 'outbound call', short: 'Out' },
    I: { full: 'inbound call', short: 'In' },
    T: { full: 'three-way call', short: '3-way' },
  },
  severities: {
    1: { full: 'low impact', short: 'Low', meaning: 'The CCP can be used efficiently' },
    2: { full: 'medium impact', short: 'Mid', meaning: 'It is hard to talk, but possible' },
    3: { full: 'high impact', short: 'High', meaning: 'Calls cannot be made with the CCP' },
  },
  /** What follows the symptom in the reading of a code. */
  readingRest: (scenario: string, severity: string) => `, ${scenario}, ${severity}`,
  reasons: {
    'softphone-error': (value: string) => `softphone error ${value}`,
    missed: () => 'the call was missed',
    dropped: () => 'the connection was lost just before the end',
    'not-heard': (_value: string, seconds: string) => `nothing heard for ${seconds}`,
    'not-sent': (_value: string, seconds: string) => `nothing sent for ${seconds}`,
    loss: (value: string, seconds: string) => `${value}\u00a0% of packets lost for ${seconds}`,
    concealed: (value: string, seconds: string) => `${value}\u00a0% of the sound filled in for ${seconds}`,
    'round-trip': (value: string, seconds: string) => `round trip ${value}\u00a0ms for ${seconds}`,
    worsening: (value: string) => `quality fell by ${value} points`,
    'too-quiet': (value: string, seconds: string) => `speech at ${value}\u00a0dB for ${seconds}`,
    'too-loud': (value: string, seconds: string) => `speech at ${value}\u00a0dB for ${seconds}`,
  },
  seconds: (seconds: number) => `${seconds}\u00a0s`,
};

interface Word {
  readonly full: string;
  readonly short: string;
}

type Reason = (value: string, seconds: string) => string;

/** The words of one language. */
export interface DispositionWords {
  readonly language: string;
  readonly symptoms: Readonly<Record<'S' | 'M' | 'L' | 'P' | 'D' | 'W' | 'V' | 'C', Word>>;
  readonly scenarios: Readonly<Record<'O' | 'I' | 'T', Word>>;
  readonly severities: Readonly<Record<1 | 2 | 3, Word & { readonly meaning: string }>>;
  readonly readingRest: (scenario: string, severity: string) => string;
  readonly reasons: Readonly<
    Record<
      | 'softphone-error'
      | 'missed'
      | 'dropped'
      | 'not-heard'
      | 'not-sent'
      | 'loss'
      | 'concealed'
      | 'round-trip'
      | 'worsening'
      | 'too-quiet'
      | 'too-loud',
      Reason
    >
  >;
  readonly seconds: (seconds: number) => string;
}
