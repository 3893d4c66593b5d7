import type { DispositionRecord, QualityReport } from '../../../src/disposition/disposition-record.js';

export interface Told {
  readonly id?: string;
  readonly rev?: number;
  readonly status?: 'active' | 'retracted';
  readonly code?: string;
  readonly at?: string;
  readonly agent?: string;
  readonly site?: string;
  readonly queue?: string;
  readonly contactId?: string | null;
  readonly browser?: DispositionRecord['browser'];
}

let made = 0;

/** A quality report as an agent's page writes it; what a test does not say is ordinary. */
export function report(told: Told = {}): DispositionRecord {
  made += 1;
  const { code = 'LI2', at = '2026-11-16T02:00:00Z', agent = 'mori', contactId = `contact-${made}` } = told;
  const time = new Date(at).toISOString();
  return {
    schema: 'disposition.v1',
    id: told.id ?? `report-${made}`,
    rev: told.rev ?? 1,
    kind: 'quality',
    status: told.status ?? 'active',
    quality: qualityOf(code),
    occurredAt: time,
    recordedAt: time,
    offsetMinutes: 0,
    agent: { username: agent, ...(told.site === undefined ? {} : { site: told.site }) },
    ...(contactId === null ? {} : { contact: contactOf(contactId, told.queue) }),
    instance: {},
    ...(told.browser === undefined ? {} : { browser: told.browser }),
    source: 'keyboard',
  };
}

function qualityOf(code: string): QualityReport {
  const [symptom = '', scenario, severity] = code;
  return {
    code,
    symptom,
    scenario: scenario === 'O' || scenario === 'T' ? scenario : 'I',
    severity: severity === '1' ? 1 : severity === '3' ? 3 : 2,
    chart: 'guide.1',
  };
}

const contactOf = (contactId: string, queue?: string): NonNullable<DispositionRecord['contact']> => ({
  contactId,
  channel: 'voice',
  direction: 'inbound',
  ...(queue === undefined ? {} : { queue }),
});

/** Numbers between 0 and 1 that are the same in every run. */
export function steadyRandom(seed = 7): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
