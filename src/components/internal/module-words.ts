import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Localize } from './localize.js';

type Host = ReactiveControllerHost & { readonly localize: Localize };

/** The words of a module that few pages load: English with the element, other languages when an element stands in one. */
export class ModuleWords<T> implements ReactiveController {
  private readonly loaded = new Map<string, T>();

  constructor(
    private readonly host: Host,
    private readonly english: T,
    private readonly loaders: Readonly<Record<string, () => Promise<T>>>,
  ) {
    host.addController(this);
  }

  get texts(): T {
    return this.loaded.get(this.language) ?? this.english;
  }

  hostUpdate(): void {
    const { language } = this;
    const load = this.loaders[language];
    if (load === undefined || this.loaded.has(language)) return;
    this.loaded.set(language, this.english);
    load().then(
      (texts) => {
        this.loaded.set(language, texts);
        this.host.requestUpdate();
      },
      // A page whose policy or network withholds the chunk keeps English.
      () => undefined,
    );
  }

  private get language(): string {
    return this.host.localize.texts.language;
  }
}
