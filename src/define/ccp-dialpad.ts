import './words.js';
import { CcpDialpad } from '../components/dialpad/dialpad.js';
import { register } from './register.js';

register('ccp-dialpad', CcpDialpad);

export { CcpDialpad };
