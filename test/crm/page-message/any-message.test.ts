import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aConnectedPage } from './page-desk.js';

/** As `page-message.v1.json` has them: nothing else may come through. */
const told = new Set(['click-to-dial', 'navigation', 'panel', 'signed-out']);
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('<img src=x onerror=globalThis.hit=1>', 'javascript:globalThis.hit=1', '__proto__', '5'.repeat(501)),
);
const value: fc.Arbitrary<unknown> = fc.oneof(text, fc.jsonValue(), fc.constantFrom(undefined, Number.NaN, true, null));
const event = fc.record({
  type: fc.oneof(fc.constantFrom(...told, 'late-log', 'constructor'), value),
  number: value,
  parameters: value,
  isVisible: value,
  record: fc.oneof(value, fc.record({ type: value, id: value, name: value, ['__proto__']: value })),
});

describe('a message that is made of anything', () => {
  it('neither throws nor runs, and becomes no event but those that are known, of texts in their bounds', async () => {
    const { page, heard } = await aConnectedPage();
    const body = fc.oneof(
      event.map((one) => ({ ...page.envelope('event'), event: one })),
      fc.record({ id: value, isDone: value, value, code: value, said: value }).map((one) => ({
        ...page.envelope('answer'),
        ...one,
      })),
      value,
    );
    fc.assert(
      fc.property(body, (message) => page.say(message)),
      { seed: 20261121, numRuns: 2000 },
    );
    expect(heard.length).toBeGreaterThan(50);
    for (const one of heard) {
      expect(told).toContain(one.type);
      const words = JSON.stringify(one, (_, part: unknown) => (typeof part === 'string' ? part.slice(0, 501) : part));
      expect(words).not.toContain('5'.repeat(501));
      if (one.type === 'click-to-dial') expect(one.number).not.toBe('');
    }
    expect(Reflect.get(globalThis, 'hit')).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
