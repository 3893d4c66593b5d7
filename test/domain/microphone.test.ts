import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/domain/error-codes.js';
import { microphoneCodes, microphoneState, type MicrophoneFacts } from '../../src/domain/microphone.js';

/** An agent with a headset on a page that Chromium lets use it. */
const allIsWell: MicrophoneFacts = {
  isSecureContext: true,
  hasOpaqueOrigin: false,
  frameAround: 'none',
  isPageAllowed: true,
  isCcpAllowed: true,
  permission: 'granted',
  inputs: 1,
  hadInput: true,
  failure: null,
};

const given = (facts: Partial<MicrophoneFacts>) => microphoneState({ ...allIsWell, ...facts });
const failed = (name: string, message = '') => ({ failure: { name, message } });
const inFirefox = { isPageAllowed: null, isCcpAllowed: null, permission: null } as const;

describe('the layer that denies the microphone', () => {
  it('is none where all is well, and none is invented where the browser says nothing', () => {
    expect(given({})).toBe('ready');
    expect(given({ ...inFirefox, inputs: null })).toBe('unknown');
    expect(given(inFirefox)).toBe('unknown');
  });

  it.each<[string, Partial<MicrophoneFacts>, string]>([
    ['a page over plain HTTP', { isSecureContext: false, permission: null, inputs: null }, 'insecure'],
    ['a sandbox without allow-same-origin', { hasOpaqueOrigin: true, frameAround: 'unknown' }, 'sandboxed'],
    ['a header of the page itself', { isPageAllowed: false, permission: 'denied' }, 'page-policy'],
    [
      'a header of a page in a frame that passes it on',
      { isPageAllowed: false, frameAround: 'passes', permission: 'denied' },
      'page-policy',
    ],
    ['a header that leaves Amazon Connect out', { isCcpAllowed: false }, 'page-policy'],
    ['a frame of our own origin', { isPageAllowed: false, frameAround: 'withholds' }, 'frame-policy'],
    [
      'a frame of a CRM of another origin',
      { isPageAllowed: false, frameAround: 'unknown', permission: 'denied' },
      'frame-policy',
    ],
    ['a person', { permission: 'denied' }, 'denied'],
    ['a person, in a frame that is known to pass it on', { permission: 'denied', frameAround: 'unknown' }, 'denied'],
    ['a person, in Firefox', { ...inFirefox, permission: 'denied' }, 'denied'],
    [
      'a person or a frame, which Firefox does not tell apart',
      { ...inFirefox, permission: 'denied', frameAround: 'unknown' },
      'denied-in-frame',
    ],
    ['a question not asked yet', { permission: 'prompt' }, 'unasked'],
    ['no headset', { inputs: 0, hadInput: false }, 'missing'],
    ['a headset pulled out', { inputs: 0 }, 'gone'],
  ])('is %s', (_what, facts, state) => {
    expect(given(facts)).toBe(state);
  });

  it.each<[string, Partial<MicrophoneFacts>, string]>([
    ['the operating system', failed('NotAllowedError', 'Permission denied by system'), 'system'],
    ['a question closed without an answer', failed('NotAllowedError', 'Permission dismissed'), 'unasked'],
    ['a person', failed('NotAllowedError', 'Permission denied'), 'denied'],
    [
      'a person or a frame, in Firefox',
      { ...inFirefox, frameAround: 'unknown', ...failed('NotAllowedError', 'The request is not allowed') },
      'denied-in-frame',
    ],
    ['another program', failed('NotReadableError', 'Could not start audio source'), 'busy'],
    ['another program, in Firefox', failed('AbortError', 'Starting audioinput failed'), 'busy'],
    ['an unplugged headset', failed('NotFoundError'), 'gone'],
    ['a headset that never was', { hadInput: false, ...failed('NotFoundError') }, 'missing'],
    ['a sandbox', failed('SecurityError', 'Invalid security origin'), 'sandboxed'],
    ['nobody who can be named', failed('TypeError'), 'unknown'],
  ])('is, by the failure to open it, %s', (_what, facts, state) => {
    expect(given(facts)).toBe(state);
  });

  it('is the outermost one: what lies inside cannot be judged before that is mended', () => {
    const everything = { isPageAllowed: false, permission: 'denied', inputs: 0, ...failed('NotFoundError') } as const;
    expect(given({ ...everything, isSecureContext: false })).toBe('insecure');
    expect(given(everything)).toBe('page-policy');
    expect(given({ ...everything, isPageAllowed: true })).toBe('gone');
  });

  it('asks the administrator for what no agent can change, and the agent for the rest', () => {
    const owners = Object.entries(microphoneCodes).map(([state, code]) => [
      state,
      code === null || code === undefined ? null : errorCodes[code].owner,
    ]);
    expect(owners.filter(([, owner]) => owner === 'administrator').map(([state]) => state)).toEqual([
      'insecure',
      'page-policy',
      'frame-policy',
      'sandboxed',
    ]);
    expect(owners.filter(([, owner]) => owner === null).map(([state]) => state)).toEqual(['ready', 'unknown']);
  });
});
