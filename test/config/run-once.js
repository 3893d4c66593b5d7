import MagicString from 'magic-string';

/** How the chunks name the entry: all of them are one folder below it. */
const entry = '../cdn.js';

/**
 * Lets `cdn.js` hold all that the tag needs from the start, so that a page waits for one file, and yet be there once: a page may
 * load it with a query, as `cdn.js?v=2`, which is another module to a browser than the `cdn.js` that its chunks would import.
 * Whichever copy comes first runs, and leaves its names to the other copies and the chunks of the same `build`. What they stand
 * for must not change later.
 */
export function runOnce(build) {
  const place = `globalThis[Symbol.for("ccp-elements ${build}")]`;
  return {
    name: 'run-once',
    renderChunk(code, { fileName, facadeModuleId, isEntry }) {
      const text = new MagicString(code);
      const { body } = this.parse(code);
      if (fileName === 'cdn.js') runTheFirst(text, body, place, this.getModuleInfo(facadeModuleId).exports);
      else takeFromTheFirst(text, body, place, isEntry);
      return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
    },
  };
}

/** A name of our own, which no minifier gives. */
const own = (name) => `ccp_${name}`;

/** Names with what they become, of an import or an export. */
const pairsOf = ({ specifiers }) =>
  specifiers.map(({ imported, local, exported }) =>
    exported === undefined ? [imported.name, local.name] : [local.name, exported.name],
  );
const takeAll = (pairs, from) => `const{${pairs.map(([name, as]) => `${name}:${as}`).join()}}=${from};`;
const exportAll = (pairs) => `export{${pairs.map(([name, as]) => `${name} as ${as}`).join()}};`;

function runTheFirst(text, body, place, offered) {
  const last = body.at(-1);
  const isWhole = body.every(({ type, source }) => type !== 'ImportDeclaration' && (source ?? null) === null);
  if (!isWhole || last?.type !== 'ExportNamedDeclaration') throw new Error('The entry waits for another file.');
  const names = pairsOf(last).map(([local, name]) => `${name}:${local}`);
  text.appendLeft(body[0].start, `const ${own('all')}=${place}??=(()=>{`);
  text.overwrite(last.start, last.end, `return{${names.join()}}})();`);
  const mine = offered.map((name) => [name, own(name)]);
  text.append(takeAll(mine, own('all')) + exportAll(mine.map(([name, as]) => [as, name])));
}

function takeFromTheFirst(text, body, place, isLoadedByItself) {
  const taking = body.filter(({ source }) => source?.value === entry);
  for (const node of taking) {
    const pairs = pairsOf(node);
    const names = node.type === 'ImportDeclaration' ? pairs : pairs.map(([name]) => [name, own(name)]);
    const exports = node.type === 'ImportDeclaration' ? '' : exportAll(pairs.map(([name, as]) => [own(name), as]));
    text.overwrite(node.start, node.end, takeAll(names, place) + exports);
  }
  if (taking.length > 0 && isLoadedByItself) text.prepend(`import"${entry}";`);
}
