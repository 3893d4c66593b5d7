import './words.js';
import { CcpCallControls } from '../components/call-controls/call-controls.js';
import { register } from './register.js';

register('ccp-call-controls', CcpCallControls);

export { CcpCallControls };
