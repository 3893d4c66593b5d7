import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { graph, tagWeights } from '../bench/weights.js';

const wordsOfWork = /localize\.(?:texts|terms)\b|\b(?:texts|terms)\b[^;=]*\} = [\w.]*localize;/;

const sourceOf = (built: string): string => built.replace(/^dist\//, 'src/').replace(/\.js$/, '.ts');

/** Elements that are there before anybody is signed in. */
const early = ['agent-state', 'message', 'sign-in', 'softphone'];

describe('a panel before anybody is signed in', () => {
  const files = graph('dist/define/ccp-softphone.js');

  it('speaks only with the words that it has from the start', () => {
    const components = files.filter((file) => file.startsWith('dist/components/'));
    expect(components.length).toBeGreaterThan(30);
    expect(components.filter((file) => wordsOfWork.test(readFileSync(sourceOf(file), 'utf8')))).toEqual([]);
    expect(files).not.toContain('dist/define/words.js');
  });

  it('waits for one file', () => {
    expect(graph('dist/cdn.js')).toEqual(['dist/cdn.js']);
  });

  it('weighs at most 45 kB with its bundle, gzip, without Streams', () => {
    expect(tagWeights().reduce((total, { bytes }) => total + bytes, 0)).toBeLessThanOrEqual(45_000);
  });

  it('leaves the words of every other element to that element', () => {
    const tags = graph('dist/define/all.js').flatMap((file) => /^dist\/define\/ccp-(.+)\.js$/.exec(file)?.[1] ?? []);
    const wordless = tags.filter((tag) => !graph(`dist/define/ccp-${tag}.js`).includes('dist/define/words.js'));
    expect(tags.length).toBeGreaterThan(20);
    expect(wordless.toSorted()).toEqual(early);
  });
});
