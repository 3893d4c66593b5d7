import { relative, resolve } from 'node:path';
import ts from 'typescript';

/** Compiles pages of an integrator's, by file name, as strictly as this house; the compiler's complaints, by file name. */
export function complaintsAbout(
  pages: Readonly<Record<string, string>>,
  more: ts.CompilerOptions = {},
): ReadonlyMap<string, readonly string[]> {
  const files = new Map(Object.entries(pages).map(([path, text]) => [resolve(path), text]));
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    jsx: ts.JsxEmit.Preserve,
    types: [],
    ...more,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...more) => {
    const text = files.get(path);
    return text === undefined ? getSourceFile(path, version, ...more) : ts.createSourceFile(path, text, version);
  };
  const found = ts.getPreEmitDiagnostics(ts.createProgram([...files.keys()], options, host));
  const told = found.map(({ file, messageText }) => ({
    page: relative('.', file?.fileName ?? ''),
    words: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
  const pagesInTrouble = [...new Set(told.map(({ page }) => page))];
  return new Map(
    pagesInTrouble.map((name) => [name, told.filter(({ page }) => page === name).map(({ words }) => words)]),
  );
}
