import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Localize } from './localize.js';

/** The words of one element in the languages besides English, each loaded when it is asked for. */
export type WordLoaders<Words> = Readonly<Record<string, () => Promise<Words>>>;

/** Words that an element brings along, in the language of the others. */
export class OwnWords<Words> implements ReactiveController {
  private readonly loaded = new Map<string, Words>();

  constructor(
    private readonly host: ReactiveControllerHost & { readonly localize: Localize },
    private readonly english: Words,
    private readonly loaders: WordLoaders<Words>,
  ) {
    host.addController(this);
  }

  /** Null until they have come. */
  get texts(): Words | null {
    const [language = 'en'] = this.host.localize.tag.toLowerCase().split('-');
    const loader = this.loaders[language];
    if (loader === undefined) return this.english;
    const words = this.loaded.get(language);
    if (words === undefined) void this.load(language, loader);
    return words ?? null;
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  private async load(language: string, loader: () => Promise<Words>): Promise<void> {
    // A page whose policy or network withholds the chunk gets English instead of nothing.
    this.loaded.set(language, await loader().catch(() => this.english));
    this.host.requestUpdate();
  }
}
