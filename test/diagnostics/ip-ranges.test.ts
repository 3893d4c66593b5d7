import { describe, expect, it } from 'vitest';
import { changesBetween, rangesToAllow, readIpRanges, regionsIn } from '../../src/diagnostics/ip-ranges.js';

interface Prefix {
  readonly cidr: string;
  readonly service: string;
  readonly region?: string;
}

const tokyo = 'ap-northeast-1';

function published(prefixes: readonly Prefix[], createDate = '2026-11-20-01-53-05') {
  const entries = prefixes.map(({ cidr, service, region = tokyo }) => ({
    [cidr.includes(':') ? 'ipv6_prefix' : 'ip_prefix']: cidr,
    region,
    service,
    network_border_group: region,
  }));
  const isSix = (entry: object) => 'ipv6_prefix' in entry;
  const text = JSON.stringify({
    syncToken: '1',
    createDate,
    prefixes: entries.filter((entry) => !isSix(entry)),
    ipv6_prefixes: entries.filter(isSix),
  });
  const ranges = readIpRanges(text);
  if (ranges === null) throw new Error('not a list');
  return ranges;
}

const connect = (cidr: string, region = tokyo): Prefix => ({ cidr, service: 'AMAZON_CONNECT', region });
const cidrs = (ranges: readonly { readonly cidr: string }[]) => ranges.map(({ cidr }) => cidr);

describe('what a firewall lets through', () => {
  it('is call audio over UDP, the rest over TCP, of the Region and of what is global', () => {
    const list = published([
      { cidr: '13.112.0.0/14', service: 'EC2' },
      { cidr: '13.224.0.0/14', service: 'CLOUDFRONT', region: 'GLOBAL' },
      connect('15.193.0.0/24'),
      connect('15.194.0.0/24', 'us-east-1'),
      { cidr: '3.5.0.0/16', service: 'S3' },
      { cidr: '3.6.0.0/16', service: 'AMAZON' },
    ]);
    expect(rangesToAllow(list, tokyo)).toEqual([
      { service: 'AMAZON_CONNECT', cidr: '15.193.0.0/24', region: tokyo, port: 3478, transport: 'udp' },
      { service: 'EC2', cidr: '13.112.0.0/14', region: tokyo, port: 443, transport: 'tcp' },
      { service: 'CLOUDFRONT', cidr: '13.224.0.0/14', region: 'GLOBAL', port: 443, transport: 'tcp' },
    ]);
  });

  it('is in the order of the numbers, each once, IPv6 after IPv4', () => {
    const list = published(
      ['15.20.0.0/24', '2406:da14::/36', '15.3.0.0/24', '15.3.0.0/24'].map((cidr) => connect(cidr)),
    );
    expect(cidrs(rangesToAllow(list, tokyo))).toEqual(['15.3.0.0/24', '15.20.0.0/24', '2406:da14::/36']);
  });

  it('names the Regions that a list knows', () => {
    expect(regionsIn(published([connect('1.0.0.0/24', 'us-east-1'), connect('2.0.0.0/24')]))).toEqual([
      tokyo,
      'us-east-1',
    ]);
  });
});

describe('what changed between two lists', () => {
  const older = published([connect('1.0.0.0/24'), connect('2.0.0.0/24')], '2026-10-01-00-00-00');

  it('is what came and what went, with the thirty days of the guide', () => {
    const newer = published([connect('2.0.0.0/24'), connect('3.0.0.0/24'), connect('9.0.0.0/24', 'eu-west-2')]);
    const { added, removed, addBefore } = changesBetween(older, newer, tokyo);
    expect([cidrs(added), cidrs(removed)]).toEqual([['3.0.0.0/24'], ['1.0.0.0/24']]);
    expect(new Date(addBefore ?? 0).toISOString()).toBe('2026-12-20T01:53:05.000Z');
  });

  it('has no date where nothing came, and none is made up', () => {
    expect(changesBetween(older, published([connect('1.0.0.0/24')]), tokyo).addBefore).toBeNull();
    const undated = published([connect('3.0.0.0/24')], 'yesterday');
    expect(changesBetween(older, undated, tokyo)).toMatchObject({ addBefore: null, added: [{ cidr: '3.0.0.0/24' }] });
  });
});

describe('a file', () => {
  it.each(['', 'no json', '[]', 'null', '{"prefixes":7}', '{}'])('that is no list is refused: %s', (text) => {
    expect(readIpRanges(text)).toBeNull();
  });

  it('may hold entries that are none, and begin with a mark of its order of bytes', () => {
    const text = `\uFEFF{"prefixes":[null,7,{"ip_prefix":1},{"ip_prefix":"1.0.0.0/24","region":"${tokyo}","service":"EC2"}]}`;
    expect(readIpRanges(text)?.prefixes).toHaveLength(1);
  });
});
