import { browserPorts } from '../../session/browser-ports.js';
import type { CrmPresence } from '../crm-presence.js';
import { withinLimit } from '../time-limit.js';
import { consoleOmni } from './console-omni.js';
import { OmniPresence } from './omni-presence.js';
import type { OmniSurroundings } from './omni-surroundings.js';
import type { OmniTransport } from './omni-transport.js';
import type { Sforce } from './sforce.js';
import { utilityOmni } from './utility-omni.js';

/** Milliseconds that the component in the utility bar has to answer a greeting. */
const greeting = 1_500;

/** Omni-Channel by the first way that answers, or null. */
export async function reachOmni(sforce: Sforce, surroundings: OmniSurroundings): Promise<CrmPresence | null> {
  const transport = await transportOf(sforce, surroundings);
  return transport === null ? null : new OmniPresence(transport, surroundings);
}

async function transportOf(sforce: Sforce, { options, parts }: OmniSurroundings): Promise<OmniTransport | null> {
  const { presence = 'auto', omniChannel = 'CcpOmni__c' } = options;
  if (presence === 'none') return null;
  const utility =
    presence === 'console' || sforce.opencti === undefined
      ? null
      : utilityOmni(sforce.opencti, omniChannel, browserPorts.newId);
  if (utility !== null) {
    const greeted = await withinLimit(parts.clock, (answer) => utility.greet(answer), { limit: greeting });
    if (greeted.isDone) return utility;
  }
  if (presence === 'utility' || sforce.console === undefined) return null;
  return consoleOmni(sforce.console);
}
