/** Writes the typings of editors and frameworks beside the manifest that they are made from; `npm run build` ends with it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { elementsOf } from './elements.js';
import { jsxTypings } from './jsx.js';
import { reactFiles } from './react.js';
import { cssCustomData, htmlCustomData } from './vscode.js';
import { vueTypings } from './vue.js';

const elements = elementsOf(JSON.parse(await readFile('dist/custom-elements.json', 'utf8')));

/** Types only: importing the path at run time has to find something all the same. */
const nothing = 'export {};\n';

const files = {
  'vscode.html-custom-data.json': htmlCustomData(elements),
  'vscode.css-custom-data.json': cssCustomData(elements),
  'jsx.d.ts': jsxTypings(elements),
  'jsx.js': nothing,
  'vue.d.ts': vueTypings(elements),
  'vue.js': nothing,
  ...reactFiles(elements),
};

for (const [name, text] of Object.entries(files)) {
  const path = join('dist', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
