import './ccp-agent-state.js';
import './ccp-sign-in.js';
import './ccp-message.js';
import './later.js';
import { CcpSoftphone } from '../components/softphone/softphone.js';
import { register } from './register.js';

register('ccp-softphone', CcpSoftphone);

export { CcpSoftphone };
