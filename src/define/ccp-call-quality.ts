import './words.js';
import { CcpCallQuality } from '../components/call-quality/call-quality.js';
import { register } from './register.js';

register('ccp-call-quality', CcpCallQuality);

export { CcpCallQuality };
