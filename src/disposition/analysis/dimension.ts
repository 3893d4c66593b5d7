/** What a report is counted by, besides time. `site` and `agent` are the agent's, `queue` the contact's. */
export const categoryDimensions = [
  'symptom',
  'scenario',
  'severity',
  'code',
  'agent',
  'queue',
  'site',
  'browser',
] as const;

/** Minute, hour and weekday of the local clock, and the local date. */
export const timeDimensions = ['minute', 'hour', 'weekday', 'day'] as const;

export type CategoryDimension = (typeof categoryDimensions)[number];
export type TimeDimension = (typeof timeDimensions)[number];

/**
 * One side of the map. Keys are the same in every language: letters of the quality key, names as reported, `08:05` for a
 * minute, `08` for an hour, `1` (Monday) to `7` for a weekday, `2026-11-16` for a day. An empty key stands for what was not reported.
 */
export type Dimension = CategoryDimension | TimeDimension;

export const dimensions: readonly Dimension[] = [...categoryDimensions, ...timeDimensions];

export const isDimension = (name: string): name is Dimension => dimensions.some((dimension) => dimension === name);

export const isTimeDimension = (name: string): name is TimeDimension =>
  timeDimensions.some((dimension) => dimension === name);

/** The keys that are shown even where nothing was reported, in the order of the administrator guide. */
export const fixedKeys: Readonly<Partial<Record<Dimension, readonly string[]>>> = {
  symptom: ['S', 'M', 'L', 'P', 'D', 'W', 'V', 'C'],
  scenario: ['O', 'I', 'T'],
  severity: ['1', '2', '3'],
  weekday: ['1', '2', '3', '4', '5', '6', '7'],
};
