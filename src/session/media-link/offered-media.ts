import type { Session } from '../session.js';
import type { MediaLink } from './media-link.js';

/**
 * The window that has the audio of a divided softphone: tells the steering page that it is open and whether the microphone
 * is off, whenever that changes and whenever that page asks, and mutes for it. It has no timer of its own, because browsers
 * slow those of a minimised window to one a minute. The answer ends it.
 */
export function offerMedia(session: Session, link: MediaLink): () => void {
  const tell = (): void => {
    // Before anybody is signed in here there is no audio to offer.
    if (session.snapshot.status === 'ready') link.send({ type: 'here', isMuted: session.snapshot.mute.confirmed });
  };
  const leave = link.listen((message) => {
    if (message.type === 'ask') tell();
    // A refusal stands in the snapshot here; the page that asked reads how the microphone is.
    if (message.type === 'mute') session.setMuted(message.isMuted).catch(tell);
  });
  const unsubscribe = session.subscribe(({ status, mute }) => `${status} ${mute.confirmed}`, tell);
  return () => {
    leave();
    unsubscribe();
    link.sendLast({ type: 'gone' });
  };
}
