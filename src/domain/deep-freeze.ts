import { isPlain } from './plain-data.js';

/**
 * Freezes plain objects and arrays all the way down; a snapshot handed to hosts must not be theirs to change. Stops at
 * what is frozen already and at instances of classes, such as errors.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || Object.isFrozen(value)) return value;
  if (!Array.isArray(value) && !isPlain(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) if (typeof part === 'object') deepFreeze(part);
  return value;
}
