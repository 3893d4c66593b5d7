import { readJson } from '../../domain/json-text.js';
import { isPlain, type Plain } from '../../domain/plain-data.js';
import type { CiFramework } from './ci-framework.js';

/** A host's value as the framework, or null where it is none. */
export function convertFramework(value: unknown): CiFramework | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = value as Readonly<Record<string, unknown>>;
  const isThere = typeof found['searchAndOpenRecords'] === 'function' && typeof found['addHandler'] === 'function';
  return isThere ? (value as CiFramework) : null;
}

/** `Microsoft.CIFramework` of the page that this runs in, once its script is loaded. */
export function pageFramework(): unknown {
  return (globalThis as { readonly Microsoft?: { readonly CIFramework?: unknown } }).Microsoft?.CIFramework;
}

/** What the framework says: JSON text, an object already, or a list; null where it is none of them. */
export function convertSaid(value: unknown): Plain | null {
  if (Array.isArray(value)) return { ...(value as readonly unknown[]) };
  if (typeof value !== 'string') return isPlain(value) ? value : null;
  const said = readJson(value);
  return typeof said === 'object' && said !== null ? { ...said } : null;
}
