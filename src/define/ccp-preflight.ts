import './words.js';
import { CcpPreflight } from '../components/preflight/preflight.js';
import { register } from './register.js';

register('ccp-preflight', CcpPreflight);

export { CcpPreflight };
