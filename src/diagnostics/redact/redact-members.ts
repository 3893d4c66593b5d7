import { memberKind } from './member-kind.js';
import { isMark, type Tally } from './redaction.js';

/** The beginning of a member of JSON that stands in a text, its quotes escaped or not. */
const beginning = /(\\{0,7}["'])([A-Za-z_][\w.-]{0,48})\1\s{0,4}:\s{0,4}(\\{0,7}["'])/g;

/** States of an agent that every instance has: a `name` with one of these is no person. */
const systemState =
  /^(?:Init|Available|Offline|Busy|PendingBusy|AfterCallWork|CallingCustomer|Dialing|Joined|MissedCallAgent|FailedConnect(?:Agent|Customer)|Routable)$/;

/** Takes the values of members that hold customer data by their name. */
export function redactMembers(text: string, tally: Tally): string {
  const pieces: string[] = [];
  let done = 0;
  beginning.lastIndex = 0;
  for (let found = beginning.exec(text); found !== null; found = beginning.exec(text)) {
    const [, , name = '', quote = '"'] = found;
    const kind = memberKind(name, null);
    if (kind === null) continue;
    const from = beginning.lastIndex;
    const to = endOfValue(text, from, quote);
    const value = text.slice(from, to);
    if (value !== '' && !isMark(value) && !(kind === 'name' && systemState.test(value))) {
      pieces.push(text.slice(done, from), tally.mark(kind));
      done = to;
    }
    beginning.lastIndex = to;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(done);
}

/** A quote with more backslashes before it than the closing one belongs to the value. What is never closed, ends here. */
function endOfValue(text: string, from: number, quote: string): number {
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (at === from || text.charAt(at - 1) !== '\\') return at;
  }
  return text.length;
}
