import type { OpenFrame } from './open-frame.js';

const methods = ['init', 'subscribe', 'isVisible', 'show', 'openServiceNowForm', 'openServiceNowList'] as const;

/** A host's value as the API of OpenFrame, or null where it is none. */
export function convertOpenFrame(value: unknown): OpenFrame | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = value as Readonly<Record<string, unknown>>;
  return methods.every((method) => typeof found[method] === 'function') ? (value as OpenFrame) : null;
}

/** `openFrameAPI` of the page that this runs in, once its script is loaded. */
export function pageOpenFrame(): unknown {
  return (globalThis as { readonly openFrameAPI?: unknown }).openFrameAPI;
}
