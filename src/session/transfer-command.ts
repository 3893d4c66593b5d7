import type { QuickConnect } from '../domain/quick-connect.js';
import type { Gateway } from '../gateway/gateway.js';
import type { CommandRunner } from './command-runner.js';
import { hangUpPlan } from './contact-commands.js';
import { addPartyPlan } from './party-commands.js';
import type { SessionCore } from './session-core.js';

/**
 * Hands a call over without a word: calls the other party, and leaves as soon as Connect lists them. Each step is pending
 * and fails under its own name, so that after a failure to leave nobody is called twice.
 */
export async function transferCall(
  core: SessionCore,
  gateway: Gateway,
  runner: CommandRunner,
  contactId: string,
  destination: { readonly to: QuickConnect | string; readonly country: string | null },
): Promise<void> {
  await runner.run(addPartyPlan(core, gateway, contactId, destination, 'transfer'));
  await runner.run(hangUpPlan(core, gateway, contactId, 'leave'));
}
