import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en, type Locale } from '../../locales/en.js';

/** Languages besides English, each a chunk of its own. */
const loaders: Readonly<Record<string, () => Promise<Locale>>> = {
  ja: async () => (await import('../../locales/ja.js')).ja,
};

const loaded = new Map<string, Locale>([['en', en]]);

/** `ja-JP` is served by `ja`, and what nobody serves by English. */
function servedBy(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-');
  return language in loaders ? language : 'en';
}

async function load(language: string): Promise<void> {
  const loader = loaders[language];
  if (loader === undefined || loaded.has(language)) return;
  // A page whose policy or network withholds the chunk gets English instead of nothing.
  loaded.set(language, await loader().catch(() => en));
}

/** The nearest `lang`, through shadow roots up to the document. */
function languageTagOf(element: Element): string {
  for (let place: Element | null = element; place !== null; place = outside(place)) {
    const holder: Element | null = place.closest('[lang]');
    if (holder !== null) return holder.getAttribute('lang') ?? '';
  }
  return '';
}

function outside(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

const live = new Set<Localize>();
let observer: MutationObserver | undefined;

/** One observer for all elements; it looks into each shadow root that an element stands in. */
function observe(element: Element): void {
  observer ??= new MutationObserver(() => live.forEach((localize) => localize.resolve()));
  for (let place: Element | null = element; place !== null; place = outside(place)) {
    observer.observe(place.getRootNode(), { subtree: true, attributes: true, attributeFilter: ['lang'] });
  }
}

/** The words of one element: by the nearest `lang`, then the document's, then English. */
export class Localize implements ReactiveController {
  /** The tag as the page wrote it, for `Intl`; it may name a region. */
  tag = 'en';
  private language = 'en';

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  get texts(): Locale {
    return loaded.get(this.language) ?? en;
  }

  get terms(): Locale['terms'] {
    return this.texts.terms;
  }

  /** Resolves when the words are there; null when they are already. */
  get loading(): Promise<void> | null {
    return loaded.has(this.language) ? null : load(this.language);
  }

  hostConnected(): void {
    live.add(this);
    observe(this.host);
    this.resolve();
  }

  hostDisconnected(): void {
    live.delete(this);
  }

  resolve(): void {
    const tag = languageTagOf(this.host);
    const language = servedBy(tag);
    // Words of one language with dates of another would read as a mistake.
    const formatTag = tag.toLowerCase().startsWith(language) ? tag : language;
    if (language === this.language && formatTag === this.tag) return;
    this.language = language;
    this.tag = formatTag;
    this.host.requestUpdate();
  }
}
