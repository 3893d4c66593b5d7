import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseLog } from '../../../src/diagnostics/logs/analyse-log.js';
import { readLog } from '../../../src/diagnostics/logs/read-log.js';
import { redactedLog } from '../../../src/diagnostics/logs/redacted-log.js';
import { entry, fileOf, metricsEntry, midnight, secondOf, snapshotEntry } from './log-entries.js';

const textsOf = async (file: string) => (await readLog(file)).lines.map(({ text }) => text);

describe('reading a downloaded log', () => {
  it('reads a list with a byte order mark, with times as texts and as numbers, in order of time', async () => {
    const file = fileOf([entry('second', { after: 2000 }), entry('first', { after: 1000, isNumber: true })]);
    const { lines, malformed } = await readLog(`\ufeff${file}`);
    expect(lines.map(({ text, at }) => [text, at])).toEqual([
      ['first', midnight + 1000],
      ['second', midnight + 2000],
    ]);
    expect(malformed).toBe(0);
  });

  it('keeps an entry without a time behind the one before it', async () => {
    const timeless = { ...entry('timeless'), time: 'yesterday' };
    expect(await textsOf(fileOf([entry('c', { after: 9 }), timeless, entry('a', { after: 1 })]))).toEqual([
      'a',
      'c',
      'timeless',
    ]);
  });

  it('reads levels that it does not know, old entries without objects, and its own entries', async () => {
    const old = { level: 'WARN', text: 'old', time: new Date(midnight).toISOString() };
    const own = { at: midnight + 1, level: 'error', text: 'own', fields: { code: 'a' } };
    const { lines } = await readLog(fileOf([old, own, { ...entry('later', { after: 2 }), level: 'FATAL' }]));
    expect(lines.map(({ level }) => level)).toEqual(['WARN', 'ERROR', 'UNKNOWN']);
  });

  it('reads one object a line, and entries inside an object', async () => {
    expect(await textsOf(`${JSON.stringify(entry('a'))}\n${JSON.stringify(entry('b', { after: 1 }))}\n`)).toEqual([
      'a',
      'b',
    ]);
    expect(await textsOf(JSON.stringify({ made: 'x', entries: [entry('a'), entry('b', { after: 1 })] }))).toEqual([
      'a',
      'b',
    ]);
  });

  it('reads what a console showed, and what the log parser of AWS shows', async () => {
    const shown = [
      '[2026-01-01T00:00:00.000Z] [INFO] [arn]: one',
      '2026-01-01T00:00:01.000Z ccp DEBUG [initWebSocket] Primary WebSocket: CONNECTING | Secondary WebSocket: NULL',
      'at something.js:12',
    ].join('\n');
    const { lines } = await readLog(shown);
    expect(lines.map(({ text, level }) => [level, text.slice(0, 8)])).toEqual([
      ['INFO', 'one'],
      ['DEBUG', '[initWeb'],
    ]);
  });

  it('counts what is broken and reads on behind it', async () => {
    const good = JSON.stringify(entry('good'), undefined, 4);
    const file = `[${good}, {"component": "ccp", "text": "lost quote, "time": 1}, 17, {"a": 1}, ${good}, {"text": `;
    const { lines, malformed, isCut } = await readLog(file);
    expect(lines.map(({ text }) => text)).toEqual(['good', 'good']);
    expect([malformed, isCut]).toEqual([2, true]);
  });

  it.each([
    '',
    '[]',
    '{}',
    '{'.repeat(50_000),
    '[{"text":"'.repeat(20_000),
    '{x}'.repeat(50_000),
    '"',
    '\ufeff',
    'null',
  ])('comes to an end on %#', async (file) => {
    expect((await readLog(file)).lines).toEqual([]);
  });

  it('tells its progress and stops when it is told to', async () => {
    const file = fileOf(Array.from({ length: 10_000 }, (_, at) => entry('a', { after: at })));
    const parts: number[] = [];
    await readLog(file, { onProgress: (part) => parts.push(part) });
    expect(parts.length).toBeGreaterThan(3);
    expect([...parts].sort((one, other) => one - other)).toEqual(parts);
    expect(parts.at(-1)).toBe(1);
    const stop = new AbortController();
    const reading = readLog(file, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a log that somebody made to do harm', () => {
  const piece = fc.oneof(
    fc.json(),
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      '\\"',
      ',\n    {',
      '{"text":"',
      '"time":',
      '\ufeff',
      '\u0000',
      '<img src=x onerror=alert(1)>',
    ),
    fc.constant(
      JSON.stringify(entry('dial +81312345678 for ana@example.com', { objects: [{ phoneNumber: '0312345678' }] })),
    ),
    fc.constant(JSON.stringify(snapshotEntry(0, 'Available', Number.NaN))),
    fc.constant(JSON.stringify(metricsEntry(0, secondOf(0)))),
    fc.constant(
      JSON.stringify(entry('sendSoftphoneMetrics success[{"softphoneStreamType":"audio_input","timestamp":{}}]')),
    ),
  );

  it('neither crashes nor hangs, and nothing of a customer leaves with it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const log = await readLog(pieces.join(''));
        await analyseLog(log);
        const { value } = await redactedLog(log);
        expect(value).not.toMatch(/1234-?5678|ana@example/);
        const again = await readLog(value);
        expect(again.lines.length).toBe(log.lines.length);
        expect((await redactedLog(again)).value).toBe(value);
      }),
      { seed: 20261121, numRuns: 600 },
    );
  });
});
