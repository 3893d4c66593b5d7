/** Leaves private members out of the manifest: editors and hosts should see the promises only. */
const publicOnly = {
  name: 'public-only',
  moduleLinkPhase({ moduleDoc }) {
    for (const declaration of moduleDoc.declarations ?? []) {
      declaration.members = declaration.members?.filter(
        ({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#'),
      );
    }
  },
};

/**
 * Elements inherit from this house's base classes, which the analyzer does not follow; a folder is a tag. What stands beside
 * an element in its folder is its own business.
 */
const elementsByFolder = {
  name: 'elements-by-folder',
  packageLinkPhase({ customElementsManifest }) {
    for (const { path, declarations = [] } of customElementsManifest.modules) {
      const folder = /^src\/components\/([\w-]+)\//.exec(path)?.[1];
      for (const declaration of declarations) {
        if (folder === undefined || declaration.kind !== 'class' || !declaration.summary) continue;
        Object.assign(declaration, { customElement: true, tagName: `ccp-${folder}` });
      }
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(
      ({ path, declarations = [] }) =>
        !path.startsWith('src/components/') || declarations.some(({ tagName }) => tagName),
    );
  },
};

/** `register` is called with what each file of `define/` imports; the analyzer sees only its parameters. */
const definitions = {
  name: 'definitions',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const { path, declarations = [] } of [...modules]) {
      for (const { tagName, name } of declarations) {
        const definition = modules.find((module) => tagName && module.path === `src/define/${tagName}.ts`);
        definition?.exports.push({
          kind: 'custom-element-definition',
          name: tagName,
          declaration: { name, module: path },
        });
      }
    }
    const register = modules.find((module) => module.path === 'src/define/register.ts');
    if (register) register.exports = register.exports.filter(({ kind }) => kind === 'js');
  },
};

const eventClasses = new Map();

/**
 * Gives each event its class, as `HTMLElementEventMap` has it. The requests of the elements inside a softphone bubble out of
 * it, so they are its events too; what the analyzer guesses from `dispatchEvent` has no name and is left out.
 */
const typedEvents = {
  name: 'typed-events',
  analyzePhase({ ts, node }) {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementEventMap') return;
    for (const member of node.members) eventClasses.set(member.name.text, member.type.getText());
  },
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const declarations = modules.flatMap((module) => module.declarations ?? []);
    const descriptionOf = (name) => declarations.find((declaration) => declaration.name === name)?.description;
    for (const element of declarations.filter(({ customElement }) => customElement)) {
      const own = (element.events ?? []).filter(({ name }) => name);
      const requests = element.tagName === 'ccp-softphone' ? requestNames().filter(isMissingIn(own)) : [];
      element.events = [
        ...own,
        ...requests.map((name) => ({ name, description: descriptionOf(eventClasses.get(name)) })),
      ].map((event) => ({ ...event, type: { text: eventClasses.get(event.name) } }));
    }
  },
};

const requestNames = () => [...eventClasses.keys()].filter((name) => name.endsWith('-request'));
const isMissingIn = (events) => (name) => events.every((event) => event.name !== name);

/** The package ships `dist/`, so the manifest names its files. */
const shippedPaths = {
  name: 'shipped-paths',
  packageLinkPhase({ customElementsManifest }) {
    const shipped = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    const rename = (_key, value) => {
      if (typeof value?.module === 'string') value.module = shipped(value.module);
      if (typeof value?.path === 'string') value.path = shipped(value.path);
      return value;
    };
    customElementsManifest.modules = JSON.parse(JSON.stringify(customElementsManifest.modules), rename);
  },
};

export default {
  globs: ['src/components/**/*.ts', 'src/define/*.ts', 'src/events/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly, elementsByFolder, definitions, typedEvents, shippedPaths],
};
