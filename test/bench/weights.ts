import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Weight {
  readonly file: string;
  /** Bytes with gzip at its default level. */
  readonly bytes: number;
}

const staticImport = /(?:^|[;}\n])\s*(?:import|export)\s*(?:[^'"()]*?from)?\s*["'](\.[^"']+)["']/g;

/** What a page loads for the tag before any call: `dist/cdn.js` and all that it imports statically. */
export function tagWeights(): readonly Weight[] {
  return graph('dist/cdn.js').map(weigh);
}

/** The scripts of the library among the paths that a browser asked for, without Streams, each once. */
export function scriptWeights(paths: readonly string[]): readonly Weight[] {
  const ours = paths.filter((path) => path.startsWith('/ccp-elements/') && path.endsWith('.js'));
  const files = [...new Set(ours)].filter((path) => !path.includes('/streams/'));
  return files.map((path) => weigh(path.replace('/ccp-elements/', 'dist/')));
}

/** What is loaded when it is needed; Streams itself is loaded by the realm and the same for everybody. */
export function lazyWeights(): readonly Weight[] {
  const eager = new Set(graph('dist/cdn.js'));
  const chunks = readdirSync('dist/cdn').filter((name) => name.endsWith('.js'));
  const lazy = chunks.map((name) => join('dist', 'cdn', name)).filter((file) => !eager.has(file));
  return [...lazy, join('dist', 'streams', 'connect-streams-min.js')].map(weigh);
}

/** A built file and all that it imports statically. */
export function graph(entry: string, found = new Set<string>()): readonly string[] {
  const file = normalize(entry);
  if (found.has(file)) return [...found];
  found.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(staticImport))
    graph(join(dirname(file), path), found);
  return [...found];
}

function weigh(file: string): Weight {
  return { file: basename(file), bytes: gzipSync(readFileSync(file)).byteLength };
}
