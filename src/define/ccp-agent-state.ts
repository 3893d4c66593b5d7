import { CcpAgentState } from '../components/agent-state/agent-state.js';
import { register } from './register.js';

register('ccp-agent-state', CcpAgentState);

export { CcpAgentState };
