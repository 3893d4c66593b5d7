import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly kind?: string;
}

interface ElementDeclaration extends Named {
  readonly tagName: string;
  readonly summary: string;
  readonly members: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

interface ManifestModule {
  readonly path: string;
  readonly declarations?: readonly ElementDeclaration[];
  readonly exports?: readonly { readonly kind: string; readonly name: string }[];
}

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
  readonly modules: readonly ManifestModule[];
};
const elements = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
const tags = elements.map(({ tagName }) => tagName);

/** The files of an element: those of its folder, and what they import of the shared base. */
function sourceOf(tag: string): string {
  const folder = join('src/components', tag.replace('ccp-', ''));
  const waiting = readdirSync(folder).map((name) => join(folder, name));
  const files = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const imports = [...text(file).matchAll(/^import (?!type)[^']*'(\.[^']+)\.js'/gm)].map(([, path]) => path ?? '');
    const near = imports.map((path) => `${join(dirname(file ?? ''), path)}.ts`);
    waiting.push(...near.filter((path) => path.startsWith(folder) || path.startsWith('src/components/internal/')));
  }
  return [...files].map(text).join('\n');
}

const text = (file: string): string => readFileSync(file, 'utf8');

const inCode = (code: string, pattern: RegExp): readonly string[] => [
  ...new Set([...code.matchAll(pattern)].map(([, found]) => found ?? '')),
];

const namesOf = (named: readonly Named[] = []): readonly string[] => named.map(({ name }) => name);

/** The event's class by its type, as `HTMLElementEventMap` has it. */
const eventTypes = new Map(
  readdirSync('src/events').flatMap((file) =>
    [...text(join('src/events', file)).matchAll(/'(ccp-[\w-]+)': (Ccp\w+Event)/g)].map(
      ([, type = '', name = '']): [string, string] => [name, type],
    ),
  ),
);

describe('the custom elements manifest', () => {
  it('has every element that is defined, and says where', () => {
    const defined = readdirSync('src/define').filter((file) => file.startsWith('ccp-'));
    expect(tags.map((tag) => `${tag}.ts`).toSorted()).toEqual(defined.toSorted());
    const definitions = modules.flatMap(({ path, exports = [] }) =>
      exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => [path, name]),
    );
    expect(definitions.toSorted()).toEqual(tags.map((tag) => [`dist/define/${tag}.js`, tag]).toSorted());
  });

  it('names only files that ship', () => {
    const shipped = new Set(readdirSync('dist', { recursive: true, encoding: 'utf8' }).map((file) => `dist/${file}`));
    expect(modules.filter(({ path }) => !shipped.has(path))).toEqual([]);
  });

  it.each(elements.map((element) => [element.tagName, element] as const))('describes all of %s', (_tag, element) => {
    const { members, events = [], slots = [], cssParts = [], cssProperties = [], summary } = element;
    expect(summary).toMatch(/\w/);
    const told = [...members, ...events, ...slots, ...cssParts, ...cssProperties];
    expect(namesOf(told.filter(({ description = '' }) => description.trim() === ''))).toEqual([]);
    const typed = [...members.filter(({ kind }) => kind === 'field'), ...events];
    expect(namesOf(typed.filter(({ type }) => type === undefined))).toEqual([]);
  });

  it.each(elements.map((element) => [element.tagName, element] as const))(
    'has every part, slot and event that the code of %s has',
    (tag, element) => {
      const code = sourceOf(tag);
      const parts = inCode(code, /\bpart="([\w-]+)/g);
      expect(parts.filter((part) => !namesOf(element.cssParts).includes(part))).toEqual([]);
      const slots = inCode(code, /<slot(?: name="([\w-]+)")?[ >]/g);
      expect(slots.filter((slot) => !namesOf(element.slots).includes(slot))).toEqual([]);
      const sent = inCode(code, /new (Ccp\w+Event)\b/g).map((name) => eventTypes.get(name) ?? name);
      expect(sent.filter((type) => type.endsWith('-request') && !namesOf(element.events).includes(type))).toEqual([]);
    },
  );

  it('has every token of the styles, at most thirty, and no other', () => {
    const styles = readdirSync('src/components', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.styles.ts'))
      .map((file) => text(join('src/components', file)));
    const used = inCode(styles.join('\n'), /var\((--ccp-[\w-]+)/g);
    const told = elements.flatMap(({ cssProperties }) => namesOf(cssProperties));
    expect(used.filter((token) => !told.includes(token))).toEqual([]);
    const theme = namesOf(elements.find(({ tagName }) => tagName === 'ccp-softphone')?.cssProperties);
    expect(theme.length).toBeLessThanOrEqual(30);
    expect(theme.filter((token) => !used.includes(token))).toEqual([]);
  });
});
