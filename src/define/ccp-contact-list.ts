import './words.js';
import { CcpContactList } from '../components/contact-list/contact-list.js';
import { register } from './register.js';

register('ccp-contact-list', CcpContactList);

export { CcpContactList };
