import { CcpError, isCcpError } from '../domain/errors.js';
import type { ErrorCode } from '../domain/error-codes.js';
import type { VoiceEnhancement } from '../domain/voice-enhancement.js';
import type { Gateway } from '../gateway/gateway.js';
import type { CommandPlan } from './command-runner.js';
import { readNumber } from './dial-command.js';
import type { SessionCore } from './session-core.js';

/** Milliseconds from Connect's answer to the report; where the CCP misses the change it reads it within half a minute. */
const configurationLimit = 35_000;

const codeOfDialling: Readonly<Partial<Record<ErrorCode, ErrorCode>>> = {
  'dial/invalid-number': 'desk-phone/invalid-number',
  'dial/country-not-allowed': 'desk-phone/country-not-allowed',
};

/** Done when Connect says that calls go to this number, or with null to the computer. */
export function deskPhonePlan(
  core: SessionCore,
  gateway: Gateway,
  phoneNumber: string | null,
  country: string | null,
): CommandPlan {
  let wanted = phoneNumber;
  return {
    command: 'setDeskPhone',
    target: 'desk-phone',
    effectLimit: configurationLimit,
    send: async () => {
      wanted = phoneNumber === null ? null : await readDeskPhone(core, phoneNumber, country);
      await gateway.setDeskPhone(wanted);
    },
    read: ({ agent }, isAnswered) => {
      const isAsWanted = agent?.isSoftphoneEnabled === (wanted === null) && agent.deskPhoneNumber === wanted;
      return isAnswered && isAsWanted ? 'done' : 'waiting';
    },
  };
}

async function readDeskPhone(core: SessionCore, phoneNumber: string, country: string | null): Promise<string> {
  try {
    return await readNumber(core, phoneNumber, country);
  } catch (error) {
    if (!isCcpError(error)) throw error;
    throw new CcpError(codeOfDialling[error.code] ?? error.code, error.detail, { cause: error });
  }
}

/** Done when the agent's configuration says so; the call under way keeps its sound. */
export function voiceEnhancementPlan(gateway: Gateway, enhancement: VoiceEnhancement): CommandPlan {
  return {
    command: 'setVoiceEnhancement',
    target: 'voice-enhancement',
    effectLimit: configurationLimit,
    send: () => gateway.setVoiceEnhancement(enhancement),
    read: ({ agent }, isAnswered) => (isAnswered && agent?.voiceEnhancement === enhancement ? 'done' : 'waiting'),
  };
}
