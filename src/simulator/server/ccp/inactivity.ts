export interface InactivityOptions {
  /** Milliseconds without a deed after which the agent is signed out; 0 is never. */
  readonly limit: number;
  /** Milliseconds before that in which the agent is warned. */
  readonly warning: number;
  /** A voice contact counts as activity. */
  readonly isOnCall: () => boolean;
  readonly warn: (expiration: number) => void;
  readonly clear: () => void;
  readonly signOut: () => void;
}

/** Signs an agent out who does nothing in the CCP and of whom no host says otherwise. */
export class Inactivity {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWarned = false;

  constructor(private readonly options: InactivityOptions) {
    for (const deed of ['pointerdown', 'keydown']) document.addEventListener(deed, () => this.note());
    this.#wait();
  }

  note(): void {
    if (this.#isWarned) this.options.clear();
    this.#isWarned = false;
    this.#wait();
  }

  #wait(): void {
    const { limit, warning } = this.options;
    clearTimeout(this.#timer);
    if (limit > 0) this.#timer = setTimeout(() => this.#warn(), Math.max(0, limit - warning));
  }

  #warn(): void {
    const { warning, isOnCall, warn } = this.options;
    if (isOnCall()) return this.#wait();
    this.#isWarned = true;
    warn(Date.now() + warning);
    this.#timer = setTimeout(() => this.options.signOut(), warning);
  }
}
