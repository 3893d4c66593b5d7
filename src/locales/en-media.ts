/** Words of the media window. */
export const enMedia = {
  window: 'Media window',
  ready: 'Ready for calls',
  unready: 'Calls cannot be heard now',
  onCall: (time: string) => `On a call ${time}`,
  deskPhone: 'Audio is on your desk phone',
  muted: 'Muted',
  open: 'Microphone on',
  keepOpen: 'Keep this window open while you work. You can minimise it.',
  keepOpenInCall: 'You can minimise this window. Closing it ends your audio; the customer stays on the line.',
  level: 'Your voice',
} as const satisfies Readonly<Record<string, string | ((time: string) => string)>>;

type Words<T> = { readonly [Name in keyof T]: T[Name] extends string ? string : T[Name] };
export type MediaWords = Words<typeof enMedia>;
