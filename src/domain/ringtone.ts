import { isLiveCall } from './active-call.js';
import { isOffered, type Contact } from './contact.js';
import type { ContactCourse } from './contact-course.js';

/** The ringtones of this library. */
export type RingtoneName = 'bell' | 'chime' | 'pulse';

export const ringtoneNames: readonly RingtoneName[] = ['bell', 'chime', 'pulse'];

/**
 * What rings: one of ours, an audio file, nothing, or with `instance` Connect's own page, which then decides by itself
 * when it rings and cannot say whether it is heard.
 */
export type RingtoneChoice = RingtoneName | 'off' | 'instance' | { readonly url: string };

/** One struck tone: its frequencies, when it begins and how long it sounds, in milliseconds. */
export interface Note {
  readonly hertz: readonly number[];
  readonly at: number;
  readonly length: number;
}

/** Notes that repeat after `period` milliseconds. */
export interface RingPattern {
  readonly notes: readonly Note[];
  readonly period: number;
}

const note = (at: number, length: number, ...hertz: readonly number[]): Note => ({ at, length, hertz });

export const ringPatterns: Readonly<Record<RingtoneName, RingPattern>> = {
  bell: { period: 3000, notes: [note(0, 550, 660, 880), note(400, 900, 660, 880)] },
  chime: { period: 3500, notes: [note(0, 700, 784), note(220, 700, 659), note(440, 1100, 523)] },
  pulse: { period: 2000, notes: [note(0, 160, 440), note(260, 160, 440)] },
};

/** For trying a speaker: left alone by anything that rings. */
export const trialPattern: RingPattern = { period: 1600, notes: [note(0, 500, 523), note(500, 900, 659)] };

/** How a ringtone sounds: again and again, softly beside a call, or once where nobody has to answer. */
export type RingManner = 'ring' | 'softly' | 'once';

export interface Ringing {
  readonly contactId: string;
  readonly manner: RingManner;
}

type RingingContact = Contact & Pick<ContactCourse, 'acceptedAt'>;

/** Which contact rings, if any: a call that Connect offers and nobody has taken. Other channels do not ring. */
export function ringingFor(contacts: readonly RingingContact[]): Ringing | null {
  const offered = contacts.find(
    (contact) => contact.channel === 'voice' && isOffered(contact) && contact.acceptedAt === null,
  );
  if (offered === undefined) return null;
  const isBusy = contacts.some((contact) => contact !== offered && isLiveCall(contact));
  return { contactId: offered.contactId, manner: offered.isAutoAccepted ? 'once' : isBusy ? 'softly' : 'ring' };
}
