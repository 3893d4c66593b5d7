import type { CustomerKind } from '../../instance/customer.js';
import type { ContactAudio } from '../../instance/instance.js';
import type { ContactMedia, MediaFaults, SignallingMessage } from './media-service.js';

export type Side = 'agent' | 'customer';

/** What the instance tells the media process. Both are of one build, so the messages carry no version. */
export type ToMedia =
  | { readonly type: 'signal'; readonly side: Side; readonly contactId: string; readonly message: SignallingMessage }
  | { readonly type: 'attach-customer'; readonly contactId: string; readonly customer: CustomerKind }
  | { readonly type: 'move-customer'; readonly fromContactId: string; readonly contactId: string }
  | { readonly type: 'set-audio'; readonly contactId: string; readonly audio: ContactAudio }
  | { readonly type: 'remove'; readonly contactId: string }
  | { readonly type: 'set-faults'; readonly faults: MediaFaults }
  | { readonly type: 'restart-turn' }
  | { readonly type: 'measure'; readonly contactId: string; readonly question: number };

/** What the media process tells the instance. */
export type FromMedia =
  | {
      readonly type: 'ready';
      readonly turnPort: number;
      /** A port that takes everything and answers nothing, as a firewall does. */
      readonly silentPort: number;
      readonly username: string;
      readonly password: string;
    }
  | { readonly type: 'not-ready'; readonly reason: string }
  | { readonly type: 'signal'; readonly side: Side; readonly contactId: string; readonly message: SignallingMessage }
  | { readonly type: 'agent-media'; readonly contactId: string; readonly isUp: boolean }
  | { readonly type: 'customer-gone'; readonly contactId: string }
  | { readonly type: 'measured'; readonly question: number; readonly media: ContactMedia };
