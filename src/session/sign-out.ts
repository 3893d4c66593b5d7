import { isFinished } from '../domain/contact.js';
import { CcpError } from '../domain/errors.js';
import type { Gateway } from '../gateway/gateway.js';
import { agentStatePlan } from './agent-commands.js';
import type { CommandPlan, CommandRunner } from './command-runner.js';
import type { SessionCore } from './session-core.js';

/** Milliseconds for Connect to take the wish to be Offline, and for the report that shows it. */
const offlineLimits = { answerLimit: 10_000, effectLimit: 5_000 } as const;

/** Milliseconds from the instance's answer to the CCP that tells of the end. */
const endLimit = 5_000;

/**
 * Signs the agent out: Offline first, for an agent who merely leaves stays available, and every contact that comes is
 * missed. Nothing is ended when Connect does not confirm Offline.
 */
export function signOutPlan(core: SessionCore, gateway: Gateway, runner: CommandRunner): CommandPlan {
  return {
    command: 'signOut',
    target: 'agent',
    answerLimit: 2 * (offlineLimits.answerLimit + offlineLimits.effectLimit),
    effectLimit: endLimit,
    send: async () => {
      await goOffline(core, gateway, runner);
      // What was offered just before Offline took effect still rings.
      if (!core.snapshot.contacts.every(isFinished)) {
        throw new CcpError('command/not-possible', { said: 'contact-in-progress' });
      }
      await gateway.signOut();
    },
    read: ({ status }) => (status === 'signed-out' ? 'done' : 'waiting'),
  };
}

async function goOffline(core: SessionCore, gateway: Gateway, runner: CommandRunner): Promise<void> {
  const { agent } = core.snapshot;
  const offline = agent?.selectableStates.find(({ type }) => type === 'offline');
  if (offline === undefined || agent?.state.type === 'offline') return;
  await runner.run({ ...agentStatePlan(core, gateway, offline, 'now'), ...offlineLimits });
}
