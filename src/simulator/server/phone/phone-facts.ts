import type { PhoneState } from './phone-messages.js';

/** What a person sees of the phone. */
export interface PhoneFacts {
  readonly state: PhoneState;
  /** The instance's number, E.164. */
  readonly phoneNumber: string;
  /** Digits pressed in this call. */
  readonly digits: string;
  readonly connectedAt: number | null;
  /** What went wrong and what helps, in the reader's language. */
  readonly problem: string | null;
}

/** What a person can do with it. */
export interface PhoneActions {
  register(number: string): void;
  call(from: string, attributes: Readonly<Record<string, string>>): void;
  answer(): void;
  press(digit: string): void;
  hangUp(): void;
}
