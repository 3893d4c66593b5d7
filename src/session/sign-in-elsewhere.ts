import type { SignInLock } from './ports.js';
import type { SessionCore } from './session-core.js';

/** How often the other tabs are asked, in milliseconds, while nobody is signed in: a lock tells nobody that it is taken. */
const askInterval = 2_000;

/** The name under which the tabs of one browser know a sign-in; the number is its version. */
export const signInLockName = (signInUrl: string): string => `ccp-elements.sign-in.1:${signInUrl}`;

/** Finds out whether another tab of this page's origin is signing the agent in, so that nobody begins a second time. */
export class SignInElsewhere {
  private cancel = (): void => undefined;

  constructor(
    private readonly core: SessionCore,
    private readonly lock: SignInLock,
    private readonly lockName: string,
  ) {
    core.subscribe(
      ({ status }) => status === 'signed-out' || status === 'expired',
      (isWaiting) => (isWaiting ? this.ask() : this.rest()),
    );
  }

  private ask(): void {
    let isCurrent = true;
    let cancelNext = (): void => undefined;
    this.cancel = () => {
      isCurrent = false;
      cancelNext();
    };
    void this.lock.isHeld(this.lockName).then((isHeld) => {
      if (!isCurrent) return;
      this.tell(isHeld);
      cancelNext = this.core.ports.clock.after(askInterval, () => this.ask());
    });
  }

  private rest(): void {
    this.cancel();
    this.tell(false);
  }

  private tell(isGoingOn: boolean): void {
    if (this.core.snapshot.isSigningInElsewhere !== isGoingOn) this.core.take({ type: 'sign-in-elsewhere', isGoingOn });
  }
}
