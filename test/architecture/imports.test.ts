import { cruise } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import config from '../config/dependency-cruiser.config.js';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

describe('the house', () => {
  it('lets arrows only go down, without cycles', async () => {
    const { options, ...ruleSet } = config;
    const { output } = await cruise(['src'], { ...options, ruleSet, validate: true } as never);
    if (typeof output === 'string') throw new Error('expected the cruise result as an object');
    const violations = output.summary.violations as readonly Violation[];
    expect(violations.map(({ rule, from, to }) => `${from} -> ${to}: ${rule.name}`)).toEqual([]);
    expect(output.modules.length).toBeGreaterThan(10);
  }, 60_000);
});
