/** What an agent can ask for. Each is one method of the session and one key in `pending`, `errors` and capability answers. */
export type CommandName =
  | 'accept'
  | 'reject'
  | 'hangUp'
  | 'clear'
  | 'hold'
  | 'resume'
  | 'setMuted'
  | 'sendDigits'
  | 'dial'
  | 'setAgentState'
  | 'addParty'
  | 'transfer'
  | 'swap'
  | 'merge'
  | 'removeParty'
  | 'leave'
  | 'setDeskPhone'
  | 'setVoiceEnhancement'
  | 'setAttributes'
  | 'signOut';

/** When a chosen agent state takes effect. */
export type AgentStateTiming = 'now' | 'after-contact';
