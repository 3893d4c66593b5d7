import { voiceEnhancementMode, type VoiceEnhancement } from '../../domain/voice-enhancement.js';
import type { StreamsCalls } from './call-streams.js';
import type { StreamsNamespace } from './streams-namespace.js';

interface Ground {
  readonly streams: StreamsNamespace;
  readonly calls: StreamsCalls;
}

/**
 * Connect takes the agent's settings all at once, so that the others go along as they are. It wants an extension even
 * where there is none, and Streams fills in a missing locale in the very object that it is given.
 */
export function setDeskPhone({ streams, calls }: Ground, phoneNumber: string | null): Promise<void> {
  return calls.make({
    command: 'setDeskPhone',
    run: (callbacks) => {
      const agent = new streams.Agent();
      const { extension, ...others } = structuredClone(agent.getConfiguration());
      const softphoneEnabled = phoneNumber === null;
      agent.setConfiguration({ ...others, softphoneEnabled, extension: phoneNumber ?? extension ?? '' }, callbacks);
    },
  });
}

/** Goes over the channel of the Amazon Connect SDK, which answers by a promise of its own. */
export function setVoiceEnhancement({ streams, calls }: Ground, enhancement: VoiceEnhancement): Promise<void> {
  return calls.make({
    command: 'setVoiceEnhancement',
    run: ({ success, failure }) => {
      void new streams.Agent().setVoiceEnhancementMode(voiceEnhancementMode(enhancement)).then(success, failure);
    },
  });
}
