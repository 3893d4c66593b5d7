import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentHash } from '../../../src/diagnostics/support-bundle/agent-hash.js';
import { buildSupportBundle, type BundleSource } from '../../../src/diagnostics/support-bundle/build-bundle.js';

const schema = JSON.parse(readFileSync('src/diagnostics/support-bundle/support-bundle.v1.json', 'utf8')) as object;
const isValid = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);
const now = Date.parse('2026-11-21T10:30:00.000Z');
const hour = 3_600_000;

const source: BundleSource = {
  id: '0193-a',
  now,
  version: '0.1.0',
  instance: {
    arn: 'arn:aws:connect:ap-northeast-1:111122223333:instance/6fea7e52-0123-4567-8901-3118838ce876',
    host: 'example.my.connect.aws',
    region: 'ap-northeast-1',
  },
  environment: {
    userAgent: 'Mozilla/5.0 Chrome/143.0.0.0',
    language: 'ja',
    timeZone: 'Asia/Tokyo',
    clockSkew: 120,
    logicalCores: 8,
    memoryGiB: null,
  },
  problem: 'The caller at 03-1234-5678 could not hear me.',
  contacts: [
    { contactId: 'c-1', channel: 'voice', direction: 'inbound', queue: 'Billing', startedAt: now - hour, endedAt: now },
    { contactId: 'c-2', channel: 'voice', direction: null, queue: null, startedAt: now - 30 * hour, endedAt: null },
  ],
  quality: { contactId: 'c-1', customerName: 'Ana Lopez', loss: 3 },
  log: [{ at: now, level: 'info', text: 'dial +81312345678', fields: { authToken: 'abc' } }],
};

describe('the support bundle', () => {
  it('fits the published schema', () => {
    isValid(buildSupportBundle(source).bundle);
    expect(isValid.errors).toBe(null);
    isValid(buildSupportBundle({ ...source, contacts: [], log: [], problem: '' }).bundle);
    expect(isValid.errors).toBe(null);
    expect(isValid({ ...buildSupportBundle(source).bundle, createdAt: '21 November' })).toBe(false);
  });

  it('shows to the letter what leaves, without the customer, and counts what was taken out', () => {
    const { text, bundle } = buildSupportBundle(source);
    expect(JSON.parse(text)).toEqual(bundle);
    expect(text).not.toMatch(/1234-5678|12345678|Ana|abc"/);
    expect(bundle.redaction.counts).toMatchObject({ number: 2, name: 1, token: 1 });
    expect(bundle.contacts[0]).toMatchObject({ contactId: 'c-1', startedAt: '2026-11-21T09:30:00.000Z' });
  });

  it('flags contacts that are older than a day, and names what support will miss', () => {
    const { oldContacts, missing } = buildSupportBundle(source);
    expect([oldContacts, missing]).toEqual([['c-2'], []]);
    const bare = buildSupportBundle({
      ...source,
      contacts: [],
      log: [],
      instance: { arn: null, host: null, region: null },
      problem: ' ',
    });
    expect(bare.missing).toEqual(['contacts', 'instance-arn', 'region', 'problem', 'log']);
  });

  it('lets nothing through, whatever it is given', () => {
    const data = fc.oneof(
      fc.jsonValue(),
      fc.constant({ phoneNumber: '+81 90 1234 5678' }),
      fc.constant('０９０−１２３４−５６７８'),
    );
    fc.assert(
      fc.property(data, fc.array(data, { maxLength: 5 }), fc.string(), (quality, log, problem) => {
        const { bundle, text } = buildSupportBundle({ ...source, quality, log, problem: `${problem} 090-1234-5678` });
        expect(text).not.toMatch(/1234.{0,3}5678/);
        expect(isValid(bundle)).toBe(true);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('tells agents apart by a hash that nobody reads a name from', async () => {
    const hash = await agentHash('nabila', 'salt');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hash).toBe(await agentHash('nabila', 'salt'));
    expect(hash).not.toBe(await agentHash('nabila', 'other'));
  });
});
