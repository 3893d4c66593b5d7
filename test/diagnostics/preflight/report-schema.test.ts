import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { runPreflight } from '../../../src/diagnostics/preflight/preflight.js';
import { instanceUrl, region, Workplace } from './workplace.js';

const schema = JSON.parse(readFileSync('src/diagnostics/preflight/diagnostics-report.v1.json', 'utf8')) as object;
const isValid = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);

async function reportOf(place: Workplace, signal?: AbortSignal) {
  const { report } = await runPreflight({ instanceUrl, region, ports: place.ports, ...(signal && { signal }) });
  return JSON.parse(JSON.stringify(report)) as typeof report;
}

describe('the report of a preflight', () => {
  it('fits the published schema where all is well, where nothing is, and where it was stopped', async () => {
    isValid(await reportOf(new Workplace()));
    expect(isValid.errors).toBe(null);
    const bad = new Workplace();
    bad.service = null;
    bad.microphone = { ...bad.microphone, isPageAllowed: false };
    bad.ice = { ...bad.ice, errors: [] };
    bad.reaches.set('amazonaws.com', 'timeout');
    isValid(await reportOf(bad));
    expect(isValid.errors).toBe(null);
    isValid(await reportOf(new Workplace(), AbortSignal.abort()));
    expect(isValid.errors).toBe(null);
  });

  it('is not taken for one with another status, time or layer', async () => {
    const report = await reportOf(new Workplace());
    expect(isValid({ ...report, createdAt: '21 November' })).toBe(false);
    expect(isValid({ ...report, verdict: { ...report.verdict, layer: 'weather' } })).toBe(false);
    expect(isValid({ ...report, checks: [{ ...report.checks[0], status: 'red' }] })).toBe(false);
  });
});
