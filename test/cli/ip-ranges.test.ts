import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ipRanges } from '../../src/cli/ip-ranges.js';

const tokyo = 'ap-northeast-1';
const entry = (ip_prefix: string, service = 'AMAZON_CONNECT') => ({ ip_prefix, region: tokyo, service });

describe('the command ip-ranges', () => {
  let folder = '';
  const file = (name: string): string => join(folder, name);
  const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ip-ranges-'));
    const old = { createDate: '2026-10-01-00-00-00', prefixes: [entry('15.1.0.0/24'), entry('13.0.0.0/14', 'EC2')] };
    const now = { createDate: '2026-11-20-01-53-05', prefixes: [entry('15.2.0.0/24'), entry('13.0.0.0/14', 'EC2')] };
    await writeFile(file('old.json'), JSON.stringify(old));
    await writeFile(file('new.json'), JSON.stringify(now));
    await writeFile(file('page.html'), '<!doctype html>');
  });
  afterEach(() => printed.mockClear());
  afterAll(async () => {
    printed.mockRestore();
    await rm(folder, { recursive: true });
  });

  const said = (): string => printed.mock.calls.flat().join('\n');
  const refusal = async (...words: readonly string[]): Promise<string> =>
    ipRanges(words).then(
      () => 'taken',
      (error: unknown) => String(error),
    );

  it('prints a line for each range', async () => {
    await ipRanges([file('new.json'), '--region', tokyo]);
    expect(said().split('\n')).toEqual([
      '# published 2026-11-20',
      'AMAZON_CONNECT 15.2.0.0/24         ap-northeast-1  3478/udp',
      'EC2            13.0.0.0/14         ap-northeast-1  443/tcp',
    ]);
  });

  it('prints what changed and until when, against an older file', async () => {
    await ipRanges([file('new.json'), '--region', tokyo, '--against', file('old.json')]);
    expect(said().split('\n')).toEqual([
      '# published 2026-11-20',
      '# allow before 2026-12-20, 30 days after they were published',
      '+ AMAZON_CONNECT 15.2.0.0/24         ap-northeast-1  3478/udp',
      '- AMAZON_CONNECT 15.1.0.0/24         ap-northeast-1  3478/udp',
    ]);
    printed.mockClear();
    await ipRanges([file('new.json'), '--region', tokyo, '--against', file('new.json')]);
    expect(said()).toContain('# nothing changed');
  });

  it('prints JSON for a program', async () => {
    await ipRanges([file('new.json'), '--region', tokyo, '--against', file('old.json'), '--format', 'json']);
    expect(JSON.parse(said())).toMatchObject({
      region: tokyo,
      published: '2026-11-20',
      ranges: [{ cidr: '15.2.0.0/24' }, { cidr: '13.0.0.0/14' }],
      changes: { addBefore: '2026-12-20', added: [{ cidr: '15.2.0.0/24' }], removed: [{ cidr: '15.1.0.0/24' }] },
    });
  });

  it('says what is wrong with what was asked', async () => {
    expect(await refusal()).toContain('takes one file');
    expect(await refusal(file('new.json'))).toContain('needs a --region');
    expect(await refusal(file('new.json'), '--region', 'tokyo')).toContain(`only in: ${tokyo}`);
    expect(await refusal(file('no.json'), '--region', tokyo)).toContain('cannot be read');
    expect(await refusal(file('page.html'), '--region', tokyo)).toContain('is not an ip-ranges.json');
    expect(await refusal(file('new.json'), '--region', tokyo, '--format', 'xml')).toContain('json or table');
    expect(await refusal(file('new.json'), '--regoin', tokyo)).toContain('--regoin');
    expect(printed).not.toHaveBeenCalled();
  });
});
