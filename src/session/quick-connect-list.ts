import type { Agent } from '../domain/agent.js';
import { deepFreeze } from '../domain/deep-freeze.js';
import { CcpError } from '../domain/errors.js';
import type { QuickConnect } from '../domain/quick-connect.js';
import type { Gateway } from '../gateway/gateway.js';
import { asCcpError } from './command-runner.js';
import type { SessionCore } from './session-core.js';

/** Milliseconds for the whole list; ten thousand quick connects are twenty pages. */
const listLimit = 60_000;

type List = readonly QuickConnect[];

interface HeldList {
  readonly profile: string;
  readonly list: Promise<List>;
  isUnderWay: boolean;
}

/**
 * The quick connects of the routing profile. Connect is asked once, however many ask here: the list is kept until the
 * profile or its queues change, the session stops, or a fresh one is wanted. A failure is not kept.
 */
export class QuickConnectList {
  private held: HeldList | null = null;
  private readonly waiting = new Set<(error: CcpError) => void>();

  constructor(
    private readonly core: SessionCore,
    private readonly gateway: Gateway,
  ) {}

  /** `isFresh` asks Connect again, unless it is being asked already. */
  async read(isFresh: boolean): Promise<List> {
    const { status, agent } = this.core.snapshot;
    if (status === 'stopped') throw new CcpError('session/stopped');
    if (status !== 'ready' || agent === null) throw new CcpError('session/not-ready');
    const profile = profileKey(agent);
    const { held } = this;
    if (held?.profile === profile && (held.isUnderWay || !isFresh)) return held.list;
    return this.hold(profile);
  }

  /** Forgets the list; who waits for it is told that the session stopped. */
  release(): void {
    this.held = null;
    for (const reject of [...this.waiting]) reject(new CcpError('session/stopped'));
  }

  private hold(profile: string): Promise<List> {
    const held: HeldList = { profile, list: this.ask(), isUnderWay: true };
    this.held = held;
    held.list.then(
      () => {
        held.isUnderWay = false;
      },
      () => {
        // The callers get the error; the next one asks anew.
        if (this.held === held) this.held = null;
      },
    );
    return held.list;
  }

  private ask(): Promise<List> {
    return new Promise((resolve, reject) => {
      const fail = (error: CcpError): void => {
        end();
        reject(error);
      };
      const end = (): void => {
        cancelLimit();
        this.waiting.delete(fail);
      };
      const cancelLimit = this.core.ports.clock.after(listLimit, () => fail(new CcpError('command/timeout')));
      this.waiting.add(fail);
      const asked = async (): Promise<List> => this.gateway.quickConnects();
      asked().then(
        (list) => {
          end();
          resolve(deepFreeze(list));
        },
        (thrown: unknown) => fail(asCcpError(thrown)),
      );
    });
  }
}

function profileKey({ routingProfile: { arn, queues } }: Agent): string {
  return [arn, ...queues.map((queue) => queue.arn)].join(' ');
}
