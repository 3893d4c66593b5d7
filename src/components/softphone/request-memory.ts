import type { CommandName } from '../../domain/commands.js';
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
};

interface Remembered {
  readonly type: string;
  readonly detail: object;
}

/** The last request of each kind, so that what failed can be tried again. */
export class RequestMemory {
  private readonly last = new Map<CommandName, Remembered>();

  remember({ type, detail }: CustomEvent<unknown>): void {
    const command = commandOf[type];
    if (command !== undefined && typeof detail === 'object' && detail !== null)
      this.last.set(command, { type, detail });
  }

  /** The same request again, or null where this panel did not ask for what failed. */
  again({ command, target }: TargetError): Event | null {
    const request = command === null ? undefined : this.last.get(command);
    if (request === undefined) return null;
    const { detail } = request;
    const isOfTarget =
      !('contactId' in detail) ||
      detail.contactId === target ||
      ('connectionId' in detail && detail.connectionId === target);
    return isOfTarget ? new CcpRequestEvent(request.type, { ...detail }) : null;
  }
}
