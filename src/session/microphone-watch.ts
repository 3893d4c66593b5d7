import { isLiveCall } from '../domain/active-call.js';
import { CcpError } from '../domain/errors.js';
import { microphoneCodes } from '../domain/microphone.js';
import type { Gateway } from '../gateway/gateway.js';
import type { MicrophonePort, MicrophoneState } from './microphone-port.js';
import { microphoneReason } from './readiness.js';
import type { SessionCore } from './session-core.js';
import type { SessionSnapshot } from './session-snapshot.js';
import type { SessionFact } from './session-state.js';

/** Between two looks while the agent is available, in milliseconds. */
const period = 300_000;

/** A look that was good stays good for so long, in milliseconds: opening a microphone changes the tone of some headsets. */
const freshFor = 120_000;

/** Firefox opens no microphone before the tab is in front, and says nothing until then. */
const openLimit = 8_000;

/** Finds out whether the microphone would open, while calls may come to this tab: before one rings, not after. */
export class MicrophoneWatch {
  private microphone: MicrophonePort | null = null;
  private looks = 0;
  private goodAt = Number.NEGATIVE_INFINITY;
  private releases: readonly (() => void)[] = [];
  private cancelNext: (() => void) | null = null;

  constructor(
    private readonly core: SessionCore,
    private readonly gateway: Gateway,
  ) {}

  /** Safe to repeat. */
  begin(): void {
    this.end();
    // Elsewhere the microphone is not this page's: on another computer, or simulated.
    this.microphone = this.gateway.media?.mode === 'softphone' ? this.core.ports.microphone() : null;
    const { core, microphone } = this;
    if (microphone === null) return;
    this.releases = [
      microphone.onChange(() => void this.look(false)),
      core.subscribe(takesCalls, (isTaking) => this.follow(isTaking)),
      core.subscribe(hasMicrophone, (isHere) => (isHere ? undefined : this.forget())),
      core.hear((fact) => void this.hear(fact)),
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
    if (!isTaking) return;
    const { clock } = this.core.ports;
    if (clock.now() - this.goodAt >= freshFor) void this.look(true);
    this.cancelNext ??= clock.after(period, () => {
      this.cancelNext = null;
      this.follow(takesCalls(this.core.snapshot));
    });
  }

  private async look(mayOpen: boolean): Promise<void> {
    const { core, microphone } = this;
    if (microphone === null || !hasMicrophone(core.snapshot)) return;
    const look = ++this.looks;
    const isFree = !core.snapshot.contacts.some(isLiveCall);
    const state = await this.limited(microphone.look(mayOpen && isFree, this.gateway.frame));
    const code = microphoneCodes[state];
    if (look !== this.looks || code === undefined) return;
    if (code === null) this.goodAt = core.ports.clock.now();
    core.take({ type: 'microphone', code });
  }

  /** Streams says of each microphone that did not open that it was denied; what denies it is looked for here. */
  private async hear(fact: SessionFact): Promise<void> {
    if (fact.type !== 'problem' || fact.error.code !== 'media/microphone-denied') return;
    const { detail } = fact.error;
    const target = detail.contactId ?? 'agent';
    await this.look(false);
    const { readiness, errors } = this.core.snapshot;
    const code = microphoneReason(readiness);
    const told = errors.find((failure) => failure.target === target)?.error.code;
    if (code === null || told === code || told?.startsWith('media/microphone-') !== true) return;
    this.core.take({ type: 'failed', target, command: null, error: new CcpError(code, detail) });
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
    this.cancelNext?.();
    this.cancelNext = null;
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
