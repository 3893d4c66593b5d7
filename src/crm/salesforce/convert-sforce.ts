import { readJson } from '../../domain/json-text.js';
import { isPlain } from '../../domain/plain-data.js';
import type { ClassicOpenCti, ConsoleToolkit, LightningOpenCti, Sforce } from './sforce.js';

/**
 * Salesforce's global as far as it is there. Each part is taken for what it says it is by one of its functions; what an older
 * version lacks is found out by calling it.
 */
export function convertSforce(value: unknown): Sforce {
  if (typeof value !== 'object' || value === null) return {};
  const found = value as Readonly<Record<string, unknown>>;
  const { opencti, interaction } = found;
  const toolkit = found['console'];
  return {
    ...(has(opencti, 'getCallCenterSettings') ? { opencti: opencti as LightningOpenCti } : {}),
    ...(has(interaction, 'saveLog') ? { interaction: interaction as ClassicOpenCti } : {}),
    ...(has(toolkit, 'isInConsole') ? { console: toolkit as ConsoleToolkit } : {}),
  };
}

function has(part: unknown, method: string): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return typeof (part as Readonly<Record<string, unknown>>)[method] === 'function';
}

/** The global of the page that this runs in. */
export function pageSforce(): unknown {
  return (globalThis as { readonly sforce?: unknown }).sforce;
}

/** JSON text, or the value itself where it is plain already; null where it is neither. */
export function convertJson(value: unknown): unknown {
  if (typeof value === 'string') return readJson(value);
  return isPlain(value) || Array.isArray(value) ? (value as unknown) : null;
}
