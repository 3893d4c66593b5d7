import { define, defineLater, isLater } from '../components/internal/later-elements.js';
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
defineLater('ccp-quick-connects', () => import('./ccp-quick-connects.js'));
defineLater('ccp-connections', () => import('./ccp-connections.js'));
defineLater('ccp-status-line', () => import('./ccp-status-line.js'));
defineLater('ccp-native-frame', () => import('./ccp-native-frame.js'));
defineLater('ccp-media', () => import('./ccp-media.js'));
defineLater('ccp-call-quality', () => import('./ccp-call-quality.js'));
defineLater('ccp-settings', () => import('./ccp-settings.js'));
defineLater('ccp-preflight', () => import('./ccp-preflight.js'));
defineLater('ccp-heat-map', () => import('./ccp-heat-map.js'));
defineLater('ccp-issue-list', () => import('./ccp-issue-list.js'));
defineLater('ccp-quality-report', () => import('./ccp-quality-report.js'));
defineLater('ccp-disposition-form', () => import('./ccp-disposition-form.js'));
defineLater('ccp-log-viewer', () => import('./ccp-log-viewer.js'));
defineLater('ccp-latency-lab', () => import('./ccp-latency-lab.js'));
defineLater('ccp-presence-rules', () => import('./ccp-presence-rules.js'));
defineLater('ccp-recording', () => import('./ccp-recording.js'));

/**
 * Defines an element as soon as the document holds one, for pages that write its tag themselves. What a call needs is
 * defined in any case, once the browser has nothing better to do.
 */
export function defineWhenSeen(): void {
  const asked = new Set<string>();
  const look = (): void => {
    for (const { localName } of document.querySelectorAll(':not(:defined)')) {
      if (asked.has(localName) || !isLater(localName)) continue;
      asked.add(localName);
      void define(localName);
    }
  };
  look();
  whenIdle(() => void define('ccp-incoming-contact'));
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
