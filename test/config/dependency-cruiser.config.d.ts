/** The import table: a folder of `src`, and those it may import. */
export const mayImport: Readonly<Record<string, readonly string[]>>;
declare const config: {
  readonly forbidden: readonly object[];
  readonly options: Readonly<Record<string, unknown>>;
};
export default config;
