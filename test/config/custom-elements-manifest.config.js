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

export default {
  globs: ['src/components/**/*.ts', 'src/define/*.ts', 'src/events/*.ts'],
  exclude: ['src/components/internal/**', '**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
