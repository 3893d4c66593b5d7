import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

interface Target {
  readonly types?: string;
  readonly default: string;
}

const built = readdirSync('dist', { recursive: true, encoding: 'utf8' }).map((file) => `dist/${file}`);
const entries = Object.entries(manifest.exports as Record<string, string | Target>);
const targets = entries.map(([name, target]): [string, Target] => [
  name,
  typeof target === 'string' ? { default: target } : target,
]);

const inNode = (script: string) =>
  run(process.execPath, ['--input-type=module', '--eval', script], { timeout: 15_000 });

describe('the exports map', () => {
  it.each(targets)('%s leads to files that the build makes, types first', (_name, target) => {
    const isCode = !target.default.endsWith('.json');
    if (isCode) expect(Object.keys(target)[0]).toBe('types');
    for (const path of Object.values(target)) {
      const found = path.includes('*') ? globExists(path) : existsSync(path);
      expect(found, path).toBe(true);
    }
  });

  it('names no dist/ in any public path', () => {
    expect(entries.filter(([name]) => name.includes('dist'))).toEqual([]);
  });
});

describe('importing the package in Node', () => {
  it('does nothing and throws nothing', async () => {
    const script = `
      const before = Object.keys(globalThis).length;
      const entry = await import('ccp-elements');
      if (Object.keys(globalThis).length !== before) throw new Error('the import left a global behind');
      if (typeof entry.createSession !== 'function') throw new Error('createSession is missing');
      process.stdout.write('fine');`;
    expect(await inNode(script)).toEqual({ stdout: 'fine', stderr: '' });
  });

  it('survives the definitions too, where there are no custom elements', async () => {
    const script = `await import('ccp-elements/define'); process.stdout.write('fine');`;
    expect(await inNode(script)).toEqual({ stdout: 'fine', stderr: '' });
  });

  it('refuses to start a session outside a browser, with a code', async () => {
    const script = `
      const { createSession } = await import('ccp-elements');
      const session = createSession({ instanceUrl: 'https://example.my.connect.aws' });
      await new Promise((started) => setTimeout(started));
      process.stdout.write(session.snapshot.status + ' ' + session.snapshot.error?.code);
      await session.stop();`;
    expect((await inNode(script)).stdout).toBe('failed load/no-browser');
  });
});

describe('what ships', () => {
  const inParts = built.filter((file) => /^dist\/cdn(\/[^/]+)?\.js$/.test(file));

  it.each([
    ['cdn.js and its parts', inParts],
    ['cdn.iife.js', ['dist/cdn.iife.js']],
  ])('closes every shape of its icons in %s', (_name, files) => {
    const shapes =
      files
        .map(code)
        .join('\n')
        .match(/<(?:path|circle|rect|line)\b[^<>]*>(?:<\/)?/g) ?? [];
    expect(shapes.length).toBeGreaterThan(40);
    expect(shapes.filter((shape) => !/\/>$|><\/$/.test(shape))).toEqual([]);
  });

  it('carries Streams as it came from npm', () => {
    const original = createRequire(import.meta.url).resolve('amazon-connect-streams/release/connect-streams-min.js');
    expect(readFileSync('dist/streams/connect-streams-min.js').equals(readFileSync(original))).toBe(true);
  });

  it('leaks no ambient Streams types to integrators', () => {
    const declarations = built.filter((file) => file.endsWith('.d.ts'));
    expect(declarations.length).toBeGreaterThan(20);
    const leaking = declarations.filter((file) => /\bconnect\.[A-Z]\w+|amazon-connect-streams/.test(code(file)));
    expect(leaking).toEqual([]);
  });

  it('lists every element, with a summary, in the custom elements manifest', () => {
    const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
    const elements = modules.flatMap(({ declarations }: { declarations: ElementDeclaration[] }) =>
      declarations.filter(({ customElement }) => customElement),
    );
    const undocumented = elements.filter(({ summary }: ElementDeclaration) => !summary);
    expect(undocumented.map(({ name }: ElementDeclaration) => name)).toEqual([]);
    expect(elements.length).toBeGreaterThan(8);
  });
});

interface ElementDeclaration {
  readonly name: string;
  readonly customElement?: boolean;
  readonly summary?: string;
}

function globExists(pattern: string): boolean {
  const [before = '', after = ''] = pattern.replace('./', '').split('*');
  return built.some((file) => file.startsWith(before) && file.endsWith(after));
}

function code(file: string): string {
  return readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
}
