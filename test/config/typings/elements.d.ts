interface Named {
  readonly name: string;
  readonly description: string;
}

/** An element of the manifest, as the typings need it. */
export interface ManifestElement {
  readonly tag: string;
  readonly name: string;
  readonly summary: string;
  readonly properties: readonly (Named & { readonly attribute?: string; readonly type: string })[];
  readonly events: readonly (Named & { readonly handler: string; readonly type: string; readonly module: string })[];
  readonly slots: readonly Named[];
  readonly parts: readonly Named[];
  readonly tokens: readonly Named[];
}

export function elementsOf(manifest: unknown): readonly ManifestElement[];

/** Properties that can be set: the rest is for reading. */
export function settable(element: Pick<ManifestElement, 'properties'>): ManifestElement['properties'];
