import { comment, member, typeImports } from './declaration.js';
import { settable } from './elements.js';

/** One module an element, so that a bundler takes only what is imported; and one for all. */
export function reactFiles(elements) {
  const entries = elements.flatMap((element) => [
    [`react/${element.tag}.js`, code(element)],
    [`react/${element.tag}.d.ts`, declaration(element)],
  ]);
  return {
    ...Object.fromEntries(entries),
    'react/index.js': all(elements, names),
    'react/index.d.ts': all(elements, types),
  };
}

const names = ({ name }) => name;
const types = ({ name }) => `${name}, type ${name}Props`;

function all(elements, exported) {
  const lines = elements.map((element) => `export { ${exported(element)} } from './${element.tag}.js';`);
  return `${lines.join('\n')}\n`;
}

function code(element) {
  const { tag, name, events } = element;
  const properties = settable(element).map((property) => `'${property.name}'`);
  const listeners = events.map(({ handler, name: event }) => `  ${handler}: '${event}',`);
  return `import * as React from 'react';
import '../define/${tag}.js';
import { elementComponent } from './element-component.js';

export const ${name} = /* @__PURE__ */ elementComponent(React, '${tag}', [${properties.join(', ')}], {
${listeners.join('\n')}
});
`;
}

function declaration(element) {
  const { tag, name, summary, events } = element;
  const members = [
    ...settable(element).map(({ name: key, description }) => member(key, `${name}Element['${key}']`, description)),
    ...events.map(({ handler, type, description }) => member(handler, `((event: ${type}) => void)`, description)),
  ];
  const imports = typeImports([element], '../').replace(`{ ${name} }`, `{ ${name} as ${name}Element }`);
  return `import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
${imports}

interface OwnProps {
${members.join('\n')}
}

${comment(`Props of \`<${tag}>\`, and those of any HTML element.`, '')}
export interface ${name}Props extends OwnProps, Omit<HTMLAttributes<${name}Element>, keyof OwnProps> {}

${comment(summary, '')}
export const ${name}: ForwardRefExoticComponent<${name}Props & RefAttributes<${name}Element>>;
`;
}
