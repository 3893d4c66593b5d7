import { describe, expect, it } from 'vitest';
import { isOutdated } from '../../../src/diagnostics/preflight/browser-checks.js';
import { readBrowser } from '../../../src/diagnostics/preflight/browser-facts.js';
import { loudness } from '../../../src/diagnostics/preflight/browser-sound.js';
import { endpointsOf, regions } from '../../../src/diagnostics/endpoints.js';
import { Workplace } from './workplace.js';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';

describe('a browser', () => {
  it.each([
    [`${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.3595.65`, 'Edge', 142],
    [`${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36`, 'Chrome', 142],
    [`${windows.replace('x64', 'x64; rv:140.0')} Gecko/20100101 Firefox/140.0`, 'Firefox', 140],
    ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15', 'Safari', 18],
    ['curl/8.0', '', null],
  ])('is read from %s', (userAgent, name, major) => {
    expect(readBrowser(userAgent, [])).toMatchObject({ name, major });
  });

  it('is read from what it says of itself before that, whatever else it lists', () => {
    const told = [
      { brand: 'Not=A?Brand', version: '24' },
      { brand: 'Chromium', version: '142' },
      { brand: 'Microsoft Edge', version: '141' },
    ];
    expect(readBrowser('', told)).toMatchObject({ name: 'Edge', major: 141 });
  });

  it('is too old only by a rule of the host', () => {
    const { browser } = new Workplace();
    expect(isOutdated(browser, { Chrome: 143 })).toBe(true);
    expect(isOutdated(browser, { Chrome: 142 })).toBe(false);
    expect(isOutdated(browser, { Firefox: 999 })).toBe(false);
  });
});

describe('a sound', () => {
  const tone = (amplitude: number) =>
    Float32Array.from({ length: 4_800 }, (_, index) => amplitude * Math.sin((2 * Math.PI * 480 * index) / 48_000));

  it('has a peak and a level', () => {
    const { peak, level, isClipped } = loudness(tone(0.5));
    expect(peak).toBeCloseTo(0.5, 3);
    expect(level).toBeCloseTo(0.3536, 3);
    expect(isClipped).toBe(false);
  });

  it('is clipped where six samples in a row are at the top, not for one that touches it', () => {
    expect(loudness(tone(4).map((sample) => Math.max(-1, Math.min(1, sample)))).isClipped).toBe(true);
    expect(loudness(tone(1)).isClipped).toBe(false);
    expect(loudness(new Float32Array(10))).toMatchObject({ peak: 0, level: 0 });
  });
});

describe('the hosts of a region', () => {
  it('are known for each region that is listed, and none is made up for another', () => {
    for (const region of regions) {
      const endpoints = endpointsOf(region);
      expect(endpoints?.turn.length, region).toBeGreaterThan(0);
      for (const host of endpoints?.turn ?? [])
        expect(host).toMatch(new RegExp(`^TurnNlb-[0-9a-f]{16}\\.elb\\.${region}\\.`));
    }
    expect(endpointsOf('mars-north-1')).toBeNull();
  });
});
