import type { CommandName } from '../../domain/commands.js';
import { errorCodes } from '../../domain/error-codes.js';
import { CcpLeaveRequestEvent } from '../../events/party-requests.js';
import { CcpRequestEvent } from '../../events/request-event.js';
import type { TargetError } from '../../session/session-snapshot.js';

const commandOf: Readonly<Record<string, CommandName>> = {
  'ccp-accept-request': 'accept',
  'ccp-reject-request': 'reject',
  'ccp-hang-up-request': 'hangUp',
  'ccp-clear-request': 'clear',
  'ccp-hold-request': 'hold',
  'ccp-resume-request': 'resume',
  'ccp-mute-request': 'setMuted',
  'ccp-digits-request': 'sendDigits',
  'ccp-dial-request': 'dial',
  'ccp-agent-state-request': 'setAgentState',
  'ccp-add-party-request': 'addParty',
  'ccp-transfer-request': 'transfer',
  'ccp-swap-request': 'swap',
  'ccp-merge-request': 'merge',
  'ccp-remove-party-request': 'removeParty',
  'ccp-leave-request': 'leave',
  'ccp-sign-out-request': 'signOut',
};

interface Remembered {
  readonly type: string;
  readonly detail: object;
}

/** Requests remembered; the oldest go first. */
const requestsKept = 50;

/** The last request of each kind on each target, so that what failed can be tried again. */
export class RequestMemory {
  private last: ReadonlyMap<string, Remembered> = new Map();

  remember({ type, detail }: CustomEvent<unknown>): void {
    const command = commandOf[type];
    if (command === undefined || typeof detail !== 'object' || detail === null) return;
    const key = keyOf(command, targetOf(detail));
    const others = [...this.last].filter(([other]) => other !== key);
    this.last = new Map([...others, [key, { type, detail }] as const].slice(-requestsKept));
  }

  /** The same request again, or null where that cannot help or this panel did not ask for what failed. */
  again({ command, target, error }: TargetError): Event | null {
    if (command === null || !errorCodes[error.code].isRetryable) return null;
    const request = this.last.get(keyOf(command, target)) ?? this.last.get(keyOf(command, ''));
    if (request !== undefined) return new CcpRequestEvent(request.type, { ...request.detail });
    // The second step of a transfer fails under a name that nobody asked for.
    return command === 'leave' ? new CcpLeaveRequestEvent({ contactId: target }) : null;
  }
}

/** Requests about no contact or party are kept under an empty target. */
function targetOf(detail: object): string {
  if ('connectionId' in detail && typeof detail.connectionId === 'string') return detail.connectionId;
  return 'contactId' in detail && typeof detail.contactId === 'string' ? detail.contactId : '';
}

function keyOf(command: CommandName, target: string): string {
  return `${command} ${target}`;
}
