import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setupBars } from '../../../src/diagnostics/quality/setup-steps.js';
import { convertCallReport, convertFigures } from '../../../src/gateway/streams/convert-quality.js';

const odd = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  fc.date({ noInvalidDate: false }),
  fc.constantFrom(undefined, Number.NaN, -1, 1e308, '2026-11-21T00:00:00Z', 'audio_input', 'audio_output'),
);

/** What Streams sends, with anything in place of a value. */
const anyOf = (...names: readonly string[]) =>
  fc.dictionary(fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor'), fc.string()), odd, { maxKeys: 12 });
const report = anyOf(
  'gumTimeMillis',
  'iceCollectionTimeMillis',
  'handshakingTimeMillis',
  'firstRTPTimeMillis',
  'callStartTime',
  'iceCollectionFailure',
  'iceConnectionsLost',
);
const second = anyOf(
  'softphoneStreamType',
  'timestamp',
  'packetsCount',
  'packetsLost',
  'audioLevel',
  'jitterBufferMillis',
);

const isFigure = (value: unknown) =>
  value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0);

describe('a report that is made of anything', () => {
  it('has figures that are none or in their range, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(odd, report), (raw) => {
        const told = convertCallReport({ contactId: 'c1', report: raw });
        if (told === null) throw new Error('The report was not read.');
        const { setup, iceLosses, iceRestarts } = told.report;
        expect([...Object.values(setup), iceLosses, iceRestarts].every(isFigure)).toBe(true);
        for (const { start, duration } of setupBars(told.report)) expect([start, duration].every(isFigure)).toBe(true);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it('has seconds with a time and a direction, and no other ones', () => {
    fc.assert(
      fc.property(fc.oneof(odd, fc.array(fc.oneof(odd, second), { maxLength: 8 })), (stats) => {
        for (const sample of convertFigures({ contactId: 'c1', stats })?.samples ?? []) {
          const { at, direction, ...figures } = sample;
          expect(Number.isFinite(at)).toBe(true);
          expect(['receiving', 'sending']).toContain(direction);
          expect(Object.values(figures).every(isFigure)).toBe(true);
        }
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it('names a contact by a text, or is none', () => {
    fc.assert(
      fc.property(odd, (raw) => {
        for (const told of [convertCallReport(raw), convertFigures(raw)]) {
          if (told !== null) expect(typeof told.contactId).toBe('string');
        }
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
