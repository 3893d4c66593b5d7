import { describe, expect, it } from 'vitest';
import { drillDown, narrowed } from '../../../src/disposition/analysis/drill-down.js';
import { overlayEvents } from '../../../src/disposition/analysis/known-events.js';
import { ReportTable } from '../../../src/disposition/analysis/report-table.js';
import { select } from '../../../src/disposition/analysis/selection.js';
import { report } from './reports.js';

const table = ReportTable.from([
  report({ code: 'LT2', at: '2026-11-16T02:04:00Z', agent: 'haddad', contactId: 'c-2' }),
  report({ code: 'LI2', at: '2026-11-16T02:02:00Z', agent: 'mori', contactId: 'c-1' }),
  report({ code: 'LI3', at: '2026-11-17T02:40:00Z', agent: 'mori', contactId: 'c-1' }),
  report({ code: 'MI3', at: '2026-11-16T02:30:00Z', agent: 'raman', contactId: null }),
  report({ code: 'LI3', at: '2026-11-16T03:00:00Z', agent: 'raman', contactId: 'c-9' }),
]);
const tokyo = { timeZone: 'Asia/Tokyo' };

describe('the reports behind a cell', () => {
  it('lists them by time, with each contact once', () => {
    const { reports, contactIds, agents } = drillDown(table, narrowed(tokyo, ['symptom', 'L'], ['hour', '11']));
    expect(reports.map(({ code, agent }) => `${code} ${agent}`)).toEqual(['LI2 mori', 'LT2 haddad', 'LI3 mori']);
    expect(contactIds).toEqual(['c-1', 'c-2']);
    expect(agents).toBe(2);
  });

  it('has no contact for a missed call that never was one', () => {
    const { reports, contactIds } = drillDown(table, narrowed(tokyo, ['symptom', 'M'], ['hour', null]));
    expect(reports).toHaveLength(1);
    expect(contactIds).toEqual([]);
  });

  it('leaves a side open, and keeps what was selected before', () => {
    expect(drillDown(table, narrowed(tokyo, ['hour', '11'])).reports).toHaveLength(4);
    const within = narrowed({ ...tokyo, where: { agent: ['raman'] } }, ['hour', '11']);
    expect(drillDown(table, within).reports.map(({ code }) => code)).toEqual(['MI3']);
  });
});

describe('known events beside the map', () => {
  const selected = select(table, tokyo);
  const hours = ['10', '11', '12'];

  it('marks the hours of something that happened once', () => {
    const change = { name: 'Firewall change', from: '2026-11-16T02:10:00Z', to: '2026-11-16T03:00:00Z' };
    expect(overlayEvents([change], selected, 'hour', hours)).toEqual([
      { name: 'Firewall change', keys: ['11'], reports: 1 },
    ]);
    expect(overlayEvents([change], selected, 'day', ['2026-11-16', '2026-11-17'])[0]?.keys).toEqual(['2026-11-16']);
  });

  it('marks what comes by the clock, over midnight too', () => {
    const backup = { name: 'Backup', at: '11:00', minutes: 10 };
    expect(overlayEvents([backup], selected, 'hour', hours)).toEqual([{ name: 'Backup', keys: ['11'], reports: 2 }]);
    const transfer = { name: 'Transfer', at: '23:30', minutes: 12 * 60, weekdays: [7] };
    expect(overlayEvents([transfer], selected, 'hour', hours)).toEqual([
      { name: 'Transfer', keys: ['10', '11'], reports: 2 },
    ]);
  });

  it('has no place on an axis without time', () => {
    expect(overlayEvents([{ name: 'Backup', at: '11:00', minutes: 10 }], selected, 'agent', ['mori'])).toEqual([]);
  });
});
