import { isLiveCall } from '../domain/active-call.js';
import { CcpError } from '../domain/errors.js';
import type { Gateway, StartTerms } from '../gateway/gateway.js';
import type { GatewayRun } from './gateway-run.js';
import { Leader } from './leader.js';
import type { SessionCore } from './session-core.js';
import type { SessionSnapshot } from './session-snapshot.js';

/**
 * What this tab does for all: the leader carries the audio. Audio changes its place by starting the gateway anew, and only
 * while nothing is under way that this would cut off; a call keeps its audio where it is.
 */
export class TabRole {
  private readonly leader: Leader;
  private isTakeover = false;
  /** The terms that the gateway runs on; null before its start. */
  private terms: StartTerms | null = null;
  private releases: readonly (() => void)[] = [];

  constructor(
    private readonly core: SessionCore,
    private readonly gateway: Gateway,
    private readonly connection: GatewayRun,
  ) {
    this.leader = new Leader({
      instance: gateway.instance ?? null,
      ports: core.ports,
      log: core.log,
      onChange: (isTakeover) => {
        this.isTakeover = isTakeover;
        // A call in progress keeps its audio where it is.
        this.tell(this.terms === null ? this.wantsAudio : this.core.snapshot.tab.hasAudio);
        this.settle();
      },
      letGo: () => this.letGo(),
      onMuteWish: (isMuted) => this.core.take({ type: 'mute-wished', isMuted }),
      takeBack: () => void this.connection.renew(),
    });
  }

  /** Finds out who leads; null where that needs no waiting. */
  join(): Promise<void> | null {
    this.stopWatching();
    this.releases = [
      this.core.subscribe(
        (snapshot) => snapshot,
        () => this.settle(),
      ),
      this.core.subscribe(
        ({ tab }) => tab.hasAudio,
        (hasAudio) => this.followAudio(hasAudio),
      ),
    ];
    return this.leader.join();
  }

  /** The terms on which the gateway begins now. */
  begin(): StartTerms {
    const isContinued = this.core.snapshot.status === 'ready';
    this.terms = { hasAudio: this.wantsAudio, isTakeover: this.isTakeover, isContinued };
    this.isTakeover = false;
    this.tell(this.terms.hasAudio);
    return this.terms;
  }

  async moveHere(): Promise<void> {
    const { snapshot } = this.core;
    if (snapshot.status === 'stopped') throw new CcpError('session/stopped');
    if (this.leader.isLeader) return;
    const error = new CcpError('command/not-possible', { said: 'call-in-progress' });
    if (snapshot.contacts.some(isLiveCall) || !(await this.leader.ask())) {
      this.core.take({ type: 'failed', target: 'agent', command: null, error });
      throw error;
    }
    await this.connection.renewal;
    if (this.core.snapshot.status === 'stopped') throw new CcpError('session/stopped');
  }

  /** Tells the other tabs that it is the agent who mutes or unmutes. */
  shareMuteWish(isMuted: boolean): void {
    this.leader.say({ type: 'mute-wish', isMuted });
  }

  leave(): void {
    this.stopWatching();
    this.leader.leave();
    this.terms = null;
  }

  private get wantsAudio(): boolean {
    return this.leader.isLeader && this.gateway.media?.mode !== 'medialess';
  }

  private tell(hasAudio: boolean): void {
    const isMedialess = this.gateway.media?.mode === 'medialess';
    this.core.take({ type: 'tab', tab: { isLeader: this.leader.isLeader, hasAudio, isMedialess } });
  }

  /** Audio that has come by itself takes the lead along; a tab that lost both does not fight for them. */
  private followAudio(hasAudio: boolean): void {
    const hasCome = hasAudio && this.terms?.hasAudio === false;
    if (hasCome && !this.leader.isLeader) void this.leader.claim();
  }

  private stopWatching(): void {
    for (const release of this.releases) release();
    this.releases = [];
  }

  private settle(): void {
    const { snapshot } = this.core;
    if (this.terms === null || snapshot.status === 'stopped') return;
    const mayStartAnew = this.connection.renewal !== null || isQuiet(snapshot);
    if (this.terms.hasAudio === this.wantsAudio || !mayStartAnew) return;
    void this.connection.renew().then(() => this.settle());
  }

  private async letGo(): Promise<boolean> {
    if (!isQuiet(this.core.snapshot)) return false;
    await this.connection.pause();
    return true;
  }
}

/** Nothing is under way that a fresh start would cut off. */
function isQuiet({ status, contacts, pending }: SessionSnapshot): boolean {
  return status !== 'signing-in' && status !== 'idle' && pending.length === 0 && !contacts.some(isLiveCall);
}
