/**
 * Makes the two static resources: the whole softphone in one file, for Salesforce gives every version of a resource another
 * path, and the Streams file as it is. Run it after `npm run build` of ccp-elements.
 */
import { copyFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = new URL('../', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, project));
const folder = process.argv[2] ?? path('force-app/main/default/staticresources');
/** Bytes that Salesforce takes for one static resource. */
const limit = 5_000_000;

await build({
  entryPoints: [path('src/softphone.js')],
  outfile: `${folder}/CcpElements.js`,
  bundle: true,
  format: 'iife',
  // Salesforce serves scripts without a charset.
  charset: 'ascii',
  target: 'es2022',
  minify: true,
  // A classic script has none; the page says where the Streams file is.
  define: { 'import.meta.url': 'document.baseURI' },
  legalComments: 'none',
  logLevel: 'warning',
});
await copyFile(path('../../dist/streams/connect-streams-min.js'), `${folder}/CcpStreams.js`);

for (const name of ['CcpElements.js', 'CcpStreams.js']) {
  const { size } = await stat(`${folder}/${name}`);
  if (size > limit) throw new Error(`${name} has ${size} bytes; Salesforce takes ${limit}.`);
  console.log(`${name}: ${Math.round(size / 1000)} kB`);
}
