import './words.js';
import { CcpSettings } from '../components/settings/settings.js';
import { register } from './register.js';

register('ccp-settings', CcpSettings);

export { CcpSettings };
