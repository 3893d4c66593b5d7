import { emailForm, inNarrowSigns, isTelephoneNumber, keptForm, numberForm } from '../domain/personal-forms.js';
import type { LogFields } from '../gateway/gateway.js';

const sensitive = new RegExp(`(?<kept>${keptForm})|(?<email>${emailForm})|(?<number>${numberForm})`, 'gi');

/** An id as Connect gives contacts, and nothing else. */
const contactId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Members that carry customer data whatever their value looks like. */
const sensitiveNames = /number|phone|name|attribute|email|address|customer|token|password|digits/i;

/** Replaces phone numbers and addresses in a text. */
export function redactText(text: string): string {
  const narrow = inNarrowSigns(text);
  // The words of the log, which hold neither, and the ids of contacts are most of what comes here.
  if (!/[\d@]/.test(narrow) || contactId.test(narrow)) return narrow;
  return narrow.replaceAll(sensitive, (match: string, id?: string, address?: string) => {
    if (id !== undefined) return match;
    if (address !== undefined) return '[email]';
    return isTelephoneNumber(match) ? '[number]' : match;
  });
}

/** Keeps codes, ids and counts; drops the values of members that name a customer. */
export function redactFields(fields: LogFields): LogFields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, redactField(name, value)]));
}

function redactField(name: string, value: LogFields[string]): LogFields[string] {
  if (typeof value !== 'string') return value;
  return sensitiveNames.test(name) ? '[redacted]' : redactText(value);
}
