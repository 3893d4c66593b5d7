import { clearFinished } from './after-contact-work.js';
import { isFinished } from './agent-contact.js';
import type { Floor } from './floor.js';
import type { Agent } from './records.js';
import { serviceError } from './service-error.js';
import type { WireSelectableState } from './wire.js';

/** The agent chooses a state. Contacts that are over are cleared with it; a live contact forbids it. */
export function chooseState(floor: Floor, agent: Agent, state: WireSelectableState): void {
  if (!agent.contacts.every(isFinished)) throw serviceError.stateNotChangeable();
  agent.nextState = null;
  clearFinished(floor, agent);
  enter(floor, agent, state);
}

/**
 * The agent chooses what comes after the contacts. Routing stops at once; the state applies when the last contact is
 * cleared. Choosing the present state again calls the next one off.
 */
export function chooseNextState(floor: Floor, agent: Agent, state: WireSelectableState): void {
  if (agent.contacts.every(isFinished)) {
    chooseState(floor, agent, state);
    return;
  }
  if (state.type === 'routable' && floor.settings.refusesAvailableAsNextState) throw serviceError.stateNotChangeable();
  if (!floor.settings.keepsFinishedContactsOnNextState) clearFinished(floor, agent);
  const isPresent = state.agentStateARN === agent.availability.state.agentStateARN;
  agent.nextState = isPresent ? null : { state, since: floor.now() };
}

function enter(floor: Floor, agent: Agent, state: WireSelectableState): void {
  if (agent.availability.state.agentStateARN === state.agentStateARN) return;
  agent.availability = { state, since: floor.now() };
  agent.waitingSince = floor.now();
}
