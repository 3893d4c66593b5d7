import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactValue } from '../../../src/diagnostics/redact/redact-value.js';
import { uuid } from './corpus.js';

/** As Streams writes a snapshot into its log, here without the redaction that it does itself. */
const snapshot = {
  snapshot: {
    skew: 150,
    snapshotTimestamp: '2026-01-01T00:00:00.500Z',
    state: { name: 'AfterCallWork', type: 'system', startTimestamp: 1767225600000 },
    contacts: [
      {
        contactId: uuid,
        attributes: { tier: { name: 'tier', value: 'gold' }, language: 'ja' },
        connections: [
          { connectionId: uuid, endpoint: { phoneNumber: '+81312345678', name: 'Ana Lopez', type: 'phone_number' } },
        ],
        queue: { name: 'Billing', queueARN: `arn:aws:connect:us-east-1:111122223333:instance/${uuid}` },
      },
    ],
  },
};

describe('redacting plain data', () => {
  it('takes names, numbers and attributes and leaves states, ids, queues and times', () => {
    const { value, counts } = redactValue(snapshot);
    expect(value).toEqual({
      snapshot: {
        ...snapshot.snapshot,
        contacts: [
          {
            ...snapshot.snapshot.contacts[0],
            attributes: { '[removed]': 2 },
            connections: [
              { connectionId: uuid, endpoint: { phoneNumber: '[number]', name: '[name]', type: 'phone_number' } },
            ],
          },
        ],
      },
    });
    expect([counts.number, counts.name, counts.attribute]).toEqual([1, 1, 2]);
  });

  it('leaves the attributes that the policy allows', () => {
    const policy = { allowedAttributes: ['language'] };
    const once = redactValue({ attributes: { tier: 'gold', language: 'ja' } }, policy).value;
    expect(once).toEqual({ attributes: { language: 'ja', '[removed]': 1 } });
    expect(redactValue(once, policy).value).toEqual(once);
  });

  it('takes what gives access, what was dialled and what was written', () => {
    expect(
      redactValue({
        iceServers: [{ urls: ['turn:a.example:3478?transport=udp'], username: 'u', credential: { a: 1 } }],
        digits: 1234,
        body: { text: 'hello' },
        customerEmail: 'x',
        microphonePermission: 'granted',
      }).value,
    ).toEqual({
      iceServers: [{ urls: ['turn:a.example:3478?transport=udp'], username: '[token]', credential: '[token]' }],
      digits: '[digits]',
      body: '[content]',
      customerEmail: '[email]',
      microphonePermission: 'granted',
    });
  });

  it('survives cycles, depth, size, dates and functions', () => {
    const circle: Record<string, unknown> = { at: new Date(0), call: () => undefined };
    circle['self'] = circle;
    expect(redactValue(circle).value).toEqual({ at: '1970-01-01T00:00:00.000Z', call: undefined, self: '[cut]' });
    let deep: unknown = 'end';
    for (let level = 0; level < 200; level += 1) deep = { deep };
    expect(JSON.stringify(redactValue(deep).value)).toContain('[cut]');
    const long = `${'x '.repeat(200_000)}0312345678`;
    const { value } = redactValue({ text: long });
    expect(JSON.stringify(value).length).toBeLessThan(270_000);
    expect(redactValue(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, at]))).counts.cut).toBe(
      1,
    );
  });

  it('is idempotent, and never throws, for any data', () => {
    const names = fc.constantFrom(
      'name',
      'phoneNumber',
      'attributes',
      'state',
      'body',
      'token',
      'x',
      'digits',
      'queue',
    );
    const leaf = fc.oneof(fc.string(), fc.constant('+81 3-1234-5678'), fc.integer(), fc.constant(null), fc.boolean());
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(names, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (data) => {
        const once = redactValue(data).value;
        expect(redactValue(once).value).toEqual(once);
        expect(JSON.stringify(once) ?? '').not.toContain('1234-5678');
      }),
      { seed: 7, numRuns: 1500 },
    );
  });
});
