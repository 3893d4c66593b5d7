import './ccp-agent-state.js';
import './ccp-sign-in.js';
import './ccp-message.js';
import './ccp-incoming-contact.js';
import './ccp-contact-list.js';
import './ccp-contact-card.js';
import './ccp-call-controls.js';
import './ccp-dialpad.js';
import './ccp-after-contact-work.js';
import './ccp-contact-attributes.js';
import './later.js';
import { CcpSoftphone } from '../components/softphone/softphone.js';
import { register } from './register.js';

register('ccp-softphone', CcpSoftphone);

export { CcpSoftphone };
