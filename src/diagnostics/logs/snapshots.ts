import type { LogLine } from './ccp-log.js';
import { isMembers, timeOf } from './convert-entry.js';

/** What the instance said of the agent at one moment. */
export interface LoggedSnapshot {
  readonly at: number;
  readonly state: string;
  /** Connect's clock less the workstation's, in milliseconds: positive where the workstation is behind. */
  readonly skew: number | null;
  readonly line: number;
}

/** A time without news of the agent, though Connect gives some at least every 30 s. */
export interface SnapshotGap {
  readonly from: number;
  readonly to: number;
  /** The state afterwards. */
  readonly state: string;
  readonly hasMissedCall: boolean;
  /** Lines of the last snapshot before and the first one after. */
  readonly lines: readonly [before: number, after: number];
}

/** Milliseconds: two long polls and a little. */
export const longestSilence = 60_000;
/** A page closed for longer is no network fault but a break. */
const longestFault = 3_600_000;

/** The agent's states as the instance told them, each moment once though several layers log it. */
export class Snapshots {
  private readonly all: LoggedSnapshot[] = [];

  take({ at, text, objects, index }: LogLine): void {
    if (at === null || !text.startsWith('GET_AGENT_SNAPSHOT succeeded')) return;
    const snapshot = snapshotIn(objects);
    const last = this.all.at(-1);
    const state = stateOf(snapshot) ?? '';
    if (last !== undefined && at - last.at < 50 && (state === '' || state === last.state)) return;
    this.all.push({ at, state, skew: skewOf(snapshot), line: index });
  }

  snapshots(): readonly LoggedSnapshot[] {
    return this.all;
  }
}

/** The holes between snapshots. */
export function gapsIn(snapshots: readonly LoggedSnapshot[]): readonly SnapshotGap[] {
  return snapshots.flatMap((after, place) => {
    const before = snapshots[place - 1];
    const length = before === undefined ? 0 : after.at - before.at;
    if (before === undefined || length <= longestSilence || length > longestFault) return [];
    return [
      {
        from: before.at,
        to: after.at,
        state: after.state,
        hasMissedCall: after.state === 'MissedCallAgent',
        lines: [before.line, after.line] as const,
      },
    ];
  });
}

function snapshotIn(objects: readonly unknown[]): Readonly<Record<string, unknown>> | null {
  for (const object of objects) {
    if (!isMembers(object)) continue;
    const { snapshot } = object;
    if (isMembers(snapshot)) return snapshot;
    if (isMembers(object['state'])) return object;
  }
  return null;
}

function stateOf(snapshot: Readonly<Record<string, unknown>> | null): string | null {
  const state = snapshot?.['state'];
  const name = isMembers(state) ? state['name'] : null;
  return typeof name === 'string' ? name : null;
}

/** What the entry says itself, or what its two times tell. */
function skewOf(snapshot: Readonly<Record<string, unknown>> | null): number | null {
  const said = snapshot?.['skew'];
  if (typeof said === 'number' && Number.isFinite(said)) return said;
  const [server, local] = [timeOf(snapshot?.['snapshotTimestamp']), timeOf(snapshot?.['localTimestamp'])];
  return server === null || local === null ? null : server - local;
}
