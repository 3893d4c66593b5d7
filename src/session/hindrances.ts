import { noHindrances, type Hindrances } from './readiness.js';
import type { SessionFact } from './session-state.js';

/** Where a fact leads; the page is online until it says otherwise, also for a session that starts anew. */
export function hindrancesAfter(before: Hindrances, fact: SessionFact): Hindrances {
  switch (fact.type) {
    case 'stopped':
      return noHindrances;
    case 'started':
    case 'snapshot':
      return before.link === null ? before : { ...before, link: null };
    case 'link':
      return { ...before, link: fact.isUp ? null : (fact.error?.code ?? 'connection/lost') };
    case 'media-place':
      return { ...before, place: fact.isOpen ? null : 'media/window-closed' };
    case 'network':
      return { ...before, network: fact.isOnline ? null : 'connection/offline' };
    case 'microphone':
      return { ...before, microphone: fact.code };
    default:
      return before;
  }
}
