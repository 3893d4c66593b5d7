/**
 * Milliseconds for which other scripts wait for what takes longest: the first paint, and the process that a browser makes for
 * Connect's page. On two cores they would hold up both by more than they wait (`docs/benchmarks.md`).
 */
export const headStart = 40;
