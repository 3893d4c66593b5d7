import { activityOf, type AgentActivity } from '../../domain/agent-state.js';
import type { Session } from '../../session/session.js';
import type { PresenceColor } from './open-frame.js';
import type { ServiceNowAdapter } from './servicenow-adapter.js';

const colors: Readonly<Record<AgentActivity, PresenceColor>> = {
  unknown: 'grey',
  available: 'green',
  custom: 'orange',
  offline: 'grey',
  ringing: 'red',
  'on-contact': 'red',
  'after-contact-work': 'orange',
  missed: 'orange',
  error: 'orange',
};

/** Keeps the presence indicator of the platform on the agent state of Connect, in the leading tab. The answer ends that. */
export function showAgentState(session: Session, adapter: ServiceNowAdapter): () => void {
  let shown = '';
  return session.subscribe(
    (snapshot) => snapshot,
    ({ agent, tab }) => {
      if (agent === null || !tab.isLeader) return;
      const color = colors[activityOf(agent.state, agent.selectableStates)];
      const next = `${color} ${agent.state.name}`;
      if (next === shown) return;
      shown = next;
      void adapter.showPresence(agent.state.name, color).then((outcome) => {
        // Before the page around the frame is reached, the next report tries again.
        if (!outcome.isDone && shown === next) shown = '';
      });
    },
  );
}
