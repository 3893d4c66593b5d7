import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';

describe('the virtual clock', () => {
  it('keeps appointments in the order of their time, and those made on the way', () => {
    const clock = new VirtualClock(0);
    const kept: string[] = [];
    const note = (name: string) => () => kept.push(`${name} ${clock.now()}`);
    clock.after(20, note('second'));
    clock.after(10, () => {
      note('first')();
      clock.after(5, note('between'));
    });
    clock.after(31, note('later'));
    clock.advance(30);
    expect(kept).toEqual(['first 10', 'between 15', 'second 20']);
    expect(clock.now()).toBe(30);
    expect(clock.pending).toBe(1);
  });

  it('keeps appointments of the same moment in the order they were made', () => {
    const clock = new VirtualClock(0);
    const kept: number[] = [];
    for (const number of [1, 2, 3]) clock.after(10, () => kept.push(number));
    clock.advance(10);
    expect(kept).toEqual([1, 2, 3]);
  });

  it('meets late what was due while the machine slept, and never goes back', () => {
    const clock = new VirtualClock(0);
    const met: number[] = [];
    clock.after(10, () => met.push(clock.now()));
    clock.sleep(1000);
    expect(met).toEqual([]);
    clock.advance(5);
    expect(met).toEqual([1000]);
    expect(clock.now()).toBe(1005);
  });

  it('calls off what is cancelled, also on the way', () => {
    const clock = new VirtualClock(0);
    const kept: string[] = [];
    const cancel = clock.after(10, () => kept.push('never'));
    clock.after(5, cancel);
    clock.advance(10);
    expect(kept).toEqual([]);
  });
});
