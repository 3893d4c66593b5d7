import type { Instance } from '../instance/instance.js';
import type { MediaService } from './media/media-service.js';
import type { OperationFaults } from './operation-faults.js';
import type { RequestLog } from './request-log.js';
import type { SignIns } from './sign-ins.js';
import type { SnapshotPolls } from './snapshot-polls.js';

export interface ServerSettings {
  approvedOrigins: readonly string[] | null;
  /** Milliseconds after which an idle agent is signed out, and how long before that the CCP warns; 0 is never. */
  inactivityMs: number;
  inactivityWarningMs: number;
}

export const defaultServerSettings: Readonly<ServerSettings> = {
  approvedOrigins: null,
  inactivityMs: 0,
  inactivityWarningMs: 60_000,
};

/** What the routes of one simulated instance share. */
export interface InstanceDesk {
  readonly instance: Instance;
  /** Null where calls have no audio. */
  readonly media: MediaService | null;
  readonly faults: OperationFaults;
  readonly requests: RequestLog;
  readonly signIns: SignIns;
  readonly polls: SnapshotPolls;
  /** Settings of the server itself; the engine has its own. */
  readonly settings: ServerSettings;
  /** `http://localhost:4301`, known once the server listens. */
  readonly address: { origin: string; port: number };
  /** Closes the agents' web sockets; while `isRefusing` no new one opens. */
  readonly sockets: { isRefusing: boolean; closeAll(): void };
}
