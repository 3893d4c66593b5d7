/**
 * Where the gallery's reports go: nowhere. A page of yours gives `dispositions` what `openDispositions` answers, which keeps
 * every report on the machine until your collector has it.
 */
import { Dispositions } from '/ccp-elements/disposition/dispositions.js';

const outcomes = {
  id: 'billing',
  version: 1,
  answer: { mode: 'required' },
  favourites: ['resolved', 'follow-up', 'refund', 'escalated'],
  tree: [
    { code: 'resolved', label: { en: 'Resolved', ja: '解決' } },
    { code: 'follow-up', label: { en: 'Follow-up', ja: '要フォロー' } },
    { code: 'refund', label: { en: 'Refund', ja: '返金' } },
    { code: 'escalated', label: { en: 'Escalated', ja: 'エスカレーション' } },
    {
      code: 'complaint',
      label: { en: 'Complaint', ja: '苦情' },
      children: [
        { code: 'complaint-price', label: { en: 'Price', ja: '料金' } },
        { code: 'complaint-wait', label: { en: 'Waiting time', ja: '待ち時間' } },
      ],
    },
  ],
};

/** A minute and more of a slow line. */
const slowLine = {
  factsOf: () => ({
    samples: Array.from({ length: 70 }, (_, at) => ({ at: Date.now() - (70 - at) * 1000, roundTrip: 412 })),
  }),
};

const forgetful = {
  add: async () => undefined,
  undo: async () => 'undone',
  draft: async () => null,
  drafts: async () => [],
  keepDraft: async () => undefined,
  subscribe: () => () => undefined,
  stop: () => undefined,
};

/** The element reports on the contact of the scene; the answer ends that. */
export function reporting(element, { session, contactId = '' }) {
  const given = { session, outbox: forgetful, outcomeSets: [outcomes], quality: slowLine };
  const dispositions = new Dispositions(given);
  Object.assign(element, { dispositions, contactId });
  return () => dispositions.stop();
}

/** Types on what has the focus in the element, or would have it. */
export const typed =
  (...keys) =>
  async (element) => {
    await element.updateComplete;
    for (const key of keys) {
      const place = element.shadowRoot.querySelector('.field, .chip');
      place.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      await element.updateComplete;
    }
  };
