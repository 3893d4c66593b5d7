import type { ZendeskClient } from './zendesk-client.js';

const methods = ['metadata', 'get', 'request', 'on', 'off', 'invoke'] as const;

/** A host's value as a client of the Apps framework, or null where it is none. */
export function convertClient(value: unknown): ZendeskClient | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = value as Readonly<Record<string, unknown>>;
  return methods.every((method) => typeof found[method] === 'function') ? (value as ZendeskClient) : null;
}
