import './words.js';
import './ccp-agent-state.js';
import { CcpStatusLine } from '../components/status-line/status-line.js';
import { register } from './register.js';

register('ccp-status-line', CcpStatusLine);

export { CcpStatusLine };
