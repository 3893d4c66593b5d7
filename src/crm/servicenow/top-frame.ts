import type { OpenFrame } from './open-frame.js';

/** The page around the frame did not take what was asked. */
export class TopFrameRefusal extends Error {
  constructor(readonly reason: 'values' | 'page' | 'link') {
    super(reason);
  }
}

/** What the page around the frame tells by itself. */
export interface TopFrameNews {
  readonly said: (context: unknown) => void;
  readonly shown: (isVisible: boolean) => void;
}

/**
 * The page around the frame. Its calls answer nothing, so each is followed by the one question that is answered: messages
 * keep their order, and whoever answers the question has heard the call.
 */
export class TopFrame {
  private readonly waiting = new Set<(refusal: TopFrameRefusal) => void>();

  constructor(private readonly api: OpenFrame) {}

  init(settings: object): Promise<void> {
    return this.asked((success, failure) => this.api.init(settings, success, failure));
  }

  listen({ said, shown }: TopFrameNews): void {
    const { api } = this;
    api.subscribe('openframe_communication', said);
    api.subscribe('openframe_shown', () => shown(true));
    api.subscribe('openframe_hidden', () => shown(false));
    api.subscribe('openframe_communication_failure', () => {
      for (const refuse of [...this.waiting]) refuse(new TopFrameRefusal('link'));
    });
  }

  /** Rejects with `values` for what the API itself does not let through. */
  tell(act: (api: OpenFrame) => void): Promise<void> {
    return this.asked((success, failure) => {
      act(this.api);
      this.api.isVisible(success, failure);
    });
  }

  private asked(ask: (success: () => void, failure: () => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const refuse = (refusal: TopFrameRefusal): void => {
        this.waiting.delete(refuse);
        reject(refusal);
      };
      this.waiting.add(refuse);
      const answered = (): void => {
        this.waiting.delete(refuse);
        resolve();
      };
      try {
        ask(answered, () => refuse(new TopFrameRefusal('page')));
      } catch {
        // The API throws for values that it does not let through, with texts that may repeat them.
        refuse(new TopFrameRefusal('values'));
      }
    });
  }
}
