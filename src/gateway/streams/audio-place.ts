import type { GatewayEvent, StartTerms } from '../gateway.js';
import { eventFacts } from './convert.js';
import type { OnStreamsEvent } from './realm-life.js';
import type { StreamsNamespace } from './streams-namespace.js';

/** Under this name the shared worker of Connect keeps which CCP has the audio. */
const softphoneTopic = 'connect::softphone';

/** A page is asked to begin a call's audio now. */
const readyToStart = 'connection::ready_to_start_session';

export interface AudioPlaceOptions {
  readonly streams: StreamsNamespace;
  readonly on: OnStreamsEvent;
  readonly terms: StartTerms;
  /** Whether the agent has just signed in, in a window with a CCP of its own that takes the audio and is closed with it. */
  readonly isSigningIn: () => boolean;
  /** Whether an accept of this page is under way. */
  readonly isAccepting: () => boolean;
  readonly emit: (event: GatewayEvent) => void;
}

/** Follows in which tab's CCP the audio is, where that changes outside the session. */
export function followAudio({ streams, on, terms, isSigningIn, isAccepting, emit }: AudioPlaceOptions): void {
  if (terms.hasAudio) {
    // The worker is told late of a window that is closed and never of a page that crashed, and keeps the audio for them.
    on('init', () => {
      if (terms.isTakeover || isSigningIn()) streams.becomeMaster(softphoneTopic);
    });
  }
  if (!streams.isFirefoxBrowser()) return;
  // Firefox opens the microphone only for the tab in front, so with several CCPs the one where the agent accepts takes
  // the audio along. Streams asks our page where its CCP was begun without a softphone.
  on(readyToStart, () => {
    if (terms.hasAudio || !(isAccepting() || document.hasFocus())) return;
    streams.core.getUpstream().sendUpstream(readyToStart);
    emit({ type: 'audio', isHere: true });
  });
  on('master_response', (response) => {
    const { topic, isTakenOver, masterId } = eventFacts.mastership(response);
    const isOurs = masterId === streams.core.portStreamId;
    if (topic === softphoneTopic && isTakenOver && !isOurs) emit({ type: 'audio', isHere: false });
  });
}
