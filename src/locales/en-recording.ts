/** English words of a recording, and the shape that every other language has. */
export const enRecording = {
  title: 'Recording',
  load: 'Load the recording',
  loading: 'Looking for the recording',
  again: 'Try again',
  signIn: 'Sign in',
  states: {
    'not-ready': 'The recording is not stored yet. It takes a few minutes after the call.',
    'no-session': 'Sign in where recordings are kept, then try again.',
    forbidden: 'You may not hear this recording. Ask an administrator for the right.',
    failed: 'The recording could not be loaded.',
  },
};

export type RecordingWords = typeof enRecording;
