import { describe, expect, it } from 'vitest';
import { importHandWritten, readHandWrittenLine } from '../../src/disposition/hand-written-lines.js';
import { timeOfUuid7 } from '../../src/disposition/uuid7.js';

const sheet = { date: '2026-11-20', timeZone: 'Asia/Tokyo', now: Date.UTC(2026, 10, 21) };
const guide = [
  '- 5:45PM agentName LT2 (三者間通話でレイテンシー、影響: 中)。',
  '- 6:05PM agentName DO3 (三者間通話で切断、影響: 大)。',
  '- 6:34 PM agentName MI3 (不在着信、影響: 大)。',
].join('\n');

describe('a sheet that agents wrote by hand', () => {
  it('holds the three examples of the guide', () => {
    const { records, unread } = importHandWritten(guide, sheet);
    expect(unread).toEqual([]);
    expect(records.map(({ quality, occurredAt, agent }) => [quality?.code, occurredAt, agent.username])).toEqual([
      ['LT2', '2026-11-20T08:45:00.000Z', 'agentName'],
      ['DO3', '2026-11-20T09:05:00.000Z', 'agentName'],
      ['MI3', '2026-11-20T09:34:00.000Z', 'agentName'],
    ]);
    expect(records.every(({ source, offsetMinutes }) => source === 'import' && offsetMinutes === 540)).toBe(true);
  });

  it('follows the key where the guide explains DO3 as a three-way call, and says so', () => {
    const { records, doubtful } = importHandWritten(guide, sheet);
    expect(records[1]?.quality).toMatchObject({ symptom: 'D', scenario: 'O', severity: 3 });
    expect(doubtful).toEqual([{ number: 2, line: guide.split('\n')[1], named: 'T' }]);
  });

  it('is stored once however often it is imported, and keeps two equal lines apart', () => {
    const ids = (text: string) => importHandWritten(text, sheet).records.map(({ id }) => id);
    const line = '17:45 田中 愛子 lt2';
    expect(ids(guide)).toEqual(ids(guide));
    expect(new Set(ids(`${line}\n${line}`)).size).toBe(2);
    expect(timeOfUuid7(ids(line)[0] ?? '')).toBe(Date.UTC(2026, 10, 20, 8, 45));
    expect(ids(line)[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it.each([
    ['17:45 田中 愛子 lt2', 17, '田中 愛子', 'LT2', ''],
    ['５：４５ＰＭ　佐藤　ＬＴ２　声が遅れる', 17, '佐藤', 'LT2', '声が遅れる'],
    ['午後5:45 佐藤 ci1', 17, '佐藤', 'CI1', ''],
    ['12:05AM night.agent SI3', 0, 'night.agent', 'SI3', ''],
    ['12:05 pm O. Tam WT1 after the transfer', 12, 'O. Tam', 'WT1', 'after the transfer'],
  ])('reads %s', (line, hour, agentName, code, note) => {
    const read = readHandWrittenLine(line);
    expect([read?.time.hour, read?.agentName, read?.quality.code, read?.note]).toEqual([hour, agentName, code, note]);
  });

  it.each([
    '5:45PM LT2',
    '25:00 agent LT2',
    '13:00PM agent LT2',
    '5:60PM agent LT2',
    '5:45PM agent LX2',
    'LT2 5:45PM agent',
  ])('does not guess at %s', (line) => {
    expect(importHandWritten(`\n${line}\n`, sheet)).toMatchObject({ records: [], unread: [{ number: 2, line }] });
  });

  it('takes the clock of the zone on the days when it changes', () => {
    const at = (date: string, line: string) =>
      importHandWritten(line, { ...sheet, date, timeZone: 'America/New_York' }).records[0]?.occurredAt;
    expect(at('2026-03-07', '8:00AM a LI1')).toBe('2026-03-07T13:00:00.000Z');
    expect(at('2026-03-08', '8:00AM a LI1')).toBe('2026-03-08T12:00:00.000Z');
    expect(at('2026-03-08', '2:30AM a LI1')).toBe('2026-03-08T07:30:00.000Z');
    expect(at('2026-11-01', '1:30AM a LI1')).toBe('2026-11-01T05:30:00.000Z');
    expect(at('2026-11-01', '8:00AM a LI1')).toBe('2026-11-01T13:00:00.000Z');
  });
});
