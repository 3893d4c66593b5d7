import { member, typeImports, comment } from './declaration.js';
import { settable } from './elements.js';

const head = `/**
 * The tags for JSX. Importing this declares them in the global \`JSX\` namespace (Preact, and React up to 18). Where the namespace
 * belongs to a module, as in React 19 or Solid, extend that one:
 *
 * @example
 * import type { CcpIntrinsicElements } from 'ccp-elements/jsx';
 * declare module 'react' {
 *   namespace JSX {
 *     interface IntrinsicElements extends CcpIntrinsicElements {}
 *   }
 * }
 */`;

const common = `/** What every tag takes besides its own. */
export interface CcpCommonAttributes<Element> {
  id?: string | undefined;
  class?: string | undefined;
  className?: string | undefined;
  style?: string | object | undefined;
  slot?: string | undefined;
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  hidden?: boolean | undefined;
  title?: string | undefined;
  role?: string | undefined;
  tabIndex?: number | undefined;
  part?: string | undefined;
  exportparts?: string | undefined;
  key?: string | number | bigint | null | undefined;
  ref?: string | ((element: Element | null) => unknown) | { readonly current: Element | null } | null | undefined;
  children?: unknown;
}`;

/** \`dist/jsx.d.ts\`: attributes, properties and listeners of each tag, for any library that sets them as they are. */
export function jsxTypings(elements) {
  return `${[head, typeImports(elements, './'), common, ...elements.map(attributes), intrinsic(elements)].join('\n\n')}\n`;
}

function attributes(element) {
  const { tag, name, summary, events } = element;
  const properties = settable(element);
  const members = [
    ...properties.flatMap((property) => attribute(name, property)),
    ...properties.map(({ name: key, description }) => member(key, `${name}['${key}']`, description)),
    ...events.map(({ name: event, type, description }) =>
      member(`on${event}`, `((event: ${type}) => void)`, description),
    ),
  ];
  return `${comment(`\`<${tag}>\`: ${summary}`, '')}
export interface ${name}Attributes extends CcpCommonAttributes<${name}> {
${members.join('\n')}
}`;
}

/** An attribute of the same name as its property is declared as the property. */
function attribute(element, { name, attribute: key, description, type }) {
  if (key === undefined || key === name) return [];
  const written = type === 'number' ? ' | `${number}`' : '';
  return [member(key, `${element}['${name}']${written}`, description)];
}

function intrinsic(elements) {
  return `/** All tags. */
export interface CcpIntrinsicElements {
${elements.map(({ tag, name }) => `  '${tag}': ${name}Attributes;`).join('\n')}
}

declare global {
  namespace JSX {
    interface IntrinsicElements extends CcpIntrinsicElements {}
  }
}`;
}
