import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactText } from '../../../src/diagnostics/redact/redact-text.js';
import { redactionKinds } from '../../../src/diagnostics/redact/redaction.js';
import { kept, taken, uuid } from './corpus.js';

const seed = 20261121;
const digit = fc.integer({ min: 0, max: 9 });
const digitsOf = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(''));
const wide = (text: string) => text.replaceAll(/\d/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const international = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 7, max: 13 }).chain(digitsOf))
  .map(([first, rest]) => `+${first}${rest}`);
const japanese = fc
  .tuple(
    fc.constantFrom('03', '06', '045', '0120', '0800', '050', '070', '080', '090'),
    digitsOf(8),
    fc.constantFrom('-', '', ' ', '−'),
  )
  .map(([area, rest, mark]) => [area, rest.slice(0, 4), rest.slice(4)].join(mark));
const around = fc.constantFrom('', ' ', '"', '(', 'number: ', '、', '<', '[', "'", '{"x":"', '番号');
const after = fc.constantFrom('', ' ', '"', ')', ',', '。', '>', ']', ' 12:00', 'です', '\n');

describe('redacting a text', () => {
  it.each(taken)('takes out what is in: %s', (text, rest, kind) => {
    const { value, counts } = redactText(text);
    expect(value).toBe(rest);
    expect(Object.entries(counts).filter(([, count]) => count > 0)).toEqual([[kind, 1]]);
  });

  it.each(kept)('leaves: %s', (text) => {
    const { value, counts } = redactText(text);
    expect(value).toBe(text);
    expect(redactionKinds.every((kind) => counts[kind] === 0)).toBe(true);
  });

  it.each(taken)('changes nothing the second time: %s', (text) => {
    const once = redactText(text).value;
    expect(redactText(once).value).toBe(once);
  });

  it('keeps the last four digits where the policy says so, and does so once', () => {
    const once = redactText('from +81312345678', { keepsLastFour: true }).value;
    expect(once).toBe('from [number …5678]');
    expect(redactText(once, { keepsLastFour: true }).value).toBe(once);
  });

  it('counts each find', () => {
    const { counts } = redactText('+81312345678, 03-1234-5678 and ana@example.com');
    expect([counts.number, counts.email]).toEqual([2, 1]);
  });

  it('lets no number through, wherever it stands', () => {
    fc.assert(
      fc.property(around, fc.oneof(international, japanese, japanese.map(wide)), after, (before, number, behind) => {
        const { value } = redactText(`${before}${number}${behind}`);
        const digits = number.normalize('NFKC').replaceAll(/\D/g, '');
        expect(value.replaceAll(/\D/g, '')).not.toContain(digits.slice(-6));
        expect(value).toContain('[number]');
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('leaves ids, times, epochs and ports wherever they stand', () => {
    const time = fc.date({ min: new Date('2015-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });
    const fact = fc.oneof(
      fc.uuid(),
      time.map((at) => at.toISOString()),
      time.map((at) => String(at.getTime())),
      fc.integer({ min: 1, max: 65535 }).map((port) => `host.example:${port}`),
      fc.double({ min: 0, max: 1, noNaN: true }).map((level) => level.toFixed(12)),
    );
    fc.assert(
      fc.property(
        fc.array(fact, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(' ', ', ', '\n', '|'),
        (facts, mark) => {
          const text = facts.join(mark);
          expect(redactText(text).value).toBe(text);
        },
      ),
      { seed, numRuns: 2000 },
    );
  });

  it('is idempotent for any text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(...taken.map(([text]) => text), ...kept, uuid),
      japanese,
      international,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.constantFrom('', ' ', '"'), (pieces, mark) => {
        const once = redactText(pieces.join(mark)).value;
        expect(redactText(once).value).toBe(once);
      }),
      { seed, numRuns: 2000 },
    );
  });

  // A form that tries each way again would not end within the time that a test has.
  it.each([
    'a',
    '0',
    '0-',
    '@',
    'a@',
    '"a":"',
    '\\"',
    'eyJ',
    ':',
    '1:',
    '+',
    '(',
    '+1 ',
    'https://',
    '[',
    'token=',
    '.1',
    '１',
  ])('comes to an end on a long run of %s', (sign) => {
    const text = sign.repeat(100_000 / sign.length);
    const once = redactText(text).value;
    expect(redactText(once).value === once).toBe(true);
  });
});
