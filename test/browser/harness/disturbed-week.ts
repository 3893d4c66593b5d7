import type { DispositionRecord } from '../../../src/disposition/disposition-record.js';
import { report } from '../../disposition/analysis/reports.js';

/** Something that happens by the clock when the reports of delay come. */
export const nightlyBackup = { name: 'Backup', at: '11:00', minutes: 15 };

/** Five days in Tokyo: a few reports of every symptom each hour, and delay in Osaka at 11:00 on four of them. */
export function disturbedWeek(): readonly DispositionRecord[] {
  const at = (day: number, hour: number, minute: number): string =>
    new Date(Date.UTC(2026, 10, 16 + day, hour - 9, minute)).toISOString();
  const usual = Array.from({ length: 80 }, (_, index) =>
    report({
      id: `usual-${index}`,
      code: `${'SMLPDWVC'[index % 8] ?? 'S'}I${1 + (index % 3)}`,
      at: at(index % 5, 8 + ((index * 5) % 12), (index * 17) % 60),
      agent: `agent ${index % 13}`,
      site: index % 2 === 0 ? 'Osaka' : 'Tokyo',
      contactId: `contact-${index}`,
    }),
  );
  const disturbed = Array.from({ length: 18 }, (_, index) =>
    report({
      id: `disturbed-${index}`,
      code: index % 2 === 0 ? 'LT2' : 'LI3',
      at: at(index % 4, 11, 1 + ((index * 3) % 12)),
      agent: `agent ${index % 9}`,
      site: 'Osaka',
      contactId: `disturbed-contact-${index}`,
    }),
  );
  return [...usual, ...disturbed];
}
