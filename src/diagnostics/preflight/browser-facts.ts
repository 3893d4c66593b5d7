import type { BrowserFacts } from './ports.js';

interface Brand {
  readonly brand: string;
  readonly version: string;
}

/** What browsers of the Chromium family call themselves, the more exact name first. */
const brands: readonly (readonly [brand: string, name: string])[] = [
  ['Microsoft Edge', 'Edge'],
  ['Google Chrome', 'Chrome'],
  ['Opera', 'Opera'],
  ['Chromium', 'Chrome'],
];

/** The more exact name first: each browser of the family names Chrome too, and Chrome names Safari. */
const agents: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdg\/(\d+)([\d.]*)/, 'Edge'],
  [/\bOPR\/(\d+)([\d.]*)/, 'Opera'],
  [/\bFirefox\/(\d+)([\d.]*)/, 'Firefox'],
  [/\b(?:Headless)?Chrome\/(\d+)([\d.]*)/, 'Chrome'],
  [/\bVersion\/(\d+)([\d.]*) .*Safari\//, 'Safari'],
];

/** Reads name and version. Pure: `told` is the list of the browser's own, empty where it has none. */
export function readBrowser(
  userAgent: string,
  told: readonly Brand[],
): Pick<BrowserFacts, 'name' | 'major' | 'version'> {
  for (const [brand, name] of brands) {
    const found = told.find((one) => one.brand === brand);
    if (found !== undefined) return { name, major: Number.parseInt(found.version, 10), version: found.version };
  }
  for (const [pattern, name] of agents) {
    const [, major, rest = ''] = pattern.exec(userAgent) ?? [];
    if (major !== undefined) return { name, major: Number(major), version: `${major}${rest}` };
  }
  return { name: '', major: null, version: '' };
}

export function browserFacts(): Promise<BrowserFacts> {
  const { userAgent } = navigator;
  const data: unknown = Reflect.get(navigator, 'userAgentData');
  const isMobile = (isObject(data) && data['mobile'] === true) || /\bMobi|Android|iPhone|iPad/.test(userAgent);
  return Promise.resolve({
    ...readBrowser(userAgent, isObject(data) ? brandsIn(data['brands']) : []),
    isMobile,
    hasPeerConnection: typeof RTCPeerConnection !== 'undefined',
    canChooseOutput: typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype,
  });
}

function brandsIn(value: unknown): readonly Brand[] {
  return Array.isArray(value) ? value.filter(isBrand) : [];
}

function isBrand(value: unknown): value is Brand {
  return isObject(value) && typeof value['brand'] === 'string' && typeof value['version'] === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
