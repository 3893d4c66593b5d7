import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { complaintsAbout } from './complaints.js';

/** A page with React's own types. */
const reactPage = (phone: string): string => `
  import { useRef, type ReactElement } from 'react';
  import type { Session } from 'ccp-elements';
  import { CcpDialpad, CcpSoftphone, type CcpSoftphoneProps } from 'ccp-elements/react';
  import type { CcpSoftphone as Softphone } from 'ccp-elements/define';
  declare const session: Session;
  declare function open(contactId: string): void;
  export function Page(props: Pick<CcpSoftphoneProps, 'region'>): ReactElement {
    const phone = useRef<Softphone>(null);
    return ${phone};
  }`;

/** A component with Vue's own types: a template is checked as the props that \`GlobalComponents\` names. */
const vuePage = (props: string): string => `
  import 'ccp-elements/vue';
  import { defineComponent, type GlobalComponents } from 'vue';
  type Props = InstanceType<GlobalComponents['ccp-softphone']>['$props'];
  const given: Props = { ${props} };
  export const Page = defineComponent({ setup: () => ({ given }) });`;

const right = {
  'page.tsx': reactPage(`<CcpSoftphone instanceUrl="https://example.my.connect.aws" className="phone" ref={phone}
    region={props.region} session={session} ringLimit={20} view="status" aria-label="Telephone" slot="side"
    onCcpContactOffered={({ detail }) => open(detail.contact.contactId)} onClick={() => phone.current?.session?.stop()}>
      <CcpDialpad slot="idle" isOpen />
    </CcpSoftphone>`),
  'page.vue.ts': vuePage(`instanceUrl: 'https://example.my.connect.aws', ringLimit: 20, view: 'status',
    onCcpContactOffered: ({ detail }) => void detail.contact.contactId.length`),
};

const wrong = [
  ['an unknown property', 'a.tsx', reactPage('<CcpSoftphone instanceUlr="x" />'), /'instanceUlr' does not exist/],
  ['an unknown word', 'b.tsx', reactPage('<CcpSoftphone view="full" />'), /'"full"' is not assignable/],
  [
    'a wrong type',
    'c.tsx',
    reactPage('<CcpSoftphone ringLimit="20" />'),
    /'string' is not assignable to type 'number'/,
  ],
  [
    'a missing detail',
    'd.tsx',
    reactPage('<CcpSoftphone onCcpError={({ detail }) => open(detail.message)} />'),
    /'message'/,
  ],
  ['an unknown component', 'e.tsx', reactPage('<CcpTelephone />'), /'CcpTelephone'/],
  ['an unknown property in Vue', 'f.vue.ts', vuePage(`instanceUlr: 'x'`), /'instanceUlr' does not exist/],
  ['a wrong type in Vue', 'g.vue.ts', vuePage(`ringLimit: '20'`), /'string' is not assignable to type 'number'/],
] as const;

describe('the components and typings, with the frameworks themselves', () => {
  const pages = Object.fromEntries(wrong.map(([, name, text]) => [name, text]));
  const complaints = complaintsAbout({ ...right, ...pages }, { jsx: ts.JsxEmit.ReactJSX, skipLibCheck: true });

  it('compile in React 19 and in Vue', () => {
    const mistaken = wrong.map(([, name]): string => name);
    expect([...complaints].filter(([name]) => !mistaken.includes(name))).toEqual([]);
  });

  it.each(wrong)('do not compile with %s', (_mistake, name, _text, complaint) => {
    expect(complaints.get(name)?.join('\n')).toMatch(complaint);
  });
});
