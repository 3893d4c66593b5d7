import { describe, expect, it } from 'vitest';
import { locateFault, pathSegments, type PathAnswers } from '../../../src/diagnostics/support-bundle/call-path.js';

describe('finding the part of the way that a fault lies in', () => {
  it('asks one question after the other', () => {
    expect(locateFault({})).toEqual({ segments: pathSegments, certainty: 'open', next: 'whoHears' });
    expect(locateFault({ whoHears: 'agent' }).next).toBe('recording');
    expect(locateFault({ whoHears: 'agent', recording: 'not-recorded' }).next).toBe('atDeskPhone');
    expect(locateFault({ whoHears: 'agent', recording: 'none' }).next).toBe('whoElse');
  });

  it.each<readonly [PathAnswers, readonly string[], string]>([
    [
      { whoHears: 'agent', recording: 'customer-channel', whoElse: 'only-one' },
      ['customer', 'carrier', 'connect-edge'],
      'shown',
    ],
    [{ whoHears: 'agent', recording: 'customer-channel', whoElse: 'many-sites' }, ['carrier', 'connect-edge'], 'shown'],
    [{ whoHears: 'agent', recording: 'none', whoElse: 'only-one' }, ['workstation'], 'likely'],
    [{ whoHears: 'agent', recording: 'none', whoElse: 'same-site' }, ['agent-network'], 'likely'],
    [{ whoHears: 'agent', recording: 'none', whoElse: 'unknown' }, ['agent-network', 'workstation'], 'shown'],
    [{ whoHears: 'customer', recording: 'agent-channel', whoElse: 'only-one' }, ['workstation'], 'likely'],
    [{ whoHears: 'customer', recording: 'none', whoElse: 'unknown' }, ['customer', 'carrier', 'connect-edge'], 'shown'],
    [{ whoHears: 'both', recording: 'agent-channel', whoElse: 'same-site' }, ['agent-network'], 'likely'],
    [
      { whoHears: 'agent', recording: 'not-recorded', atDeskPhone: 'same' },
      ['customer', 'carrier', 'connect-edge'],
      'likely',
    ],
    [
      { whoHears: 'agent', recording: 'not-recorded', atDeskPhone: 'better', whoElse: 'same-site' },
      ['agent-network'],
      'likely',
    ],
    [
      { whoHears: 'both', recording: 'not-recorded', atDeskPhone: 'not-tried', whoElse: 'many-sites' },
      ['connect'],
      'likely',
    ],
    [
      { whoHears: 'both', recording: 'not-recorded', atDeskPhone: 'not-tried', whoElse: 'unknown' },
      pathSegments,
      'open',
    ],
  ])('reads %j', (answers, segments, certainty) => {
    expect(locateFault(answers)).toEqual({ segments, certainty, next: null });
  });
});
