import { isCcpError } from '../../domain/errors.js';

/** A reason by the library's name; it makes the sentence that the agent reads in Salesforce. */
export type VoiceReason =
  | 'GENERIC_ERROR'
  | 'INVALID_AGENT_STATUS'
  | 'INVALID_DESTINATION'
  | 'INVALID_PARTICIPANT'
  | 'CAN_NOT_UPDATE_PHONE_NUMBER';

/** Why the softphone did not do what Salesforce asked. It carries a code and nothing of customers: the library logs it. */
export class VoiceRefusal extends Error {
  constructor(
    readonly type: VoiceReason,
    code: string,
  ) {
    super(code);
  }
}

/** Does what Salesforce asks; what fails is said by its code. */
export async function refusing<T>(type: VoiceReason, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof VoiceRefusal) throw error;
    const code = isCcpError(error) ? error.code : 'command/failed';
    throw new VoiceRefusal(code.startsWith('dial/') ? 'INVALID_DESTINATION' : type, code);
  }
}
