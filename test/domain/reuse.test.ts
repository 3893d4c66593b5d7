import { describe, expect, it } from 'vitest';
import { reuse, withParts } from '../../src/domain/reuse.js';

describe('a record that says the same as the one before', () => {
  it('is the one before, down to the parts of one that has changed', () => {
    const before = {
      mute: { isOn: false },
      calls: [
        { id: 'a', legs: [1] },
        { id: 'b', legs: [2] },
      ],
    };
    expect(reuse(before, structuredClone(before))).toBe(before);
    const after = reuse(before, { mute: { isOn: true }, calls: structuredClone(before.calls) });
    expect(after).toEqual({ mute: { isOn: true }, calls: before.calls });
    expect(after.calls).toBe(before.calls);
  });

  it('is another where a member came that is undefined', () => {
    const before: { readonly a: number; readonly b?: undefined } = { a: 1 };
    expect(reuse(before, { a: 1, b: undefined })).not.toBe(before);
  });
});

describe('a record with some parts changed', () => {
  const whole = { mute: { isOn: false }, tab: { isLeader: true }, at: 1 };

  it('is the very same where they say what they said', () => {
    expect(withParts(whole, { mute: { isOn: false }, at: 1 })).toBe(whole);
  });

  it('keeps what has not changed', () => {
    const changed = withParts(whole, { mute: { isOn: true }, tab: { isLeader: true } });
    expect(changed).toEqual({ mute: { isOn: true }, tab: { isLeader: true }, at: 1 });
    expect(changed.tab).toBe(whole.tab);
    expect(whole.mute.isOn).toBe(false);
  });
});
