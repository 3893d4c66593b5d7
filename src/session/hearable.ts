/** What browsers take for a sign of the person at the page. */
export const gestures = ['pointerdown', 'pointerup', 'keydown', 'touchend'] as const;

/** Calls `listener` at each sign of a person, until the answer is called. */
export function onGesture(listener: () => void): () => void {
  for (const gesture of gestures) window.addEventListener(gesture, listener, true);
  return () => {
    for (const gesture of gestures) window.removeEventListener(gesture, listener, true);
  };
}

/** Milliseconds in which a browser has refused a sound that it does not let be heard. */
const patience = 50;

/**
 * Whether the browser lets this page be heard now. Asked before any sound is made, because browsers complain in the console
 * about a sound that they block.
 */
export async function isHearable(): Promise<boolean> {
  if (navigator.userActivation?.hasBeenActive) return true;
  const policy = autoplayPolicy();
  return policy === null ? isSilencePlayed() : policy === 'allowed';
}

/** Firefox says it; the method is in no type yet. */
function autoplayPolicy(): string | null {
  const ask: unknown = Reflect.get(navigator, 'getAutoplayPolicy');
  return typeof ask === 'function' ? String(ask.call(navigator, 'audiocontext')) : null;
}

/** Others refuse to play even nothing, without a word; where they do not, it waits for ever to begin. */
function isSilencePlayed(): Promise<boolean> {
  const audio = new Audio();
  audio.srcObject = new MediaStream();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), patience);
    audio.play().catch(() => {
      clearTimeout(timer);
      resolve(false);
    });
  }).then((isPlayed) => {
    audio.srcObject = null;
    return isPlayed === true;
  });
}
