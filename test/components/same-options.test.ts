import { describe, expect, it } from 'vitest';
import { sameOptions } from '../../src/components/internal/same-options.js';

class Clock {
  now = Date.now();
}

describe('options that come after a session has begun', () => {
  it('are the same when a framework writes them anew', () => {
    const written = () => ({
      media: { mode: 'vdi', platform: 'CITRIX' },
      loginUrl: new URL('https://idp.example/start'),
      clock: new Clock(),
      log: () => undefined,
    });
    expect(sameOptions(written(), written())).toBe(true);
  });

  it.each([
    [{}, { region: 'us-east-1' }],
    [{ media: { mode: 'softphone' } }, { media: { mode: 'medialess' } }],
    [{ media: { mode: 'vdi', platform: 'CITRIX' } }, { media: { mode: 'vdi', platform: 'AZURE' } }],
    [{ loginUrl: new URL('https://a.example') }, { loginUrl: new URL('https://b.example') }],
    [{ sessionHours: 12 }, { sessionHours: 10 }],
  ])('are other ones: %j and %j', (before, after) => {
    expect(sameOptions(before, after)).toBe(false);
    expect(sameOptions(after, before)).toBe(false);
  });
});
