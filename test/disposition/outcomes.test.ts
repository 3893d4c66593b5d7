import { describe, expect, it } from 'vitest';
import { checkOutcomeSet, faultsOf } from '../../src/disposition/check-outcome-set.js';
import {
  dueAt,
  emptyAnswer,
  fieldsOf,
  missingOf,
  outcomeReport,
  reportAtTimeout,
} from '../../src/disposition/outcome-answer.js';
import { findOutcomes, offeredFirst } from '../../src/disposition/outcome-search.js';
import { outcomeWith, setFor, type OutcomeNode, type OutcomeSet } from '../../src/disposition/outcome-set.js';

const set: OutcomeSet = {
  id: 'billing',
  version: 4,
  queues: ['Billing'],
  favourites: ['resolved', 'refund'],
  answer: { mode: 'required' },
  tree: [
    { code: 'resolved', label: { en: 'Resolved', ja: '解決' } },
    {
      code: 'money',
      label: { en: 'Money', ja: '金銭' },
      fields: [{ name: 'amount', label: 'Amount', kind: 'number', isRequired: true }],
      children: [
        {
          code: 'refund',
          label: { en: 'Refund', ja: '返金' },
          fields: [
            { name: 'is-partial', label: 'Part of it', kind: 'yes-no' },
            {
              name: 'reason',
              label: 'Why',
              kind: 'text',
              isRequired: true,
              onlyWhen: { field: 'is-partial', is: true },
            },
          ],
        },
        { code: 'invoice', label: { en: 'New invoice', ja: '請求書の再発行' } },
      ],
    },
    { code: 'call-back', label: { en: 'Call back', ja: '折り返し' }, followUp: 'callback', isFollowUpRequired: true },
    { code: 'stop', label: { en: 'Do not call', ja: '架電拒否' }, isDoNotCall: true },
  ],
};
const having = (change: Partial<OutcomeSet>): OutcomeSet => ({ ...set, ...change });
const without = (some: OutcomeSet, name: keyof OutcomeSet): OutcomeSet =>
  Object.fromEntries(Object.entries(some).filter(([key]) => key !== name)) as unknown as OutcomeSet;
const answered = (code: string, change: object = {}) => ({ ...emptyAnswer, code, ...change });
const timed = having({ answer: { mode: 'time-boxed', seconds: 60 } });

describe('the outcomes of a contact', () => {
  it('come from the set for its queue, then its channel, then all, the newest first', () => {
    const general = having({ id: 'general' });
    const everywhere = without(general, 'queues');
    const sets = [everywhere, { ...everywhere, id: 'chats', channels: ['chat'] as const }, set, having({ version: 5 })];
    const found = (name: string | null, channel: 'voice' | 'chat') => {
      const best = setFor(sets, { queue: { arn: 'arn:q', name }, channel });
      return best === null ? null : `${best.id} ${best.version}`;
    };
    expect(found('Billing', 'chat')).toBe('billing 5');
    expect(found('Sales', 'chat')).toBe('chats 4');
    expect(found(null, 'voice')).toBe('general 4');
    expect(setFor([set], { queue: null, channel: 'voice' })).toBeNull();
  });

  it('are found by parts of words, groups and codes in the language of the agent', () => {
    const codes = (text: string, language = 'en') => findOutcomes(set, text, language).map(({ code }) => code);
    expect(codes('re')).toEqual(['resolved', 'refund']);
    expect(codes('call')).toEqual(['call-back', 'stop']);
    expect(codes('money')).toEqual(['refund', 'invoice']);
    expect(codes('返金', 'ja')).toEqual(['refund']);
    expect(codes('')).toHaveLength(5);
    expect(codes('zebra')).toEqual([]);
  });

  it('offer the favourites of the set first, or what the agent used last, and at least four', () => {
    const codes = (some: OutcomeSet, recent: readonly string[]) => offeredFirst(some, recent).map(({ code }) => code);
    const plain = without(set, 'favourites');
    expect(codes(set, ['stop'])).toEqual(['resolved', 'refund', 'invoice', 'call-back']);
    expect(codes(plain, ['stop', 'gone'])).toEqual(['stop', 'resolved', 'refund', 'invoice']);
  });

  it('ask only what belongs to them and to the values given', () => {
    const refund = outcomeWith(set, 'refund');
    const names = (values: Record<string, boolean>) => refund && fieldsOf(refund, values).map(({ name }) => name);
    expect(names({})).toEqual(['amount', 'is-partial']);
    expect(names({ 'is-partial': true })).toEqual(['amount', 'is-partial', 'reason']);
  });

  it('cannot be saved while something is missing', () => {
    expect(missingOf(set, emptyAnswer)).toEqual(['outcome']);
    expect(missingOf(set, answered('money'))).toEqual(['outcome']);
    expect(missingOf(set, answered('refund', { values: { 'is-partial': true, amount: 0 } }))).toEqual(['reason']);
    expect(missingOf(set, answered('call-back'))).toEqual(['follow-up']);
    expect(outcomeReport(set, answered('call-back'), 'en')).toBeNull();
  });

  it('are recorded with their way through the tree and without values that are not asked any more', () => {
    const values = { amount: 12, 'is-partial': false, reason: 'left over' };
    expect(outcomeReport(set, answered('refund', { values }), 'ja')).toEqual({
      setId: 'billing',
      setVersion: 4,
      code: 'refund',
      label: '返金',
      path: ['money', 'refund'],
      values: { amount: 12, 'is-partial': false },
    });
    expect(outcomeReport(set, answered('stop'), 'en')).toMatchObject({ isDoNotCall: true });
    const followUpAt = '2026-11-21T01:30:00.000Z';
    expect(outcomeReport(set, answered('call-back', { followUpAt }), 'en')?.followUp).toEqual({
      at: followUpAt,
      kind: 'callback',
    });
  });

  it('are answered with TIMEOUT when the time is over and nobody chose', () => {
    expect(dueAt(timed, 1000)).toBe(61_000);
    expect(dueAt(set, 1000)).toBeNull();
    expect(reportAtTimeout(timed, emptyAnswer, 'en')).toMatchObject({
      code: 'TIMEOUT',
      path: ['TIMEOUT'],
      setVersion: 4,
    });
    expect(reportAtTimeout(timed, answered('refund'), 'en').code).toBe('TIMEOUT');
    expect(reportAtTimeout(timed, answered('resolved'), 'en').code).toBe('resolved');
  });
});

describe('a set that cannot be used', () => {
  const leaf = (code: string): OutcomeNode => ({ code, label: code });
  const below = (code: string, child: OutcomeNode): OutcomeNode => ({ ...leaf(code), children: [child] });
  const field = (name: string, on?: string) => ({
    name,
    label: name,
    kind: 'text' as const,
    ...(on === undefined ? {} : { onlyWhen: { field: on, is: 'x' } }),
  });

  it.each<[string, Partial<OutcomeSet>]>([
    ['three levels', { tree: [below('a', below('b', below('c', leaf('d'))))], favourites: [] }],
    ['more than once', { tree: [leaf('a'), below('b', leaf('a'))], favourites: [] }],
    ['at least one outcome', { tree: [], favourites: [] }],
    ['1 to 64', { tree: [leaf('a b')], favourites: [] }],
    ['favourite', { favourites: ['gone'] }],
    ['whole number', { version: 0 }],
    ['5 to 3600', { answer: { mode: 'time-boxed', seconds: 0 } }],
    ['before it', { tree: [{ ...leaf('a'), fields: [field('x', 'y'), field('y', 'x')] }], favourites: [] }],
    ['two fields', { tree: [{ ...leaf('a'), fields: [field('x'), field('x')] }], favourites: [] }],
  ])('is refused: %s', (words, change) => {
    expect(faultsOf(having(change)).join()).toContain(words);
    expect(() => checkOutcomeSet(having(change))).toThrow('options/invalid-value');
  });

  it('is none of the good ones', () => {
    expect(faultsOf(set)).toEqual([]);
  });
});
