import type { ErrorCode } from './error-codes.js';

/** What a page can see of the way from itself to the microphone, without a guess. Null is what the browser does not say. */
export interface MicrophoneFacts {
  readonly isSecureContext: boolean;
  /** The page runs in a frame whose `sandbox` takes its origin away. */
  readonly hasOpaqueOrigin: boolean;
  /** The frame around this page: none, one that passes the microphone on, one that does not, or one that may not be asked. */
  readonly frameAround: 'none' | 'passes' | 'withholds' | 'unknown';
  /** Whether the policy lets this page use a microphone. Firefox does not say. */
  readonly isPageAllowed: boolean | null;
  /** Whether the policy lets the frame of Connect use one; null too while there is no frame. */
  readonly isCcpAllowed: boolean | null;
  /** What the browser keeps of the person's answer; null also where its `prompt` means nothing, as in Firefox. */
  readonly permission: 'granted' | 'denied' | 'prompt' | null;
  /** Microphones that are plugged in. */
  readonly inputs: number | null;
  /** A microphone was plugged in earlier, while this page was open. */
  readonly hadInput: boolean;
  /** What an attempt to open the microphone failed with; null when it did not, or was not made. */
  readonly failure: { readonly name: string; readonly message: string } | null;
}

/**
 * What a look at the microphone found: `ready`, or the layer that denies it. `insecure`: the page has no TLS;
 * `page-policy`: a `Permissions-Policy` header of the page; `frame-policy`: a frame around the page; `sandboxed`: the
 * `sandbox` of that frame; `denied`: the person, or a browser policy; `denied-in-frame`: the person or the frame, Firefox
 * does not say which; `unasked`: the browser has not asked the person yet, or waits for the answer; `system`: the operating
 * system; `busy`: another program has it; `gone`: it was unplugged; `missing`: there was none; `unknown`: nobody says.
 */
export type MicrophoneState =
  | 'ready'
  | 'insecure'
  | 'page-policy'
  | 'frame-policy'
  | 'sandboxed'
  | 'denied'
  | 'denied-in-frame'
  | 'unasked'
  | 'system'
  | 'busy'
  | 'gone'
  | 'missing'
  | 'unknown';

/** The code of each state: null where nothing is wrong, undefined where nothing is known. */
export const microphoneCodes: Readonly<Record<MicrophoneState, ErrorCode | null | undefined>> = {
  ready: null,
  insecure: 'media/microphone-insecure',
  'page-policy': 'media/microphone-page-policy',
  'frame-policy': 'media/microphone-frame-policy',
  sandboxed: 'load/sandboxed',
  denied: 'media/microphone-denied',
  'denied-in-frame': 'media/microphone-denied-in-frame',
  unasked: 'media/microphone-unasked',
  system: 'media/microphone-system',
  busy: 'media/microphone-busy',
  gone: 'media/microphone-gone',
  missing: 'media/microphone-missing',
  unknown: undefined,
};

/** Names the outermost layer that denies the microphone: one further in cannot be judged before that is mended. */
export function microphoneState(facts: MicrophoneFacts): MicrophoneState {
  return deniedByPage(facts) ?? stateOfFailure(facts) ?? stateOfPermission(facts);
}

function deniedByPage(facts: MicrophoneFacts): MicrophoneState | null {
  const { isSecureContext, hasOpaqueOrigin, frameAround, isPageAllowed, isCcpAllowed } = facts;
  if (!isSecureContext) return 'insecure';
  if (hasOpaqueOrigin) return 'sandboxed';
  if (isPageAllowed === false) {
    const isOwnPolicy = frameAround === 'none' || frameAround === 'passes';
    return isOwnPolicy ? 'page-policy' : 'frame-policy';
  }
  return isCcpAllowed === false ? 'page-policy' : null;
}

/** The words of a refusal tell the operating system and a closed question from a person's no; only Chromium has them. */
function stateOfFailure(facts: MicrophoneFacts): MicrophoneState | null {
  const { failure } = facts;
  if (failure === null) return null;
  switch (failure.name) {
    case 'NotAllowedError':
      if (/by (?:the )?system/i.test(failure.message)) return 'system';
      return /dismissed/i.test(failure.message) ? 'unasked' : denied(facts);
    case 'SecurityError':
      return 'sandboxed';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return absent(facts);
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'unknown';
  }
}

function stateOfPermission(facts: MicrophoneFacts): MicrophoneState {
  const { permission, inputs } = facts;
  if (permission === 'denied') return denied(facts);
  if (inputs === 0) return absent(facts);
  if (permission === 'prompt') return 'unasked';
  return permission === 'granted' ? 'ready' : 'unknown';
}

/** A policy that is known to allow leaves only the person. */
function denied({ frameAround, isPageAllowed }: MicrophoneFacts): MicrophoneState {
  const mayBeFrame = frameAround === 'unknown' || frameAround === 'withholds';
  return isPageAllowed === null && mayBeFrame ? 'denied-in-frame' : 'denied';
}

function absent({ hadInput }: MicrophoneFacts): MicrophoneState {
  return hadInput ? 'gone' : 'missing';
}
