import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** End-to-end files of more than a minute, the longest first. */
const longest = [
  'origins',
  'gallery',
  'gateway-contract',
  'calls',
  'tabs',
  'bad-networks',
  'faults',
  'dispositions',
  'lifecycle',
  'settings',
  'session-expiry',
  'transfers',
];

/**
 * Begins with the longest files, so that at the end no worker is waited for. A machine that has run the tests before knows how
 * long each took; a new one would go by the size of the files.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((name) => moduleId.endsWith(`/test/e2e/${name}.test.ts`));
  return place === -1 ? longest.length : place;
}
