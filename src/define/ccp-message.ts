import { CcpMessage } from '../components/message/message.js';
import { register } from './register.js';

register('ccp-message', CcpMessage);

export { CcpMessage };
