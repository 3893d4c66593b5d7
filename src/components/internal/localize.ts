import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ErrorText, Locale, StartWords, Words } from '../../locales/en.js';
import { enStartWords } from '../../locales/en-start-words.js';
import { englishErrorText, textOf } from './error-texts.js';
import { Vocabulary } from './vocabulary.js';

const shared = new Vocabulary<StartWords | Locale>(enStartWords, {
  ja: async () => (await import('../../locales/ja.js')).ja,
});

let english: Words | null = null;

/** Puts all English words at the hand of every element; those of the first paint are there from the start. */
export function bringWords(words: Words): void {
  english = words;
}

/** `ja-JP` is served by `ja`, and what nobody serves by English. */
function servedBy(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-');
  return shared.has(language) ? language : 'en';
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
  private readonly redraw = (): void => this.host.requestUpdate();
  private readonly vocabularies: Vocabulary<unknown>[] = [shared];

  /** Styles ask for `:state(ja)`: Firefox ends the search for a `:lang()` at the nearest shadow root. */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly states: CustomStateSet,
  ) {
    states.add(this.language);
    host.addController(this);
  }

  /** What there is to say before anybody is signed in. */
  get start(): StartWords {
    return shared.in(this.language);
  }

  /** All words, for elements that bring them along: `define/words.ts`. */
  get texts(): Words {
    const words = shared.in(this.language);
    if ('errors' in words) return words;
    if (english === null) throw new Error('An element draws before its words are there.');
    return english;
  }

  get terms(): Words['terms'] {
    return this.texts.terms;
  }

  /** The text of an error; null for an unknown code, and while it is being loaded, after which the host is drawn again. */
  errorText(code: string): ErrorText | null {
    const words = shared.in(this.language);
    return 'errors' in words ? textOf(words.errors, code) : englishErrorText(code, this.redraw);
  }

  /** Words that this element alone brings along; the first paint waits for them too. */
  with<Words>(vocabulary: Vocabulary<Words>): { readonly texts: Words } {
    const own = (): Words => vocabulary.in(this.language);
    this.vocabularies.push(vocabulary);
    return {
      get texts() {
        return own();
      },
    };
  }

  /** Resolves when the words are there; null when they are already. */
  get loading(): Promise<unknown> | null {
    const awaited = this.vocabularies.flatMap((vocabulary) => vocabulary.load(this.language) ?? []);
    return awaited.length === 0 ? null : Promise.all(awaited);
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
    this.states.delete(this.language);
    this.states.add(language);
    this.language = language;
    this.tag = formatTag;
    this.host.requestUpdate();
  }
}
