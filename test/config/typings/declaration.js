/** What the declarations for every framework are written with. */

/** A documentation comment, indented. */
export function comment(text, indent = '  ') {
  const lines = text.trim().split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */`;
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line.trim()}`.trimEnd()), `${indent} */`].join('\n');
}

/** An optional member that may also be left undefined on purpose. */
export function member(name, type, description) {
  const key = /^\w+$/.test(name) ? name : `'${name}'`;
  return `${comment(description)}\n  ${key}?: ${type} | undefined;`;
}

/** Imports the classes of elements and events, from a folder of `dist/` (`./` or `../`). */
export function typeImports(elements, folder) {
  const classes = elements.map(({ tag, name }) => [name, `define/${tag}.js`]);
  const events = elements.flatMap((element) => element.events.map(({ type, module }) => [type, module]));
  const moduleOf = new Map([...classes, ...events]);
  const modules = [...new Set(moduleOf.values())];
  const namesIn = (module) => [...moduleOf.keys()].filter((name) => moduleOf.get(name) === module).toSorted();
  return modules.map((module) => `import type { ${namesIn(module).join(', ')} } from '${folder}${module}';`).join('\n');
}
