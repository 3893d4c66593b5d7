import { emailForm, inNarrowSigns, isTelephoneNumber, keptForm, numberForm } from '../../domain/personal-forms.js';
import { redactMembers } from './redact-members.js';
import { redactAddresses, redactUrls } from './redact-network.js';
import { redactTokens } from './redact-tokens.js';
import { numberMark, Tally, type Redaction, type RedactionPolicy } from './redaction.js';

const keptOrNumber = new RegExp(`(${keptForm})|${numberForm}`, 'gi');
const email = new RegExp(emailForm, 'gi');
const postalCode = /〒\s?\d{3}-?\d{4}/g;

/** Enough for what stood beside a find and only then stands free; each pass makes the text's open part shorter. */
const mostPasses = 6;

/** Takes telephone numbers, addresses, tokens, names and queries of URLs out of a text. Pure, and idempotent. */
export function redactText(text: string, policy?: RedactionPolicy): Redaction<string> {
  const tally = new Tally(policy);
  return { value: redactInto(text, tally), counts: tally.counts };
}

/** The same, counting into a tally. */
export function redactInto(text: string, tally: Tally): string {
  let result = inNarrowSigns(text);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const next = onePass(result, tally);
    if (next === result) break;
    result = next;
  }
  return result;
}

function onePass(text: string, tally: Tally): string {
  let result = text;
  if (result.includes(':')) result = redactUrls(result, tally);
  if (result.includes(':')) result = redactMembers(result, tally);
  result = redactTokens(result, tally);
  if (result.includes('@')) result = result.replace(email, () => tally.mark('email'));
  if (result.includes('〒')) result = result.replace(postalCode, () => tally.mark('postal'));
  return redactNumbers(redactAddresses(result, tally), tally);
}

function redactNumbers(text: string, tally: Tally): string {
  return text.replace(keptOrNumber, (match: string, kept?: string) =>
    kept === undefined && isTelephoneNumber(match) ? numberMark(match, tally) : match,
  );
}
