import { en, type Locale } from '../../locales/en.js';
import { ja } from '../../locales/ja.js';

const locales: Readonly<Record<string, Locale>> = { en, ja };

/** The words for an element: of the nearest `lang` above it, through shadow roots, then of the document, then English. */
export function localeOf(element: Element): Locale {
  for (let place: Node | null = element; place !== null; place = parentOf(place)) {
    const language = place instanceof Element ? place.getAttribute('lang') : null;
    if (language) return named(language);
  }
  return named(document.documentElement.lang);
}

function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

function named(language: string): Locale {
  return locales[language.toLowerCase().split('-')[0] ?? 'en'] ?? en;
}
