/**
 * What happens to a page. `resumed`: it runs again after the browser froze it; `restored`: it comes back whole from the
 * history; `shown`: a person looks at it again.
 */
export type PageMoment = 'shown' | 'hidden' | 'frozen' | 'resumed' | 'restored' | 'online' | 'offline';

/** The page that a session lives in. */
export interface PagePort {
  readonly isOnline: boolean;
  /** Whether the browser threw the page away in the background and has loaded it anew now. */
  readonly wasDiscarded: boolean;
  listen(listener: (moment: PageMoment) => void): () => void;
  /** While on, a person who leaves or reloads the page is asked first. */
  askBeforeLeaving(isOn: boolean): void;
}

type Source = readonly [target: EventTarget, name: string, momentOf: (event: Event) => PageMoment | null];

/** The browser's page; null in Node. */
export function browserPage(): PagePort | null {
  if (typeof window === 'undefined' || typeof document === 'undefined') return null;
  return {
    get isOnline() {
      return navigator.onLine;
    },
    get wasDiscarded() {
      return 'wasDiscarded' in document && document.wasDiscarded === true;
    },
    listen(listener) {
      const all = sources().map(([target, name, momentOf]) => {
        const hear = (event: Event): void => {
          const moment = momentOf(event);
          if (moment !== null) listener(moment);
        };
        target.addEventListener(name, hear);
        return () => target.removeEventListener(name, hear);
      });
      return () => all.forEach((stop) => stop());
    },
    askBeforeLeaving: leavingGuard(),
  };
}

function sources(): readonly Source[] {
  return [
    [document, 'visibilitychange', () => (document.visibilityState === 'visible' ? 'shown' : 'hidden')],
    [document, 'freeze', () => 'frozen'],
    [document, 'resume', () => 'resumed'],
    [window, 'pageshow', (event) => (event instanceof PageTransitionEvent && event.persisted ? 'restored' : null)],
    [window, 'online', () => 'online'],
    [window, 'offline', () => 'offline'],
  ];
}

/** How long at most the page listens on with no more to ask, in milliseconds: another process hears of each change. */
const listensOn = 2000;

/** A page that always listened to this event would be kept out of the browser's history of living pages. */
function leavingGuard(): (isOn: boolean) => void {
  let isGuarded = false;
  let isEndDue = false;
  const ask = (event: Event): void => {
    if (isGuarded) event.preventDefault();
  };
  const end = (): void => {
    isEndDue = false;
    if (!isGuarded) window.removeEventListener('beforeunload', ask);
  };
  return (isOn) => {
    isGuarded = isOn;
    if (isOn) return window.addEventListener('beforeunload', ask);
    if (!isEndDue) setTimeout(end, listensOn);
    isEndDue = true;
  };
}
