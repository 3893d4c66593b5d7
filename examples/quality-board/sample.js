/**
 * A week of a centre with two sites. Rows are the hours from 8 to 19 in Tokyo. At 11 something disturbs Osaka on four days,
 * and the board must find it.
 */
const week = {
  S: [0, 1, 0, 0, 2, 1, 0, 0, 1, 0, 0, 0],
  M: [1, 3, 2, 1, 0, 1, 4, 2, 1, 0, 1, 0],
  L: [0, 2, 4, 19, 6, 2, 1, 5, 3, 2, 1, 0],
  P: [0, 0, 1, 4, 2, 0, 0, 1, 2, 0, 0, 0],
  D: [0, 1, 0, 5, 1, 0, 0, 2, 0, 0, 1, 0],
  W: [1, 0, 2, 1, 0, 0, 3, 1, 0, 0, 0, 0],
  V: [0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0],
  C: [0, 2, 3, 11, 4, 1, 0, 2, 6, 1, 0, 0],
};

const agents = [
  ...[
    'K. Mori',
    'N. Haddad',
    'P. Raman',
    'B. Hargreaves',
    'M. Oliveira',
    '田中 愛子',
    'S. Lindqvist',
    'T. Okafor',
    'R. Iyer',
  ],
  ...Array.from({ length: 32 }, (_, index) => `agent ${index + 10}`),
];
const queues = ['Support', 'Billing', 'サポート'];
const roundTrips = [412, 388, 530, 304, 421];

const firstDay = Date.parse('2026-11-15T23:00:00Z');
const minute = 60_000;

export function sampleWeek() {
  const records = [];
  for (const [symptom, hours] of Object.entries(week)) {
    hours.forEach((count, hour) => {
      for (let index = 0; index < count; index += 1) records.push(report(symptom, hour, index, records.length));
    });
  }
  return records;
}

function report(symptom, hour, index, number) {
  const isJob = hour === 3 && 'LCD'.includes(symptom);
  const day = isJob ? index % 4 : (number * 3 + hour) % 5;
  const inHour = isJob ? 1 + ((index * 3) % 13) : (number * 37 + hour * 11) % 60;
  const at = firstDay + day * 1440 * minute + (hour * 60 + inHour) * minute;
  const scenario = 'ITIO'[number % 4];
  const severity = isJob ? 2 + (index % 2) : 1 + (number % 3);
  const agent = isJob ? (number * 2) % 18 : number % agents.length;
  const measured = symptom === 'L' ? { evidence: { roundTrip95: roundTrips[number % 5] } } : {};
  const time = new Date(at).toISOString();
  return {
    schema: 'disposition.v1',
    id: `sample-${String(number).padStart(4, '0')}`,
    rev: 1,
    kind: 'quality',
    status: 'active',
    quality: { code: `${symptom}${scenario}${severity}`, symptom, scenario, severity, chart: 'guide.1' },
    occurredAt: time,
    recordedAt: time,
    offsetMinutes: 540,
    timeZone: 'Asia/Tokyo',
    agent: { username: agents[isJob ? agent % 9 : agent], site: isJob || number % 3 === 0 ? 'Osaka' : 'Tokyo' },
    contact: {
      contactId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      channel: 'voice',
      direction: scenario === 'O' ? 'outbound' : 'inbound',
      queue: queues[number % 3],
    },
    instance: { alias: 'example' },
    browser: { name: number % 4 === 0 ? 'Firefox' : 'Chrome', version: number % 4 === 0 ? '140.5' : '156.0' },
    ...measured,
    source: 'keyboard',
  };
}
