import type { LogFields } from '../gateway/gateway.js';

/** Ids, ARNs and times hold long runs of digits that are no phone number, and support needs them. */
const kept = [
  String.raw`arn:aws[\w-]*:\S+`,
  String.raw`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
  String.raw`\d{4}-\d{2}-\d{2}T[\d:.]+Z?`,
].join('|');
const email = String.raw`[^\s@"'<>:;,]+@[^\s@"'<>]+\.[a-z]{2,}`;
const separators = String.raw`[\s().\-\u2010-\u2015\u2212\u30fc]{0,2}`;
const phoneNumber = String.raw`(?<![\w.])\+?\(?\d(?:${separators}\d){6,}`;
const sensitive = new RegExp(`(?<kept>${kept})|(?<email>${email})|(?<number>${phoneNumber})`, 'gi');

/** Members that carry customer data whatever their value looks like. */
const sensitiveNames = /number|phone|name|attribute|email|address|customer|token|password|digits/i;

/** Replaces phone numbers and addresses in a text. */
export function redactText(text: string): string {
  return text.normalize('NFKC').replaceAll(sensitive, (match: string, id?: string, address?: string) => {
    if (id !== undefined) return match;
    return address === undefined ? '[number]' : '[email]';
  });
}

/** Keeps codes, ids and counts; drops the values of members that name a customer. */
export function redactFields(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]): [string, LogFields[string]] => {
      if (typeof value !== 'string') return [name, value];
      return [name, sensitiveNames.test(name) ? '[redacted]' : redactText(value)];
    }),
  );
}
