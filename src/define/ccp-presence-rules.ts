import './words.js';
import { CcpPresenceRules } from '../components/presence-rules/presence-rules.js';
import { register } from './register.js';

register('ccp-presence-rules', CcpPresenceRules);

export { CcpPresenceRules };
