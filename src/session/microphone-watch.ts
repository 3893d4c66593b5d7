import { isLiveCall } from '../domain/capabilities.js';
import type { ErrorCode } from '../domain/error-codes.js';
import type { Gateway } from '../gateway/gateway.js';
import type { MicrophonePort, MicrophoneState } from './microphone-port.js';
import type { SessionCore } from './session-core.js';
import type { SessionSnapshot } from './session-snapshot.js';

/** Between two looks while the agent is available, in milliseconds. */
const period = 300_000;

/** A look that was good stays good for so long, in milliseconds: opening a microphone changes the tone of some headsets. */
const freshFor = 120_000;

/** Firefox opens no microphone before the tab is in front, and says nothing until then. */
const openLimit = 8_000;

const codes: Readonly<Record<MicrophoneState, ErrorCode | null | undefined>> = {
  ready: null,
  denied: 'media/microphone-denied',
  missing: 'media/microphone-missing',
  unasked: 'media/microphone-unasked',
  busy: 'media/microphone-busy',
  // Nothing is known, so nothing is changed.
  unknown: undefined,
};

/** Finds out whether the microphone would open, while calls may come to this tab: before one rings, not after. */
export class MicrophoneWatch {
  private microphone: MicrophonePort | null = null;
  private looks = 0;
  private goodAt = Number.NEGATIVE_INFINITY;
  private releases: readonly (() => void)[] = [];
  private cancelNext = (): void => undefined;

  constructor(
    private readonly core: SessionCore,
    private readonly gateway: Gateway,
  ) {}

  /** Safe to repeat. */
  begin(): void {
    this.end();
    // Elsewhere the microphone is not this page's: on another computer, or simulated.
    this.microphone = this.gateway.mediaMode === 'softphone' ? this.core.ports.microphone() : null;
    const { core, microphone } = this;
    if (microphone === null) return;
    this.releases = [
      microphone.onChange(() => void this.look(false)),
      core.subscribe(takesCalls, (isTaking) => this.follow(isTaking)),
      core.subscribe(hasMicrophone, (isHere) => (isHere ? undefined : this.forget())),
    ];
  }

  /** The page is back from wherever it was. */
  comeBack(): void {
    if (takesCalls(this.core.snapshot)) void this.look(true);
  }

  end(): void {
    for (const release of this.releases) release();
    this.releases = [];
    this.microphone = null;
    this.forget();
  }

  private follow(isTaking: boolean): void {
    this.cancelNext();
    if (!isTaking) return;
    const { clock } = this.core.ports;
    if (clock.now() - this.goodAt >= freshFor) void this.look(true);
    this.cancelNext = clock.after(period, () => this.follow(takesCalls(this.core.snapshot)));
  }

  private async look(mayOpen: boolean): Promise<void> {
    const { core, microphone } = this;
    if (microphone === null || !hasMicrophone(core.snapshot)) return;
    const look = ++this.looks;
    const state = await this.limited(microphone.look(mayOpen && !core.snapshot.contacts.some(isLiveCall)));
    const code = codes[state];
    if (look !== this.looks || code === undefined) return;
    if (code === null) this.goodAt = core.ports.clock.now();
    core.take({ type: 'microphone', code });
  }

  private limited(look: Promise<MicrophoneState>): Promise<MicrophoneState> {
    const { core } = this;
    return new Promise((resolve) => {
      const cancel = core.ports.clock.after(openLimit, () => resolve('unknown'));
      const answer = (state: MicrophoneState): void => {
        cancel();
        resolve(state);
      };
      look.then(answer, (error: unknown) => {
        core.log.add('warn', 'the microphone could not be looked at', { said: String(error) });
        answer('unknown');
      });
    });
  }

  private forget(): void {
    this.looks += 1;
    this.cancelNext();
    this.goodAt = Number.NEGATIVE_INFINITY;
    this.core.take({ type: 'microphone', code: null });
  }
}

/** The agent's voice would come from this page. */
function hasMicrophone({ tab, agent, status }: SessionSnapshot): boolean {
  return status === 'ready' && tab.hasAudio && agent?.isSoftphoneEnabled === true;
}

function takesCalls(snapshot: SessionSnapshot): boolean {
  return hasMicrophone(snapshot) && snapshot.agent?.state.type === 'routable';
}
