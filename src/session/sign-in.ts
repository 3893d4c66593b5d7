import { CcpError, type CcpErrorDetail } from '../domain/errors.js';
import type { Gateway } from '../gateway/gateway.js';
import type { SignInWindow } from './ports.js';
import type { SessionCore } from './session-core.js';
import { signInLockName } from './sign-in-elsewhere.js';
import type { SessionStatus } from './session-snapshot.js';

/** How often a sign-in window is looked at, in milliseconds: browsers tell nobody that a window was closed. */
const lookInterval = 1_000;

/**
 * How long a closed window may still turn out well, in milliseconds: many identity providers close it themselves, and the
 * CCP then needs a moment to find the new session.
 */
const closedGrace = 15_000;

/** Nobody signs in faster than this, in milliseconds: a window that closes sooner was closed by a person. */
const fastestSignIn = 5_000;

/** How long a sign-in is awaited whose window nobody here can see, in milliseconds: as long as the gateway looks often. */
const unseenLimit = 600_000;

interface Attempt {
  readonly since: number;
  /** Where the page and the instance are, as the gateway told. */
  readonly detail: CcpErrorDetail;
  readonly opened: SignInWindow | null;
  readonly settle: (error: CcpError | null) => void;
  readonly done: Promise<void>;
}

/** Signs an agent in by a window of its own, one attempt at a time. */
export class SignIn {
  private readonly windowName: string;
  private attempt: Attempt | null = null;
  private cancelLook = (): void => undefined;

  constructor(
    private readonly core: SessionCore,
    private readonly gateway: Gateway,
  ) {
    this.windowName = `ccp-elements-sign-in-${core.ports.newId()}`;
  }

  /**
   * Must run in the click itself: a window opened later is a pop-up that browsers block. `isOpened`: a link has opened the
   * page already.
   */
  begin(isOpened = false): Promise<void> {
    const { status } = this.core.snapshot;
    if (status === 'ready') return Promise.resolve();
    if (status === 'stopped') return Promise.reject(new CcpError('session/stopped'));
    const refusal = status === 'idle' || status === 'failed' ? new CcpError('session/not-ready') : null;
    if (refusal !== null) return Promise.reject(refusal);
    const url = this.gateway.signInUrl;
    const opened = url === null || isOpened ? null : this.core.ports.openWindow(url, this.windowName);
    if (url !== null && !isOpened && opened === null) return this.blocked();
    return this.attempt === null ? this.await(opened) : this.attempt.done;
  }

  /** Opens the window empty, for {@link begin} to lead on; null where there is no sign-in. */
  openEarly(): SignInWindow | 'blocked' | null {
    if (this.gateway.signInUrl === null) return null;
    return this.core.ports.openWindow('about:blank', this.windowName) ?? 'blocked';
  }

  /** Closes the window and ends the attempt, for the session that it was for is going. */
  abandon(): void {
    this.attempt?.opened?.close();
    this.end(new CcpError('session/stopped'));
  }

  private blocked(): Promise<never> {
    const error = new CcpError('sign-in/popup-blocked');
    this.core.take({ type: 'sign-in-given-up', error });
    return Promise.reject(error);
  }

  private await(opened: SignInWindow | null): Promise<void> {
    let settle: Attempt['settle'] = () => undefined;
    const done = new Promise<void>((resolve, reject) => {
      settle = (error) => (error === null ? resolve() : reject(error));
    });
    const { snapshot, ports } = this.core;
    const { origin, instance } = snapshot.error?.detail ?? {};
    const detail = { ...(origin === undefined ? {} : { origin }), ...(instance === undefined ? {} : { instance }) };
    this.attempt = { since: ports.clock.now(), detail, opened, settle, done };
    this.core.take({ type: 'signing-in' });
    this.gateway.awaitSignIn();
    const unsubscribe = this.core.subscribe(
      ({ status }) => status,
      (status) => this.follow(status),
    );
    const unhear = this.core.hear(({ type }) => {
      if (type === 'sign-in-found') this.served();
    });
    const release = this.hold();
    const finished = done.finally(() => {
      unsubscribe();
      unhear();
      release();
    });
    if (this.attempt === null) return finished;
    if (opened === null) this.awaitUnseen();
    else this.look(opened, 0);
    return finished;
  }

  /** The window has loaded a CCP too, which would take the audio of a call that rings now into a window about to close. */
  private served(): void {
    this.attempt?.opened?.close();
    this.awaitUnseen();
  }

  private awaitUnseen(): void {
    this.cancelLook();
    this.cancelLook = this.core.ports.clock.after(unseenLimit, () => this.giveUp('sign-in/not-recognised'));
  }

  private follow(status: SessionStatus): void {
    if (status === 'signing-in') return;
    if (status === 'ready') {
      this.attempt?.opened?.close();
      return this.end(null);
    }
    this.end(this.core.snapshot.error ?? new CcpError('session/stopped'));
  }

  /** Looks whether the person closed the window without signing in. */
  private look(opened: SignInWindow, closedFor: number): void {
    this.cancelLook = this.core.ports.clock.after(lookInterval, () => {
      const isClosedFor = opened.isClosed ? closedFor + lookInterval : 0;
      if (isClosedFor < closedGrace) return this.look(opened, isClosedFor);
      const { since = 0 } = this.attempt ?? {};
      const wasOpenFor = this.core.ports.clock.now() - closedGrace - since;
      this.giveUp(wasOpenFor < fastestSignIn ? 'sign-in/required' : 'sign-in/not-recognised');
    });
  }

  private giveUp(code: 'sign-in/required' | 'sign-in/not-recognised'): void {
    this.core.take({ type: 'sign-in-given-up', error: new CcpError(code, this.attempt?.detail) });
  }

  /** Lets the other tabs know. */
  private hold(): () => void {
    const { signInUrl } = this.gateway;
    return signInUrl === null ? () => undefined : this.core.ports.signInLock.hold(signInLockName(signInUrl));
  }

  private end(error: CcpError | null): void {
    const { attempt } = this;
    this.cancelLook();
    this.attempt = null;
    attempt?.settle(error);
  }
}
