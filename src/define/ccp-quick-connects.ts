import './words.js';
import { CcpQuickConnects } from '../components/quick-connects/quick-connects.js';
import { register } from './register.js';

register('ccp-quick-connects', CcpQuickConnects);

export { CcpQuickConnects };
