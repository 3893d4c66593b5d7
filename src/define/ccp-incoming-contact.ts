import './words.js';
import { CcpIncomingContact } from '../components/incoming-contact/incoming-contact.js';
import { register } from './register.js';

register('ccp-incoming-contact', CcpIncomingContact);

export { CcpIncomingContact };
