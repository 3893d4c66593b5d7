import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latencyParts, overallLatency } from '../../../src/diagnostics/latency/formulas.js';
import { dominantPart, gradeOf, remediesOf } from '../../../src/diagnostics/latency/interpretation.js';

describe('the formulas of the guide', () => {
  it('divide the whole into the agent’s part and the telephone’s', () => {
    expect(latencyParts({ overall: 573, recording: 191 })).toEqual({
      overall: 573,
      agent: 382,
      telephone: 191,
      redirect: null,
      forward: null,
    });
  });

  it('always sum up to the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (overall, recording) => {
        const { agent, telephone } = latencyParts({ overall, recording });
        if (recording > overall) expect(agent).toBe('negative');
        else expect(overallLatency(Number(agent), Number(telephone))).toBe(overall);
      }),
      { seed: 1 },
    );
  });

  it('tell what a redirection and a transfer add', () => {
    const parts = latencyParts({ overall: 300, overallWithRedirect: 420, overallWithForward: 290 });
    expect([parts.redirect, parts.forward, parts.agent]).toEqual([120, 'negative', null]);
  });
});

describe('reading a latency', () => {
  it.each([
    [0, 'fine'],
    [299.9, 'fine'],
    [300, 'noticeable'],
    [420, 'noticeable'],
    [500, 'noticeable'],
    [500.1, 'crosstalk'],
  ])('%d ms is %s', (overall, grade) => {
    expect(gradeOf(overall)).toBe(grade);
  });

  it('advises on the part that weighs most', () => {
    const far = latencyParts({ overall: 573, recording: 191 });
    expect([dominantPart(far), remediesOf(far)[0]]).toEqual(['agent', 'without-vpn']);
    const telephone = latencyParts({ overall: 573, recording: 450 });
    expect([dominantPart(telephone), remediesOf(telephone)]).toEqual([
      'telephone',
      ['other-region', 'no-far-transfer'],
    ]);
    expect(dominantPart(latencyParts({ overall: 600, recording: 300 }))).toBe('both');
    expect(remediesOf(latencyParts({ overall: 600 }))).toEqual(['record-too']);
    expect(remediesOf(latencyParts({ overall: 200, recording: 10 }))).toEqual([]);
  });
});
