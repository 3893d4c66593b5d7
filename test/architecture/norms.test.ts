import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayImport } from '../config/dependency-cruiser.config.js';

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

const files: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const text = readFileSync(join('src', path), 'utf8');
    return { path: path.split(sep).join('/'), text, lines: text.split('\n').length - 1 };
  });

const within = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`));
const holding = (some: readonly SourceFile[], expression: RegExp) =>
  some
    .filter(({ text }) => expression.test(text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')))
    .map(({ path }) => path);

function percentile(values: readonly number[], fraction: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? 0;
}

describe('the norms of a file', () => {
  it('keeps files short: median 120, 95th percentile 350, none over 500 lines', () => {
    const lines = files.map((file) => file.lines);
    expect(percentile(lines, 0.5)).toBeLessThanOrEqual(120);
    expect(percentile(lines, 0.95)).toBeLessThanOrEqual(350);
    expect(files.filter((file) => file.lines > 500).map(({ path }) => path)).toEqual([]);
  });

  it('has a row in the import table for every folder', () => {
    const rows = Object.keys(mayImport);
    const homeless = files.filter(
      ({ path }) => path !== 'index.ts' && !rows.some((row) => path === row || path.startsWith(`${row}/`)),
    );
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });
});

describe('what may stand where', () => {
  it('registers elements only in define/', () => {
    expect(holding(files, /customElements\.define/).filter((path) => !path.startsWith('define/'))).toEqual([]);
  });

  it('knows Streams only in gateway/streams, in the bundle that ships it and in the simulated instance that serves it', () => {
    const knowing = holding(files, /amazon-connect-streams|connect-streams/);
    const permitted = /^(gateway\/streams\/|simulator\/server\/|cdn\.ts$)/;
    expect(knowing.filter((path) => !permitted.test(path))).toEqual([]);
  });

  it('keeps the page out of the pure layers', () => {
    const pure = ['domain', 'presence', 'simulator/instance'].flatMap(within);
    expect(
      holding(pure, /\b(window|document|localStorage|setTimeout|setInterval|Date\.now)\b\s*[.(]|\bnew Date\(\)/),
    ).toEqual(['simulator/instance/clock.ts']);
  });

  it('writes no style attribute, inline style element or important rule', () => {
    const components = within('components');
    expect(holding(components, /styleMap|<style|!important|\sstyle=["$]/)).toEqual([]);
  });

  it('reaches the render root without shadowRoot, which hosts may close', () => {
    expect(holding(within('components'), /this\.shadowRoot/)).toEqual([]);
  });

  it('has no file with a name that says nothing', () => {
    const vague = /(^|\/)(utils?|helpers?|managers?|types|common|misc)\.ts$/;
    expect(files.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([]);
  });
});
