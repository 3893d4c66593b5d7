import { Dispositions, type DispositionsOptions } from '../../../src/disposition/dispositions.js';
import type { OutcomeSet } from '../../../src/disposition/outcome-set.js';
import type { QualitySource } from '../../../src/disposition/quality-facts.js';
import { openOutbox } from '../../../src/disposition/outbox/open-outbox.js';
import type { DispositionSink } from '../../../src/disposition/outbox/sink.js';
import type { FakeSession } from './fake-session.js';

/** Outcomes of a site, in both languages. */
export const outcomeSet: OutcomeSet = {
  id: 'billing',
  version: 1,
  answer: { mode: 'required' },
  favourites: ['resolved', 'follow-up', 'refund', 'escalated'],
  tree: [
    { code: 'resolved', label: { en: 'Resolved', ja: '解決' } },
    { code: 'follow-up', label: { en: 'Follow-up', ja: '要フォロー' }, followUp: 'callback' },
    { code: 'refund', label: { en: 'Refund', ja: '返金' } },
    { code: 'escalated', label: { en: 'Escalated', ja: 'エスカレーション' } },
    {
      code: 'complaint',
      label: { en: 'Complaint', ja: '苦情' },
      fields: [
        {
          name: 'severity',
          label: { en: 'How bad', ja: '程度' },
          kind: 'choice',
          isRequired: true,
          choices: [
            { value: 'small', label: { en: 'Small', ja: '軽い' } },
            { value: 'large', label: { en: 'Large', ja: '重い' } },
          ],
        },
      ],
      children: [
        { code: 'complaint-price', label: { en: 'Price', ja: '料金' } },
        { code: 'complaint-wait', label: { en: 'Waiting time', ja: '待ち時間' } },
      ],
    },
  ],
};

/** Forty seconds of a slow line, until now. */
export const slowLine: QualitySource = {
  factsOf: () => ({
    samples: Array.from({ length: 40 }, (_, at) => ({ at: Date.now() - (40 - at) * 1000, mos: 3.6, roundTrip: 412 })),
  }),
};

let opened = 0;

/** Dispositions over a database of their own, real, in this browser. */
export async function dispositionsFor(
  session: FakeSession,
  sink: DispositionSink,
  {
    name = `test ${(opened += 1)} ${Math.random()}`,
    ...options
  }: Partial<DispositionsOptions> & { name?: string } = {},
): Promise<Dispositions> {
  const outbox = await openOutbox({ sinks: [sink], name });
  return new Dispositions({ session, outbox, outcomeSets: [outcomeSet], quality: slowLine, ...options });
}
