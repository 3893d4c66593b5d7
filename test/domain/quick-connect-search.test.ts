import { describe, expect, it } from 'vitest';
import { foldText, foundParts } from '../../src/domain/fold-text.js';
import { QuickConnectSearch, wordsOf } from '../../src/domain/quick-connect-search.js';
import type { QuickConnect, QuickConnectKind } from '../../src/domain/quick-connect.js';

const make = (name: string, kind: QuickConnectKind, phoneNumber: string | null = null): QuickConnect => ({
  kind,
  name,
  arn: `arn:${name}`,
  phoneNumber,
});

const search = new QuickConnectSearch([
  make('Nabila Haddad', 'agent'),
  make('Mobile repair partner', 'phone', '+815033331200'),
  make('Billing L2', 'queue'),
  make('Bill Hargreaves', 'agent'),
  make('サポート（日本語）', 'queue'),
  make('Malmö office', 'phone', '+46401234567'),
  make('ｶﾞｲﾄﾞ受付', 'queue'),
]);

const find = (text: string, kind: QuickConnectKind | null = null): readonly string[] =>
  search.find({ text, kind }).map(({ name }) => name);

describe('a search for a quick connect', () => {
  it('finds part of a name, those that begin with it first, each group in Connect’s order', () => {
    expect(find('bil')).toEqual(['Billing L2', 'Bill Hargreaves', 'Nabila Haddad', 'Mobile repair partner']);
  });

  it('shows everybody while nothing is typed', () => {
    expect(find('')).toHaveLength(7);
    expect(find('  ')).toHaveLength(7);
  });

  it('keeps to a kind', () => {
    expect(find('bil', 'agent')).toEqual(['Bill Hargreaves', 'Nabila Haddad']);
    expect(find('', 'phone')).toEqual(['Mobile repair partner', 'Malmö office']);
  });

  it.each([
    ['ＢＩＬＬｉｎｇ', 'Billing L2'],
    ['haddad nab', 'Nabila Haddad'],
    ['malmo', 'Malmö office'],
    ['さぽーと', 'サポート（日本語）'],
    ['ガイド', 'ｶﾞｲﾄﾞ受付'],
    ['受付', 'ｶﾞｲﾄﾞ受付'],
  ])('reads %s', (text, name) => {
    expect(find(text)).toEqual([name]);
  });

  it.each(['+8150', '050-3333', '０５０−３３３３', '(050) 3333', '3333 1200', '81 50 3333'])(
    'finds a number by %s',
    (text) => {
      expect(find(text)).toEqual(['Mobile repair partner']);
    },
  );

  it('finds nobody by what nobody is called', () => {
    expect(find('zebra')).toEqual([]);
    expect(find('999')).toEqual([]);
  });
});

describe('what was found in a name', () => {
  const marked = (name: string, text: string): string =>
    foundParts(name, wordsOf(text))
      .map((part) => (part.isFound ? `[${part.text}]` : part.text))
      .join('');

  it.each([
    ['Nabila Haddad', 'bil', 'Na[bil]a Haddad'],
    ['Nabila Haddad', 'had nab', '[Nab]ila [Had]dad'],
    ['Malmö office', 'MALMO', '[Malmö] office'],
    ['ｶﾞｲﾄﾞ受付', 'がい', '[ｶﾞｲ]ﾄﾞ受付'],
    ['サポート（日本語）', '', 'サポート（日本語）'],
    ['Billing L2', '050', 'Billing L2'],
  ])('%s, looked for as “%s”', (name, text, expected) => {
    expect(marked(name, text)).toBe(expected);
  });

  it('folds a text as it folds its characters', () => {
    for (const name of ['ＡＢ Éa', 'ｶﾞｲﾄﾞ', 'Straße Ⅳ', '𠮷野家']) {
      expect(foldText(name)).toBe(Array.from(name, foldText).join(''));
    }
  });
});
