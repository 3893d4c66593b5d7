import { describe, expect, it } from 'vitest';
import { formatOf, readRecords } from '../../../src/disposition/analysis/read-records.js';
import { report } from './reports.js';

const good = report({ id: 'a', code: 'LT2', queue: 'Support' });
const nameless = { ...report({ id: 'b' }), agent: undefined };
const severe = { ...report({ id: 'c' }), quality: { ...good.quality, severity: 9 } };

describe('reading records', () => {
  it('reads a JSON array as the file sink writes it', () => {
    const text = JSON.stringify([good, report({ id: 'b' })], null, 2);
    expect(formatOf(text)).toBe('json');
    const { records, faults } = readRecords(text);
    expect(records.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(records[0]).toEqual(good);
    expect(faults).toEqual([]);
  });

  it('tells the line and the reason of each bad one, and keeps the good', () => {
    const lines = [good, nameless, severe, { ...good, schema: 'disposition.v9' }, 7].map((value) =>
      JSON.stringify(value),
    );
    const expected = [
      { line: 2, reason: 'missing', field: 'agent' },
      { line: 3, reason: 'wrong', field: 'quality.severity' },
      { line: 4, reason: 'unknown-schema', field: 'schema' },
      { line: 5, reason: 'not-an-object', field: null },
    ];
    expect(readRecords([...lines, '{"id": ', ''].join('\n'), 'ndjson').faults).toEqual([
      ...expected,
      { line: 6, reason: 'not-json', field: null },
    ]);
    const array = readRecords(`\uFEFF[${lines.join(',\n')}]`, 'json');
    expect(array.faults).toEqual(expected);
    expect(array.records).toEqual([good]);
  });

  it('keeps the records before the place where a JSON file was cut off', () => {
    const cut = JSON.stringify([good, report({ id: 'b' })], null, 1).slice(0, -40);
    const { records, faults } = readRecords(cut, 'json');
    expect(records.map(({ id }) => id)).toEqual(['a']);
    expect(faults).toEqual([expect.objectContaining({ reason: 'not-json' })]);
  });

  it('is not misled by brackets and commas in a note', () => {
    const noted = { ...good, note: 'said "], [{" and \\ then, {nothing}' };
    expect(readRecords(JSON.stringify([noted, noted])).records).toEqual([noted, noted]);
  });

  it('tells one record and lines of them apart', () => {
    expect(formatOf(JSON.stringify(good, null, 2))).toBe('json');
    expect(readRecords(JSON.stringify(good, null, 2)).records).toEqual([good]);
    expect(formatOf(`${JSON.stringify(good)}\n${JSON.stringify(good)}`)).toBe('ndjson');
    expect(formatOf('id,code\n')).toBe('csv');
  });
});

describe('reading tables', () => {
  it('reads the columns of the file sink and those of a plain sheet', () => {
    const text = [
      '\uFEFFid,rev,kind,status,quality.code,occurredAt,agent.username,contact.contactId,contact.queue,note',
      'a,1,quality,active,LT2,2026-11-16T08:45:00Z,mori,c-1,サポート,"遅延, ""ひどい""\r\n二行目"',
      "b,2,quality,active,DO3,2026-11-16T09:05:00Z,'=cmd,c-2,,",
    ].join('\r\n');
    const { records, faults } = readRecords(text);
    expect(faults).toEqual([]);
    expect(records[0]).toMatchObject({
      id: 'a',
      quality: { code: 'LT2', symptom: 'L', scenario: 'T', severity: 2 },
      agent: { username: 'mori' },
      contact: { contactId: 'c-1', queue: 'サポート' },
      note: '遅延, "ひどい"\r\n二行目',
    });
    expect(records[1]).toMatchObject({ rev: 2, agent: { username: '=cmd' }, quality: { scenario: 'O' } });
    const sheet = readRecords('ID,Code,Occurred at,Agent,Site\n1,MI3,2026-11-16T18:34:00Z,mori,Osaka');
    expect(sheet.records[0]).toMatchObject({ rev: 1, status: 'active', agent: { username: 'mori', site: 'Osaka' } });
  });

  it('counts lines inside quotes, so that a fault is found where it stands', () => {
    const text =
      'id,code,occurredAt,agent,note\na,LT2,2026-11-16T08:45:00Z,mori,"one\ntwo"\nb,LT9,2026-11-16T08:45:00Z,mori,\nc,LT2,soon,mori,"';
    expect(readRecords(text).faults).toEqual([
      { line: 4, reason: 'missing', field: 'quality.symptom' },
      { line: 5, reason: 'broken-quotes', field: null },
    ]);
    expect(readRecords('id,code,occurredAt,agent\nc,LT2,soon,mori').faults).toEqual([
      { line: 2, reason: 'wrong', field: 'occurredAt' },
    ]);
  });

  it('says so where no column is known', () => {
    expect(readRecords('name;value\n1;2', 'csv').faults).toEqual([
      { line: 1, reason: 'no-known-columns', field: 'id' },
    ]);
  });
});
