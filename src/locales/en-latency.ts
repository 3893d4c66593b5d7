/** English words of the latency laboratory, and the shape that every other language has. */
export const enLatency = {
  title: 'Latency lab',
  about: (khz: string) => `Tap test, ${khz}\u00a0kHz`,
  useFiles: 'Use WAV files',
  record: 'Record',
  recordAgain: 'Record again',
  finish: 'Stop and measure',
  stop: 'Stop',
  measuring: 'Looking for taps',
  recording: 'Recording. It stays on this computer.',
  taps: (count: number) => (count === 1 ? '1 tap heard' : `${count} taps heard`),
  moreTaps: (count: number) => `${count} more to go`,
  enough: 'Enough for a result',
  stepsTitle: 'How to measure',
  steps: [
    'Go to a quiet place and let the agent’s sound come from speakers.',
    'Start recording here, then call in from a phone on speaker and answer.',
    'Unmute the phone, tap hard on the desk, mute the phone at once.',
    'Wait three seconds. Do this at least three times, then stop.',
  ],
  tap: 'Tap heard in the room',
  back: 'Same tap through the call',
  drag: 'Drag a marker to correct it',
  tapOf: (place: number) => `tap ${place}`,
  markerTap: (place: number) => `Tap ${place} in the room`,
  markerBack: (place: number) => `Tap ${place} through the call`,
  left: 'left out',
  average: (count: number, spread: string) => `Average of ${count} taps, spread ${spread}`,
  grades: {
    fine: 'Nobody notices it',
    noticeable: 'People begin to notice it',
    crosstalk: 'People will talk over each other',
  },
  noticeable: 'noticeable',
  tooFew: 'Too few taps that agree',
  tooFewText: (count: number) =>
    `${count} found; at least three are needed for a result. Record again, with harder taps.`,
  agent: 'Agent side',
  agentFormula: 'overall − recording',
  telephone: 'Telephone network',
  telephoneFormula: 'overall − agent',
  redirect: 'Redirected audio',
  redirectFormula: 'with − without',
  forward: 'Transfer',
  forwardFormula: 'with − without',
  negative: 'Less than nothing: the recordings are of different tests.',
  parts: 'Parts of the way',
  needRecording: 'Add the recording of Amazon Connect to tell the agent’s side from the telephone network.',
  /** Stands between two sentences. */
  between: ' ',
  dominant: {
    agent: 'Most of the delay is on the agent side.',
    telephone: 'Most of the delay is in the telephone network.',
    both: 'Both sides have their share of the delay.',
    unknown: '',
  },
  remedies: {
    'without-vpn': 'Try without the VPN.',
    'direct-connect': 'Use AWS Direct Connect.',
    'private-network': 'Strengthen the private network.',
    'nearer-region': 'Use a Region nearer to the agents.',
    'other-region': 'Use another Region of Amazon Connect.',
    'no-far-transfer': 'Avoid transfers to far places and back.',
    'record-too': '',
  },
  device: 'The microphone hears both sounds, so the speakers’ own delay of 20 to 60 ms is in the result.',
  files: 'WAV files',
  choose: 'Choose',
  show: 'Show',
  roles: {
    overall: 'Recording of the workstation',
    recording: 'Recording of Amazon Connect',
    redirect: 'Workstation, audio redirected',
    forward: 'Workstation, call transferred',
  },
  problems: {
    'not-wav': 'This is no WAV file.',
    unsupported: 'This kind of WAV is not read. Save it as PCM of 16 bits.',
    empty: 'The file holds no sound.',
    'too-long': 'The file is longer than an hour.',
    microphone: 'The microphone could not be opened. Allow it for this page.',
  },
  waveform: 'Waveform',
} as const;

type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [Key in keyof T]: Widened<T[Key]> };

export type LatencyWords = Widened<typeof enLatency>;
