import { expect, it } from 'vitest';
import type { Stage } from './gateway-under-test.js';

export function measuresCalls(stage: Stage): void {
  it('tells with the end of a call what was measured of its audio, second by second, and how it was set up', async () => {
    const { gateway, witness } = stage();
    await witness.begin();
    const { contactId } = await witness.takeCall();
    await gateway.pass(3200);
    await gateway.command('hangUp', contactId);
    const samples = await witness.until('the figures', (events) => {
      const told = events.flatMap((event) => (event.type === 'quality' ? [event] : []));
      expect(told.every((event) => event.contactId === contactId)).toBe(true);
      return told.length > 0 && told.flatMap((event) => event.samples);
    });
    for (const direction of ['receiving', 'sending'] as const) {
      const own = samples.filter((sample) => sample.direction === direction);
      expect(own.length).toBeGreaterThan(1);
      expect(own.some(({ packets }) => packets !== null && packets > 10 && packets < 110)).toBe(true);
      expect(own.map(({ at }) => at)).toEqual(own.map(({ at }) => at).toSorted((one, other) => one - other));
    }
    const report = await witness.until('the report', (events) => {
      const told = events.find((event) => event.type === 'call-report');
      return told?.contactId === contactId && told.report;
    });
    expect(report.setup.untilTalk).toBeGreaterThan(0);
    expect(report.failures).toEqual([]);
  });
}
