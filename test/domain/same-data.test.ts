import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { isSameData } from '../../src/domain/same-data.js';

const report = () => ({
  name: 'Hana',
  states: [{ name: 'Lunch', arn: null }, { name: 'Available' }],
  slots: { VOICE: 1 },
});

describe('data that says the same', () => {
  it('is found in another copy, also of another realm', () => {
    expect(isSameData(report(), report())).toBe(true);
    expect(isSameData(report(), runInNewContext(`(${JSON.stringify(report())})`))).toBe(true);
  });

  it.each<[what: string, other: unknown]>([
    ['another value', { ...report(), name: 'Ken' }],
    ['a member more', { ...report(), extension: '' }],
    ['a member less', { name: 'Hana', states: report().states }],
    ['a member of another name', { name: 'Hana', states: report().states, Slots: { VOICE: 1 } }],
    ['a list in another order', { ...report(), states: report().states.toReversed() }],
    ['a longer list', { ...report(), states: [...report().states, { name: 'Meeting' }] }],
    ['a list for a record', { ...report(), slots: [1] }],
    ['nothing', null],
  ])('is not %s', (_what, other) => {
    expect(isSameData(report(), other)).toBe(false);
    expect(isSameData(other, report())).toBe(false);
  });

  it('tells a member that is undefined from none', () => {
    expect(isSameData({ a: undefined }, { b: undefined })).toBe(false);
  });

  it('takes no moment for another', () => {
    expect(isSameData({ at: new Date(1) }, { at: new Date(2) })).toBe(false);
  });

  it('comes to an end on data that goes in a circle', () => {
    const circle = () => {
      const data: Record<string, unknown> = {};
      data['self'] = data;
      return data;
    };
    expect(isSameData(circle(), circle())).toBe(false);
  });
});
