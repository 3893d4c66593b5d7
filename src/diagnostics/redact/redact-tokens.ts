import type { RedactionKind, Tally } from './redaction.js';

const jwt = /\beyJ[\w-]{6,4096}\.[\w-]{2,8192}(?:\.[\w-]{0,4096})?/g;
const accessKey = /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g;
const bearer = /\bBearer\s+[\w.~+/=-]{12,4096}/gi;
const mentioned = /token|passw|secret|credential|api[-_]?key|signature|x-amz|authorization/i;
const pair =
  /(?:token|password|passwd|secret|credential|api[-_]?key|signature|x-amz-[a-z-]{3,32}|authorization)\s{0,2}[=:]\s{0,2}((?:(?:Bearer|Basic)\s)?[^\s"'&,;\\[\]{}]{3,4096})/gi;
const dialled = /send(?:ing)?[ _-]?(?:dtmf[ _-]?)?digits?\b[\s:'"(]{0,4}([0-9*#,]{1,64})(?![\w-])/gi;

/** Takes what gives access, and what an agent dialled during a call. */
export function redactTokens(text: string, tally: Tally): string {
  let result = text;
  if (result.includes('eyJ')) result = result.replace(jwt, () => tally.mark('token'));
  if (/A[KS]IA/.test(result)) result = result.replace(accessKey, () => tally.mark('token'));
  if (/bearer/i.test(result)) result = result.replace(bearer, () => tally.mark('token'));
  if (mentioned.test(result)) result = result.replace(pair, endBy('token', tally));
  return /digit/i.test(result) ? result.replace(dialled, endBy('digits', tally)) : result;
}

function endBy(kind: RedactionKind, tally: Tally): (match: string, value: string) => string {
  return (match, value) => `${match.slice(0, match.length - value.length)}${tally.mark(kind)}`;
}
