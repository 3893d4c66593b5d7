import { comment, member, typeImports } from './declaration.js';
import { settable } from './elements.js';

const head = `/**
 * The tags for Vue's templates: \`import 'ccp-elements/vue'\`, or name it in \`types\` of the tsconfig. Tell the compiler that they
 * are custom elements: \`isCustomElement: (tag) => tag.startsWith('ccp-')\`.
 */`;

/** \`dist/vue.d.ts\`: what a template may bind and listen to. */
export function vueTypings(elements) {
  return `${[head, typeImports(elements, './'), ...elements.map(props), components(elements)].join('\n\n')}\n`;
}

function props(element) {
  const { tag, name, summary, events } = element;
  const members = [
    ...settable(element).map(({ name: key, description }) => member(key, `${name}['${key}']`, description)),
    ...events.map(({ handler, type, description }) => member(handler, `((event: ${type}) => void)`, description)),
  ];
  return `${comment(`\`<${tag}>\`: ${summary}`, '')}
export interface ${name}Props {
${members.join('\n')}
}`;
}

function components(elements) {
  const entries = elements.map(({ tag, name }) => `    '${tag}': new () => { $props: ${name}Props };`);
  return `declare module 'vue' {
  interface GlobalComponents {
${entries.join('\n')}
  }
}`;
}
