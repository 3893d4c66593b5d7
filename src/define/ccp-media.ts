import './words.js';
import './ccp-message.js';
import './ccp-sign-in.js';
import { CcpMedia } from '../components/media/media.js';
import { register } from './register.js';

register('ccp-media', CcpMedia);

export { CcpMedia };
