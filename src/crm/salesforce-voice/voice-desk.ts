import type { SessionClock } from '../../session/ports.js';
import type { SessionSnapshot } from '../../session/session-snapshot.js';
import type { Session } from '../../session/session.js';
import { OwnDoings } from './own-doings.js';
import { VoiceCalls } from './voice-calls.js';
import type { VoiceLibrary } from './voice-library.js';
import type { VoiceStatus } from './voice-options.js';
import { VoiceRefusal } from './voice-refusal.js';

/** Milliseconds until the customer is on the line after the agent has accepted. */
const answerTime = 30_000;

export interface VoiceDeskParts {
  readonly library: VoiceLibrary;
  readonly session: Session;
  readonly clock: SessionClock;
  readonly statuses: readonly VoiceStatus[];
}

/** What those share who answer Salesforce and who tell it. */
export class VoiceDesk {
  readonly library: VoiceLibrary;
  readonly session: Session;
  readonly statuses: readonly VoiceStatus[];
  readonly calls: VoiceCalls;
  readonly doings = new OwnDoings();

  constructor(private readonly parts: VoiceDeskParts) {
    this.library = parts.library;
    this.session = parts.session;
    this.statuses = parts.statuses;
    this.calls = new VoiceCalls(parts.library, () => parts.session.snapshot);
  }

  /** Waits until `read` finds something in a snapshot. */
  until<T>(read: (snapshot: SessionSnapshot) => T | null): Promise<T> {
    return new Promise((resolve, reject) => {
      let end = (): void => undefined;
      const cancel = this.parts.clock.after(answerTime, () => {
        end();
        reject(new VoiceRefusal('GENERIC_ERROR', 'command/timeout'));
      });
      let isFound = false;
      end = this.session.subscribe(
        (snapshot) => snapshot,
        (snapshot) => {
          const found = isFound ? null : read(snapshot);
          if (found === null) return;
          isFound = true;
          cancel();
          // The first call comes from within `subscribe`, before its end is known.
          queueMicrotask(() => end());
          resolve(found);
        },
      );
    });
  }
}
