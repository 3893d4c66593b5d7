import { isMark, numberMark, type Tally } from './redaction.js';

const url = /\b(?:https?|wss?|turns?|stuns?|ftp):(?:\/\/)?[^\s"'<>\\]{1,4096}/gi;
const uri = /\b(?:tel|sips?|callto|mailto):[^\s"'<>\\,;]{1,256}/gi;
/** Lines of a session description that tell addresses and keys. */
const sessionLine = /\ba=(?:candidate|ice-pwd|ice-ufrag|fingerprint|crypto):(?!\[session\])[^\r\n"\\]{1,2048}/g;
/** Not the version behind the name of a browser. */
const v4 = /(?<![\w.]|[a-z]\/)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}(?![\w]|\.\d)/gi;
const v6 =
  /(?<![\w:.])(?:(?=[0-9a-f:]{1,34}::)[0-9a-f]{1,4}(?::{1,2}[0-9a-f]{1,4}){1,7}|(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4})(?![\w:])/gi;
/** A media server's transport, which tells what a firewall has to let through. */
const transport = /^\?transport=(?:udp|tcp)$/i;

/** Leaves origin and path of each URL; its query, its fragment and its user go. */
export function redactUrls(text: string, tally: Tally): string {
  const result = text.includes('a=') ? text.replace(sessionLine, (match) => sessionMark(match, tally)) : text;
  return result.replace(url, (match) => shortened(match, tally)).replace(uri, (match) => reached(match, tally));
}

/** Leaves the kind of an address inside a company, and of one outside the network. */
export function redactAddresses(text: string, tally: Tally): string {
  const result = text.replace(v4, (match, first: string, second: string, third: string) =>
    networkOf(match, [Number(first), Number(second), Number(third)], tally),
  );
  return result.includes(':') ? result.replace(v6, (match) => longNetworkOf(match, tally)) : result;
}

function sessionMark(match: string, tally: Tally): string {
  return `${match.slice(0, match.indexOf(':') + 1)}${tally.mark('session')}`;
}

/** What is signed lets anybody in, so such an address goes as a whole. */
function shortened(match: string, tally: Tally): string {
  if (/[?&](?:X-Amz-)?Signature=/i.test(match)) return tally.mark('url');
  const end = match.search(/[?#]/);
  const query = end < 0 ? '' : match.slice(end);
  const place = (end < 0 ? match : match.slice(0, end)).replace(/:\/\/[^/@]*@/, '://');
  if (query.length < 2 || query.startsWith('?[url]') || transport.test(query)) return place + query;
  return `${place}?${tally.mark('url')}`;
}

function reached(match: string, tally: Tally): string {
  const end = match.indexOf(':') + 1;
  const [scheme, rest] = [match.slice(0, end), match.slice(end)];
  if (isMark(rest) || /^\[[a-z]+(?: …\d+)?\]/.test(rest)) return match;
  return scheme + (/^mailto/i.test(scheme) ? tally.mark('email') : numberMark(rest, tally));
}

function networkOf(match: string, [first = 0, second = 0, third = 0]: readonly number[], tally: Tally): string {
  if (first > 255 || second > 255 || third > 255) return match;
  tally.mark('ip');
  const isPrivate = first === 10 || (first === 172 && second >= 16 && second < 32) || (first === 192 && second === 168);
  if (isPrivate) return '[private ip]';
  return first === 127 ? '[own ip]' : `${first}.${second}.${third}.x`;
}

function longNetworkOf(match: string, tally: Tally): string {
  tally.mark('ip');
  if (/^(?:f[cd]|fe[89ab])/i.test(match)) return '[private ip]';
  const [head = ''] = match.split('::');
  return `${head.split(':').slice(0, 3).join(':')}::/48`;
}
