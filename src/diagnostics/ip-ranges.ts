import { readJson } from '../domain/json-text.js';

/** What a firewall lets through for Amazon Connect, by the names that AWS gives its ranges. */
export type RangeService = 'AMAZON_CONNECT' | 'EC2' | 'CLOUDFRONT';

/** One range to allow. */
export interface AllowedRange {
  readonly service: RangeService;
  readonly cidr: string;
  /** `GLOBAL`, or the Region. */
  readonly region: string;
  readonly port: number;
  readonly transport: 'tcp' | 'udp';
}

/** A list of ranges as AWS publishes it in `ip-ranges.json`. */
export interface PublishedRanges {
  /** Epoch milliseconds; null where the file does not say. */
  readonly createdAt: number | null;
  readonly prefixes: readonly { readonly cidr: string; readonly region: string; readonly service: string }[];
}

/** What changed for one Region from one list to a later one. */
export interface RangeChanges {
  /** Ranges to allow before {@link RangeChanges.addBefore}. */
  readonly added: readonly AllowedRange[];
  /** Ranges that may be taken back once the later list stands. */
  readonly removed: readonly AllowedRange[];
  /** Epoch milliseconds: the guide announces new ranges 30 days before they are used. Null where nothing came, or no date is known. */
  readonly addBefore: number | null;
}

/** Days from the publication of a new range to its first use, by the administrator guide. */
export const noticeDays = 30;

const dayMs = 86_400_000;

/** Audio over UDP; pages, API and WebSocket over TCP. CloudFront serves every Region from everywhere. */
const rules: Readonly<Record<RangeService, Pick<AllowedRange, 'port' | 'transport'>>> = {
  AMAZON_CONNECT: { port: 3478, transport: 'udp' },
  EC2: { port: 443, transport: 'tcp' },
  CLOUDFRONT: { port: 443, transport: 'tcp' },
};

export const rangeServices = ['AMAZON_CONNECT', 'EC2', 'CLOUDFRONT'] as const satisfies readonly RangeService[];

/** Reads the text of an `ip-ranges.json`; null where it is none. What it lists besides ranges is ignored. */
export function readIpRanges(text: string): PublishedRanges | null {
  const file = readJson(text.replace(/^\uFEFF/, ''));
  if (!isObject(file) || !Array.isArray(file['prefixes'])) return null;
  const six: unknown = file['ipv6_prefixes'];
  const prefixes = [
    ...file['prefixes'].flatMap((entry: unknown) => prefixOf(entry, 'ip_prefix')),
    ...(Array.isArray(six) ? six.flatMap((entry: unknown) => prefixOf(entry, 'ipv6_prefix')) : []),
  ];
  return { createdAt: dateOf(file['createDate']), prefixes };
}

/** The ranges to allow for a Region, each once: by service, then by address. */
export function rangesToAllow({ prefixes }: PublishedRanges, region: string): readonly AllowedRange[] {
  const wanted = prefixes.flatMap(({ cidr, service, region: place }) => {
    const known = rangeServices.find((one) => one === service);
    const isNear = place === region || place === 'GLOBAL';
    return known !== undefined && isNear ? [{ service: known, cidr, region: place, ...rules[known] }] : [];
  });
  const byKey = new Map(wanted.map((range) => [keyOf(range), range]));
  return [...byKey.values()].sort(
    (a, b) => rangeServices.indexOf(a.service) - rangeServices.indexOf(b.service) || compareAddresses(a.cidr, b.cidr),
  );
}

/** What a firewall for this Region has to change from the older list to the newer one. */
export function changesBetween(older: PublishedRanges, newer: PublishedRanges, region: string): RangeChanges {
  const before = rangesToAllow(older, region);
  const after = rangesToAllow(newer, region);
  const added = missingIn(before, after);
  const isDated = added.length > 0 && newer.createdAt !== null;
  return {
    added,
    removed: missingIn(after, before),
    addBefore: isDated && newer.createdAt !== null ? newer.createdAt + noticeDays * dayMs : null,
  };
}

/** The Regions that a list has ranges of Amazon Connect for, to name them where one was misspelt. */
export function regionsIn({ prefixes }: PublishedRanges): readonly string[] {
  const named = prefixes.filter(({ service, region }) => service === 'AMAZON_CONNECT' && region !== 'GLOBAL');
  return [...new Set(named.map(({ region }) => region))].sort();
}

const keyOf = ({ service, cidr }: AllowedRange): string => `${service} ${cidr}`;

function missingIn(known: readonly AllowedRange[], all: readonly AllowedRange[]): readonly AllowedRange[] {
  const keys = new Set(known.map(keyOf));
  return all.filter((range) => !keys.has(keyOf(range)));
}

/** Numbers in order, IPv4 before IPv6. */
function compareAddresses(a: string, b: string): number {
  const bySort = Number(a.includes(':')) - Number(b.includes(':'));
  return bySort === 0 ? a.localeCompare(b, 'en', { numeric: true }) : bySort;
}

function prefixOf(entry: unknown, name: string): PublishedRanges['prefixes'] {
  if (!isObject(entry)) return [];
  const { [name]: cidr, region, service } = entry;
  return typeof cidr === 'string' && typeof region === 'string' && typeof service === 'string'
    ? [{ cidr, region, service }]
    : [];
}

/** AWS writes `2026-11-20-01-53-05`, in UTC. */
function dateOf(value: unknown): number | null {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)-(\d\d)-(\d\d)-(\d\d)$/.exec(value) : null;
  if (parts === null) return null;
  const [year = 0, month = 1, ...rest] = parts.slice(1).map(Number);
  return Date.UTC(year, month - 1, ...rest);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
