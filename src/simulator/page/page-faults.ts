import type { AudioDevice, DeviceRole } from '../../domain/audio-device.js';
import type { CcpError } from '../../domain/errors.js';
import type { GatewayRequest } from '../../gateway/gateway.js';
import type { PagePath } from './page-figures.js';

/**
 * What goes wrong with a command: `refused` by the service, `gone` (the contact is not known any more), `silent` (taken
 * by nobody and never answered, as with HTTP 401), `unanswered` (taken, yet the answer is lost).
 */
export type CommandFailure = 'refused' | 'gone' | 'silent' | 'unanswered';

/** How long things take, in milliseconds of the gateway's clock. */
export interface PageLatency {
  /** From a command to its answer, default 20. */
  readonly command: number;
  /** From a change in the instance to the report, default 10. */
  readonly report: number;
  /** Until the softphone's audio is up, default 50. */
  readonly media: number;
  /** From the sign-in to the first report, default 100. */
  readonly signIn: number;
}

export const defaultLatency: PageLatency = { command: 20, report: 10, media: 50, signIn: 100 };

/** Everything that can be made to go wrong with a simulated gateway, and to be well again. */
export interface PageFaults {
  /** The next `count` commands of this name fail; by default one. */
  fail(command: GatewayRequest, failure: CommandFailure, count?: number): void;
  setLatency(latency: Partial<PageLatency>): void;
  /** What is measured of calls from the next second on; what is not named is good. A loss of 1 is a path that carries nothing. */
  setPath(path: Partial<PagePath>): void;
  /** Nobody is signed in any more, as after a sign-out in another tab. */
  signOut(): void;
  /** Connect refuses the token. */
  expire(): void;
  /** Connect will sign the agent out at `endsAt`, epoch milliseconds, unless the agent does something. */
  warnOfInactivity(endsAt: number): void;
  /** The refused token healed itself. */
  restoreSignIn(): void;
  /** Reports stop and the CCP acknowledges no more. */
  loseLink(): void;
  restoreLink(): void;
  /** The web socket for signalling is lost, or is back; reports go on. */
  setSignalling(isUp: boolean): void;
  /** Other devices are plugged in from now on. */
  plug(devices: readonly AudioDevice[]): void;
  /** The id of the device that was chosen last for a role, or null. */
  deviceInUse(role: DeviceRole): string | null;
  /** The microphone goes off or on though nobody here asked. */
  changeMuteUnasked(isMuted: boolean): void;
  /** Something fails outside any command. */
  raise(error: CcpError, options?: { readonly isFatal?: boolean }): void;
}

interface Planned {
  readonly failure: CommandFailure;
  readonly count: number;
}

/** The failures that are planned, command by command. */
export class FailurePlan {
  private readonly planned = new Map<GatewayRequest, Planned>();

  add(command: GatewayRequest, failure: CommandFailure, count: number): void {
    this.planned.set(command, { failure, count });
  }

  /** Takes one failure of this command, if one is planned. */
  take(command: GatewayRequest): CommandFailure | null {
    const planned = this.planned.get(command);
    if (planned === undefined || planned.count <= 0) return null;
    this.planned.set(command, { ...planned, count: planned.count - 1 });
    return planned.failure;
  }
}
