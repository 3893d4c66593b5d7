import './words.js';
import { CcpConnections } from '../components/connections/connections.js';
import { register } from './register.js';

register('ccp-connections', CcpConnections);

export { CcpConnections };
