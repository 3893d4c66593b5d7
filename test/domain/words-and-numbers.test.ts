import { describe, expect, it } from 'vitest';
import { activityOf, isMissedState } from '../../src/domain/agent-state.js';
import { deepFreeze } from '../../src/domain/deep-freeze.js';
import { readDigits } from '../../src/domain/digits.js';
import { CcpError, isCcpError } from '../../src/domain/errors.js';
import { isDialable, isE164, plainNumber } from '../../src/domain/phone-number.js';
import { countryOf } from '../../src/domain/region-country.js';
import { reuse } from '../../src/domain/reuse.js';
import { agentIn, states } from '../session/reports.js';

describe('agent states', () => {
  it.each([
    ['Available', 'routable', 'available'],
    ['Lunch', 'not_routable', 'custom'],
    ['Pending', 'not_routable', 'ringing'],
    ['PendingBusy', 'system', 'ringing'],
    ['Busy', 'system', 'on-contact'],
    ['CallingCustomer', 'system', 'on-contact'],
    ['AfterCallWork', 'system', 'after-contact-work'],
    ['MissedCallAgent', 'error', 'missed'],
    ['Default', 'error', 'missed'],
    ['FailedConnectCustomer', 'error', 'error'],
    ['Offline', 'offline', 'offline'],
    ['Init', 'init', 'unknown'],
  ] as const)('%s (%s) means %s', (name, type, activity) => {
    expect(activityOf(agentIn(name, type).state, [states.available, states.lunch])).toBe(activity);
  });

  it('take a custom state named like a system state for what it is', () => {
    const pending = { name: 'Pending', type: 'not_routable', arn: 'p' } as const;
    expect(activityOf(agentIn('Pending', 'not_routable').state, [pending])).toBe('custom');
  });

  it('are missed only as errors', () => {
    expect(isMissedState(agentIn('Default', 'not_routable').state)).toBe(false);
  });
});

describe('phone numbers', () => {
  it.each([
    ['０３（１２３４）５６７８', '0312345678'],
    [' +1 (212) 555‐0100 ', '+12125550100'],
    ['tel:+81-3-1234-5678', '+81312345678'],
    ['03ー1234ー5678', '0312345678'],
    ['\u202a+44 20 7946 0000\u202c', '+442079460000'],
    ['03・1234・5678', '0312345678'],
  ])('%s is plainly %s', (text, plain) => {
    expect(plainNumber(text)).toBe(plain);
  });

  it('are E.164 with a plus sign and up to 15 digits', () => {
    expect(['+81312345678', '+12125550100'].every(isE164)).toBe(true);
    expect(['0312345678', '+0312345678', '+81', '+8131234567890123', '+81 312345678'].some(isE164)).toBe(false);
  });

  it('may be dialled where one of their countries may', () => {
    expect(isDialable({ e164: '+1', countries: ['US', 'CA'] }, ['ca'])).toBe(true);
    expect(isDialable({ e164: '+49', countries: ['DE'] }, ['US', 'JP'])).toBe(false);
    expect(isDialable({ e164: '+49', countries: ['DE'] }, [])).toBe(true);
    expect(isDialable({ e164: '+800', countries: [] }, ['US'])).toBe(true);
  });

  it('are national to the country of the Region', () => {
    expect([countryOf('ap-northeast-1'), countryOf('us-gov-west-1'), countryOf('nowhere')]).toEqual(['JP', 'US', null]);
  });
});

describe('digits', () => {
  it('are sent in groups with pauses of a second for each comma', () => {
    expect(readDigits('12,,3#')).toEqual([
      { digits: '12', pause: 2000 },
      { digits: '3#', pause: 0 },
    ]);
    expect(readDigits(',1')).toEqual([
      { digits: '', pause: 1000 },
      { digits: '1', pause: 0 },
    ]);
    expect(readDigits('１ ＊')).toEqual([{ digits: '1*', pause: 0 }]);
  });

  it.each(['', ' ', 'a', '1-2', ',,', '+81'])('are not in %j', (text) => {
    expect(readDigits(text)).toBeNull();
  });
});

describe('plain data', () => {
  it('keeps its identity where nothing changed, part by part', () => {
    const before = { list: [{ a: 1 }, { a: 2 }], other: null };
    const same = reuse(before, { list: [{ a: 1 }, { a: 2 }], other: null });
    expect(same).toBe(before);
    const next = reuse(before, { list: [{ a: 1 }, { a: 3 }], other: null });
    expect(next.list[0]).toBe(before.list[0]);
    expect(next).toEqual({ list: [{ a: 1 }, { a: 3 }], other: null });
  });

  it('sees a member that came, went or became undefined', () => {
    const before: Record<string, unknown> = { a: undefined };
    expect(reuse(before, { b: undefined })).not.toBe(before);
    expect(reuse(before, {})).not.toBe(before);
    expect(reuse<readonly number[]>([1, 2], [1])).toEqual([1]);
  });

  it('is frozen all the way down, but errors are left alone', () => {
    const error = new CcpError('command/failed');
    const frozen = deepFreeze({ list: [{ a: 1 }], error });
    expect(Object.isFrozen(frozen.list[0])).toBe(true);
    expect(Object.isFrozen(error)).toBe(false);
  });
});

describe('errors', () => {
  it('are recognised from another copy of the package by their brand', () => {
    expect(isCcpError({ brand: 'ccp-elements.error', code: 'command/failed' })).toBe(true);
    expect(isCcpError(new Error('command/failed'))).toBe(false);
  });
});
