import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { qualityIssues } from '../../src/diagnostics/quality/issues.js';
import { issueLayers } from '../../src/diagnostics/quality/issue-layers.js';
import { preflightCodes } from '../../src/diagnostics/preflight/codes.js';
import { callRows } from '../e2e/fault-table/call-rows.js';
import type { FaultRow } from '../e2e/fault-table/fault-row.js';
import { pageRows } from '../e2e/fault-table/page-rows.js';
import { sessionRows } from '../e2e/fault-table/session-rows.js';

const rows: readonly FaultRow[] = [pageRows, sessionRows, callRows].flatMap((group) => Object.values(group));

const tellers = { preflight: 'preflight', quality: 'live quality', softphone: 'softphone' } as const;

const cells = ({ fault, made, told, layer, code, certainty }: FaultRow): readonly string[] => [
  fault,
  made,
  tellers[told],
  layer ?? 'none',
  `\`${code}\``,
  certainty ?? '',
];

/** The rows below the heading, without the padding. */
function documented(): readonly (readonly string[])[] {
  const page = readFileSync('docs/diagnostics.md', 'utf8');
  const lines = page.slice(page.indexOf('### Faults and verdicts')).split('\n');
  const begin = lines.findIndex((line) => line.startsWith('| fault'));
  const end = lines.findIndex((line, index) => index > begin && !line.startsWith('|'));
  return lines.slice(begin + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('the table of faults in the documentation', () => {
  it('has every fault that is made for real, as it is made and as it is judged', () => {
    expect(documented()).toEqual(rows.map(cells));
  });

  it('has at least thirty, each once', () => {
    expect(new Set(rows.map(({ fault }) => fault)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(30);
  });

  it.each(rows.filter(({ test }) => test !== undefined))('names the test that makes: $fault', ({ test, code }) => {
    expect(readFileSync(`test/e2e/${test}`, 'utf8')).toContain(code);
  });

  it('blames the layer that the code stands for', () => {
    const layerOf: Readonly<Record<string, string | null>> = Object.fromEntries([
      ...Object.entries(preflightCodes).map(([code, { layer }]) => [code, layer]),
      ...qualityIssues.map((issue) => [issue, issueLayers[issue].layer]),
    ]);
    for (const { told, layer, code } of rows) {
      if (told !== 'softphone' && layer !== null) expect(layerOf[code], code).toBe(layer);
    }
  });
});
