import { CcpError } from '../../domain/errors.js';

const alias = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const ccpPath = /^(?:\/connect)?\/ccp-v2(?:\/[\w-]+)*\/?$/;
/** Pages of an instance whose address people paste where the CCP's is meant. */
const otherPages = /^(?:\/connect)?(?:\/(?:ccp|home|login|agent-app-v2))?\/?$/;

/**
 * Reads an instance address as people have it at hand and returns the address of its CCP: an alias (`example`), a host,
 * an origin, or the address of the CCP or another page of the instance. Plain http is only for this machine.
 */
export function readInstanceUrl(value: unknown): URL {
  if (typeof value !== 'string' || value.trim() === '') throw wrong('give the address of the instance');
  const url = parse(value.trim());
  if (url.username !== '' || url.password !== '') throw wrong('the address must not hold a user name or password');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.test(url.hostname))) {
    throw wrong('the address must begin with https://');
  }
  return new URL(ccpPathOf(url), url.origin);
}

function parse(text: string): URL {
  const address = text.includes('://') ? text : withScheme(text);
  // Chromium takes blanks in a host name and writes them as %20.
  if (/\s/.test(text) || !URL.canParse(address)) throw wrong('this is not an address');
  return new URL(address);
}

function withScheme(text: string): string {
  if (text !== 'localhost' && alias.test(text)) return `https://${text}.my.connect.aws`;
  const host = URL.canParse(`http://${text}`) ? new URL(`http://${text}`).hostname : '';
  return `${loopback.test(host) ? 'http' : 'https'}://${text}`;
}

function ccpPathOf({ hostname, pathname }: URL): string {
  if (ccpPath.test(pathname)) return pathname.endsWith('/ccp-v2') ? `${pathname}/` : pathname;
  if (!otherPages.test(pathname)) throw wrong('this is not a page of an instance');
  return hostname.endsWith('.awsapps.com') ? '/connect/ccp-v2/' : '/ccp-v2/';
}

function wrong(why: string): CcpError {
  return new CcpError('options/invalid-instance-url', {
    said: `instanceUrl: ${why}, for example https://example.my.connect.aws`,
  });
}
