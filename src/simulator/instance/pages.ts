import { optionalNumber, optionalText, type Parameters } from './parameters.js';
import { serviceError } from './service-error.js';

/** One page of a list by `nextToken` and `maxResults` (at most 500), and the token of the next page or null. */
export function pageOf<Item>(
  items: readonly Item[],
  parameters: Parameters,
): { items: readonly Item[]; nextToken: string | null } {
  const token = optionalText(parameters, 'nextToken') ?? '0';
  if (!/^\d+$/.test(token)) throw serviceError.invalidParameter('nextToken is not valid');
  const start = Number(token);
  const size = Math.min(500, Math.max(1, optionalNumber(parameters, 'maxResults') ?? 500));
  const end = start + size;
  return { items: items.slice(start, end), nextToken: end < items.length ? String(end) : null };
}
