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

/** Elements inherit from this house's base classes, which the analyzer does not follow; a folder is a tag. */
const elementsByFolder = {
  name: 'elements-by-folder',
  packageLinkPhase({ customElementsManifest }) {
    const isInternal = ({ path }) => path.includes('/internal/');
    customElementsManifest.modules = customElementsManifest.modules.filter((module) => !isInternal(module));
    for (const { path, declarations = [] } of customElementsManifest.modules) {
      const folder = /^src\/components\/([\w-]+)\//.exec(path)?.[1];
      for (const declaration of declarations) {
        if (folder === undefined || declaration.kind !== 'class' || !declaration.summary) continue;
        Object.assign(declaration, { customElement: true, tagName: `ccp-${folder}` });
      }
    }
  },
};

export default {
  globs: ['src/components/**/*.ts', 'src/define/*.ts', 'src/events/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly, elementsByFolder],
};
