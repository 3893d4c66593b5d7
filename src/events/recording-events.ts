import { CcpFactEvent } from './facts.js';

export interface RecordingStateDetail {
  readonly contactId: string;
  /** `loading` while it is asked for; the rest as the source said, or `failed` where the player could not play. */
  readonly state: 'loading' | 'ready' | 'not-ready' | 'no-session' | 'forbidden' | 'failed';
}

/** What is known of a recording has changed, because somebody asked for it. */
export class CcpRecordingStateEvent extends CcpFactEvent<RecordingStateDetail> {
  constructor(detail: RecordingStateDetail) {
    super('ccp-recording-state', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ccp-recording-state': CcpRecordingStateEvent;
  }
}
