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
  report: {
    title: 'What is wrong with this call?',
    titleWithout: 'What is wrong?',
    open: 'Report a call problem',
    close: 'Close',
    save: 'Save',
    code: 'Code: symptom, scenario, impact',
    symptom: 'Symptom',
    scenario: 'Scenario',
    severity: 'Impact',
    begin: 'Press a letter, then 1, 2 or 3',
    beginWithout: 'Press a letter, then O, I or T, then 1, 2 or 3',
    suggested: (letter: string, reason: string) => `Suggested ${letter}: ${reason}.`,
    attached: (seconds: string) => `The last ${seconds} of measurements are attached.`,
    wrong: (sign: string) => `${sign} does not fit here`,
    saved: (code: string) => `${code} reported`,
    undo: 'Undo',
    undone: 'Taken back',
    failed: 'Not saved. Try again.',
  },
  outcome: {
    title: 'Outcome',
    required: 'required',
    all: (count: string) => `All ${count}`,
    search: 'Search outcomes',
    none: 'No outcome found',
    callback: 'Call back',
    task: 'Task due',
    notes: 'Notes',
    count: (count: string, most: string) => `${count} / ${most}`,
    draftKept: 'Draft kept',
    save: 'Save',
    saved: (label: string) => `Saved: ${label}`,
    undo: 'Undo',
    change: 'Change',
    left: (time: string) => `Answer within ${time}`,
    missing: 'Still to be filled in',
    yes: 'Yes',
    no: 'No',
    ended: (time: string) => `Contact that ended at ${time}`,
    failed: 'Not saved. Try again.',
  },
  outbox: {
    waiting: (count: string) => `${count} not sent yet`,
    refused: (count: string) => `${count} refused`,
    memory: 'This browser keeps nothing: reports are lost when the page closes before they are sent.',
    tail: 'This browser keeps little: a crash may lose reports that are not sent yet.',
    full: 'The disk is full: reports may be lost when the page closes before they are sent.',
  },
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
  readonly report: Readonly<
    Record<
      | 'title'
      | 'titleWithout'
      | 'open'
      | 'close'
      | 'save'
      | 'code'
      | 'symptom'
      | 'scenario'
      | 'severity'
      | 'begin'
      | 'beginWithout'
      | 'undo'
      | 'undone'
      | 'failed',
      string
    > &
      Record<'attached' | 'wrong' | 'saved', (part: string) => string>
  > & { readonly suggested: (letter: string, reason: string) => string };
  readonly outcome: Readonly<
    Record<
      | 'title'
      | 'required'
      | 'search'
      | 'none'
      | 'callback'
      | 'task'
      | 'notes'
      | 'draftKept'
      | 'save'
      | 'undo'
      | 'change'
      | 'missing'
      | 'yes'
      | 'no'
      | 'failed',
      string
    > &
      Record<'all' | 'saved' | 'left' | 'ended', (part: string) => string>
  > & { readonly count: (count: string, most: string) => string };
  readonly outbox: Readonly<
    Record<'memory' | 'tail' | 'full', string> & Record<'waiting' | 'refused', (count: string) => string>
  >;
}
