/** The texts about an issue: short beside the grade, then what it means and what to do. */
interface IssueWords {
  readonly short: string;
  readonly title: string;
  readonly remedy: string;
}

/** Words of the call quality, and the shape that every other language has. */
export interface QualityWords {
  readonly language: string;
  readonly grades: Readonly<Record<'good' | 'fair' | 'poor' | 'bad' | 'unknown', string>>;
  readonly issues: Readonly<
    Record<
      | 'nothing-received'
      | 'nothing-sent'
      | 'one-way-in'
      | 'one-way-out'
      | 'dead-air'
      | 'loss'
      | 'delay'
      | 'jitter'
      | 'path'
      | 'signalling',
      IssueWords
    >
  >;
  readonly restored: string;
  readonly pathRestored: string;
  readonly quality: string;
  readonly mos: string;
  readonly roundTrip: string;
  readonly jitter: string;
  readonly lossReceiving: string;
  readonly lossSending: string;
  readonly notTold: string;
  readonly you: string;
  readonly customer: string;
  readonly heard: (party: string, seconds: number) => string;
  readonly silent: (party: string, seconds: number) => string;
  readonly measured: (time: string) => string;
  readonly everySoOften: string;
  readonly timeline: string;
  readonly setup: string;
  readonly duringTheCall: string;
  readonly noIssues: string;
  readonly nothingMeasured: string;
  readonly iceLosses: (count: number) => string;
  readonly iceRestarts: (count: number) => string;
  readonly steps: Readonly<
    Record<'microphone' | 'initialization' | 'candidates' | 'signalling' | 'handshake' | 'firstPacket', string>
  >;
  readonly failed: string;
  readonly spell: (issue: string, from: string, to: string) => string;
  readonly spellGoesOn: (issue: string, from: string) => string;
}

export const enQuality: QualityWords = {
  language: 'en',
  grades: { good: 'Good', fair: 'Fair', poor: 'Poor', bad: 'Bad', unknown: 'Not measured' },
  issues: {
    'nothing-received': {
      short: 'nothing comes in',
      title: 'No audio comes from the customer',
      remedy:
        'The audio path (ICE) is probably lost. Stay on the line: it comes back with the network. Else call back.',
    },
    'nothing-sent': {
      short: 'nothing goes out',
      title: 'No audio reaches the customer',
      remedy: 'Stay on the line: it comes back by itself when the network does. Else call back.',
    },
    'one-way-in': {
      short: 'customer silent',
      title: 'Nothing is heard of the customer',
      remedy: 'Ask whether the customer hears you. If nobody answers, call back.',
    },
    'one-way-out': {
      short: 'you are silent',
      title: 'Your microphone sends silence',
      remedy: 'Check the mute button of the headset, and the microphone in the settings.',
    },
    'dead-air': {
      short: 'both silent',
      title: 'Nobody is heard',
      remedy: 'Speak to the customer. If nobody answers, call back.',
    },
    loss: {
      short: 'packets lost',
      title: 'The network loses parts of the call',
      remedy: 'Use a network cable instead of Wi-Fi, and close what loads large files.',
    },
    delay: {
      short: 'delay',
      title: 'The call is delayed',
      remedy: 'Let the customer finish speaking. A VPN is often the cause.',
    },
    jitter: {
      short: 'uneven',
      title: 'The audio arrives unevenly',
      remedy: 'Use a network cable instead of Wi-Fi, and close what loads large files.',
    },
    path: {
      short: 'audio path lost',
      title: 'The audio path is lost: no packets either way (ICE)',
      remedy: 'Stay on the line: the call still stands. If there is no sound within half a minute, call back.',
    },
    signalling: {
      short: 'signalling lost',
      title: 'The line to Amazon Connect is interrupted',
      remedy: 'Go on talking: the audio has a way of its own. The softphone reconnects by itself.',
    },
  },
  restored: 'It works again',
  pathRestored: 'The audio path is back: packets arrive again',
  quality: 'Call quality',
  mos: 'Estimated MOS',
  roundTrip: 'Round trip',
  jitter: 'Jitter',
  lossReceiving: 'Lost from the customer',
  lossSending: 'Lost from you',
  notTold: 'not reported',
  you: 'You',
  customer: 'Customer',
  heard: (party, seconds) => `${party}: sound in the ${seconds}\u00a0s measured last`,
  silent: (party, seconds) => `${party}: silent in the ${seconds}\u00a0s measured last`,
  measured: (time) => `As of ${time}.`,
  everySoOften: 'Amazon Connect reports every 30\u00a0s.',
  timeline: 'Course of the call',
  setup: 'Setting up the audio',
  duringTheCall: 'What happened',
  noIssues: 'Nothing was wrong.',
  nothingMeasured: 'Nothing has been measured of this call.',
  iceLosses: (count) => `The way of the audio was lost ${count === 1 ? 'once' : `${count} times`}.`,
  iceRestarts: (count) => `Another way was looked for (ICE restart) ${count === 1 ? 'once' : `${count} times`}.`,
  steps: {
    microphone: 'Microphone',
    initialization: 'Offer',
    candidates: 'Network path',
    signalling: 'Signalling',
    handshake: 'Handshake',
    firstPacket: 'First packet',
  },
  failed: 'failed',
  spell: (issue, from, to) => `${issue}, ${from} to ${to}`,
  spellGoesOn: (issue, from) => `${issue}, since ${from}`,
};
