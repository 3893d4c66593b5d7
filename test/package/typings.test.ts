import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsOf, settable } from '../config/typings/elements.js';
import { complaintsAbout } from './complaints.js';

const read = (file: string): string => readFileSync(join('dist', file), 'utf8');
const elements = elementsOf(JSON.parse(read('custom-elements.json')));
const each = elements.map((element) => [element.tag, element] as const);

describe('what VS Code knows', () => {
  const { tags } = JSON.parse(read('vscode.html-custom-data.json'));
  const { properties } = JSON.parse(read('vscode.css-custom-data.json'));

  it.each(each)('has every attribute and event of %s', (tag, { properties, events, summary }) => {
    const told = tags.find(({ name }: { name: string }) => name === tag);
    expect(told.description.value).toContain(summary);
    for (const { name } of events) expect(told.description.value).toContain(`\`${name}\``);
    const attributes = properties.flatMap(({ attribute }) => attribute ?? []);
    expect(told.attributes.map(({ name }: { name: string }) => name)).toEqual(attributes);
  });

  it('offers the words of a choice, and none for a switch', () => {
    const { attributes } = tags.find(({ name }: { name: string }) => name === 'ccp-softphone');
    const about = (attribute: string) => attributes.find(({ name }: { name: string }) => name === attribute);
    expect(about('view').values).toEqual([{ name: 'panel' }, { name: 'native' }, { name: 'status' }]);
    expect(about('notify').valueSet).toBe('v');
  });

  it('has every token', () => {
    const tokens = elements.flatMap((element) => element.tokens.map(({ name }) => name));
    expect(properties.map(({ name }: { name: string }) => name).toSorted()).toEqual([...new Set(tokens)].toSorted());
  });
});

describe('the typings for frameworks', () => {
  it.each(each)('have every property that can be set, and every event, of %s', (tag, element) => {
    const { name, events } = element;
    const own = (text: string, start: string): string => text.split(start)[1]?.split('\n}')[0] ?? '';
    const jsx = own(read('jsx.d.ts'), `interface ${name}Attributes `);
    const vue = own(read('vue.d.ts'), `interface ${name}Props `);
    const react = own(read(`react/${tag}.d.ts`), 'interface OwnProps ');
    const code = read(`react/${tag}.js`);
    for (const { name: property, attribute = property } of settable(element)) {
      for (const text of [jsx, vue, react]) expect(text).toMatch(new RegExp(`^  ${property}\\?: `, 'm'));
      expect(jsx).toMatch(new RegExp(`^  '?${attribute}'?\\?: `, 'm'));
      expect(code).toContain(`'${property}'`);
    }
    for (const { name: event, handler, type } of events) {
      expect(jsx).toContain(`'on${event}'?: ((event: ${type}) => void)`);
      for (const text of [vue, react]) expect(text).toContain(`${handler}?: ((event: ${type}) => void)`);
      expect(code).toContain(`${handler}: '${event}'`);
    }
    expect(read('jsx.d.ts')).toContain(`'${tag}': ${name}Attributes`);
    expect(read('vue.d.ts')).toContain(`'${tag}': new () => { $props: ${name}Props }`);
    for (const file of ['react/index.js', 'react/index.d.ts']) expect(read(file)).toContain(`from './${tag}.js'`);
  });
});

const jsxPage = (phone: string): string => `
  import 'ccp-elements/jsx';
  import type { Session } from 'ccp-elements';
  declare const session: Session;
  declare function open(contactId: string): void;
  export const page = ${phone};`;

/** A template is checked as this: the props of the tag that `GlobalComponents` names. */
const vuePage = (props: string): string => `
  import 'ccp-elements/vue';
  import type { GlobalComponents } from 'vue';
  type Props = InstanceType<GlobalComponents['ccp-softphone']>['$props'];
  export const props: Props = { ${props} };`;

const wrong = [
  ['unknown-property.tsx', jsxPage('<ccp-softphone instanceUlr="x" />'), /'instanceUlr' does not exist/],
  ['wrong-word.tsx', jsxPage('<ccp-softphone view="full" />'), /'"full"' is not assignable/],
  ['wrong-type.tsx', jsxPage('<ccp-softphone ringLimit="20" />'), /'string' is not assignable to type 'number'/],
  ['unknown-tag.tsx', jsxPage('<ccp-telephone />'), /'ccp-telephone' does not exist/],
  [
    'unknown-detail.tsx',
    jsxPage('<ccp-softphone onccp-error={({ detail }) => open(detail.message)} />'),
    /'message' does not exist/,
  ],
  ['unknown-property.vue.ts', vuePage(`instanceUlr: 'x'`), /'instanceUlr' does not exist/],
  ['wrong-word.vue.ts', vuePage(`view: 'full'`), /'"full"' is not assignable/],
] as const;

const right = {
  'page.tsx': jsxPage(`<ccp-softphone class="phone" instance-url="https://example.my.connect.aws" ring-limit="20"
    session={session} view="status" ref={(phone) => phone?.session?.stop()}
    onccp-contact-offered={({ detail }) => open(detail.contact.contactId)}><ccp-dialpad slot="idle" isOpen /></ccp-softphone>`),
  'page.vue.ts': vuePage(`instanceUrl: 'https://example.my.connect.aws', notify: true,
    onCcpContactOffered: ({ detail }) => { const id: string = detail.contact.contactId; return void id; }`),
};

/** The one interface of Vue that the typings extend. */
const vue = { 'vue.d.ts': `declare module 'vue' { export interface GlobalComponents {} }` };

describe('pages that use the typings', () => {
  const complaints = complaintsAbout({
    ...vue,
    ...right,
    ...Object.fromEntries(wrong.map(([name, text]) => [name, text])),
  });

  it('compile with attributes, properties, listeners and children, and so do the typings themselves', () => {
    const mistaken = wrong.map(([name]): string => name);
    expect([...complaints].filter(([name]) => !mistaken.includes(name))).toEqual([]);
  });

  it.each(wrong)('do not compile with a mistake: %s', (name, _text, complaint) => {
    expect(complaints.get(name)?.join('\n')).toMatch(complaint);
  });
});
