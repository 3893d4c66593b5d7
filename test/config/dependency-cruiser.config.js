/** Which folder of `src` may import which others. Arrows only go down. */
export const mayImport = {
  domain: [],
  locales: [],
  events: ['domain'],
  gateway: ['domain'],
  session: ['domain', 'gateway', 'events'],
  presence: ['domain', 'session', 'events'],
  disposition: ['domain', 'session', 'events'],
  diagnostics: ['domain', 'session', 'events'],
  crm: ['domain', 'session', 'presence', 'disposition'],
  react: [],
  components: ['domain', 'session', 'events', 'locales', 'presence', 'disposition', 'diagnostics'],
  define: ['components', 'index.ts'],
  'cdn.ts': ['components', 'define', 'session', 'gateway', 'domain'],
  'simulator/instance': ['domain'],
  'simulator/page': ['domain', 'gateway', 'simulator/instance'],
  'simulator/server': ['domain', 'simulator/instance'],
  collector: ['domain', 'disposition'],
  cli: ['simulator/server', 'collector', 'diagnostics'],
};

const nodeSide = ['simulator/server', 'collector', 'cli'];
const pattern = (places) => `^src/(${places.join('|')})(/|$)`;

const directions = Object.entries(mayImport).map(([place, others]) => ({
  name: `${place} may import ${others.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: pattern([place]) },
  to: { path: '^src/', pathNot: pattern([place, ...others]) },
}));

export default {
  forbidden: [
    ...directions,
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'Node only on the Node side',
      severity: 'error',
      from: { path: '^src/', pathNot: pattern(nodeSide) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'packages of the page are dependencies',
      severity: 'error',
      from: { path: '^src/', pathNot: pattern(nodeSide) },
      to: { dependencyTypes: ['npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'everything resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
