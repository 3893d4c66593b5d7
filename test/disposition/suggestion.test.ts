import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../src/disposition/evidence.js';
import type { QualityFacts, QualitySample } from '../../src/disposition/quality-facts.js';
import { suggest } from '../../src/disposition/suggestion.js';

const seconds = (count: number, sample: (at: number) => Omit<QualitySample, 'at'>): readonly QualitySample[] =>
  Array.from({ length: count }, (_, at) => ({ at: at * 1000, ...sample(at) }));
const talking = { heardLevel: 0.05, spokenLevel: 0.05, receivedPackets: 50, sentPackets: 50, mos: 4.3 };
const call = { scenario: 'I', isMissed: false, endedAt: null } as const;
const of = (facts: QualityFacts, more: object = {}) => {
  const suggestion = suggest(facts, { ...call, ...more });
  return suggestion === null ? null : [suggestion.symptom, suggestion.severity, suggestion.reason.kind];
};

describe('a suggestion', () => {
  it('is not made of a good call, nor of none', () => {
    expect(of({ samples: seconds(120, () => talking) })).toBeNull();
    expect(of({ samples: [] })).toBeNull();
    expect(suggest(null, call)).toBeNull();
  });

  it('says for how long the round trip was too long', () => {
    const samples = seconds(100, (at) => ({ ...talking, roundTrip: at < 60 ? 90 : 412 }));
    expect(suggest({ samples }, { ...call, scenario: 'T' })).toMatchObject({
      symptom: 'L',
      scenario: 'T',
      severity: 3,
      reason: { kind: 'round-trip', value: 412, seconds: 40 },
    });
  });

  it.each([
    [5, 1],
    [15, 2],
    [40, 3],
  ])('takes %i bad seconds of a hundred for severity %i', (bad, severity) => {
    const samples = seconds(100, (at) => ({ ...talking, lossPercent: at < bad ? 6 : 0 }));
    expect(of({ samples })).toEqual(['C', severity, 'loss']);
  });

  it('needs three bad seconds for a choppy call', () => {
    expect(of({ samples: seconds(100, (at) => ({ ...talking, concealedPercent: at < 2 ? 40 : 0 })) })).toBeNull();
    expect(of({ samples: seconds(100, (at) => ({ ...talking, concealedPercent: at < 3 ? 40 : 0 })) })).toEqual([
      'C',
      1,
      'concealed',
    ]);
  });

  it('tells which side is not heard, and does not take hold or mute for it', () => {
    const deaf = seconds(60, (at) => ({
      ...talking,
      ...(at > 20 && at < 40 ? { heardLevel: 0, receivedPackets: 0 } : {}),
    }));
    const mute = seconds(60, (at) => ({ ...talking, ...(at > 20 && at < 40 ? { spokenLevel: 0 } : {}) }));
    const held = seconds(60, (at) => (at > 20 ? { mos: 4.3 } : talking));
    expect(of({ samples: deaf })).toEqual(['W', 3, 'not-heard']);
    expect(of({ samples: mute })).toEqual(['W', 3, 'not-sent']);
    expect(of({ samples: held })).toBeNull();
  });

  it('sees a call that began well and got worse', () => {
    const falling = seconds(180, (at) => ({ ...talking, mos: 4.3 - Math.max(0, at - 60) / 60 }));
    const poor = seconds(180, () => ({ ...talking, mos: 3 }));
    expect(of({ samples: falling })).toEqual(['P', 3, 'worsening']);
    expect(of({ samples: poor })).toBeNull();
  });

  it('hears a voice that is far too low or too high', () => {
    expect(of({ samples: seconds(30, () => ({ ...talking, heardLevel: 0.001 })) })).toEqual(['V', 2, 'too-quiet']);
    expect(of({ samples: seconds(30, () => ({ ...talking, heardLevel: 0.9 })) })).toEqual(['V', 2, 'too-loud']);
  });

  it('takes a lost path for the cause of an end only shortly after', () => {
    const samples = seconds(30, () => talking);
    expect(of({ samples, iceLosses: [27_000] }, { endedAt: 30_000 })).toEqual(['D', 3, 'dropped']);
    expect(of({ samples, iceLosses: [10_000] }, { endedAt: 30_000 })).toBeNull();
    expect(of({ samples, iceLosses: [27_000] })).toBeNull();
  });

  it('puts softphone errors first, then what was missed', () => {
    const samples = seconds(100, () => ({ ...talking, lossPercent: 10 }));
    const softphoneErrors = [{ at: 5, code: 'ice_collection_timeout' }];
    expect(of({ samples, softphoneErrors }, { isMissed: true })).toEqual(['S', 3, 'softphone-error']);
    expect(of({ samples }, { isMissed: true })).toEqual(['M', 2, 'missed']);
  });
});

describe('the evidence at a key press', () => {
  it('is of the last minute only', () => {
    const samples = seconds(200, (at) => ({ mos: at < 100 ? 1 : 4, roundTrip: at, lossPercent: 2, jitter: 7 }));
    expect(evidenceOf({ samples, iceLosses: [10_000, 150_000], socketLosses: [1] }, 199_000)).toEqual({
      mosAverage: 4,
      mosLowest: 4,
      roundTrip95: 196,
      jitter95: 7,
      lossPercent: 2,
      iceLosses: 1,
      lastSeconds: 60,
    });
  });

  it('says how short a young call is, and nothing where nothing was measured', () => {
    expect(evidenceOf({ samples: seconds(12, () => ({ mos: 4 })) }, 11_500)?.lastSeconds).toBe(13);
    expect(evidenceOf({ samples: [] }, 5)).toBeUndefined();
    expect(evidenceOf(null, 5)).toBeUndefined();
  });

  it('keeps an error without measurements', () => {
    const softphoneErrors = [{ at: 4, code: 'user_busy_error' }];
    expect(evidenceOf({ samples: [], softphoneErrors }, 5)?.softphoneErrors).toEqual(['user_busy_error']);
  });
});
