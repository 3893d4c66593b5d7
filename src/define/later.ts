import './later-tags.js';
import { define, defineLater, laterTags } from '../components/internal/later-elements.js';
import { whenIdle } from '../components/internal/when-idle.js';
import { loadDeskBy } from '../components/softphone/desk-part.js';

const desk = (): Promise<unknown> => import('./desk.js');
loadDeskBy(desk);
defineLater(
  [
    'ccp-incoming-contact',
    'ccp-contact-list',
    'ccp-contact-card',
    'ccp-call-controls',
    'ccp-dialpad',
    'ccp-after-contact-work',
    'ccp-contact-attributes',
  ],
  desk,
);

/**
 * Defines an element as soon as the document holds one, for pages that write its tag themselves. What a call needs is
 * defined in any case, once the browser has nothing better to do.
 */
export function defineWhenSeen(): void {
  const asked = new Set<string>();
  const look = (): void => {
    for (const { localName } of document.querySelectorAll(':not(:defined)')) {
      if (asked.has(localName) || !laterTags().includes(localName)) continue;
      asked.add(localName);
      void define(localName);
    }
  };
  look();
  whenIdle(() => void define('ccp-incoming-contact'));
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
