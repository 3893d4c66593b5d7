import './words.js';
import { CcpContactAttributes } from '../components/contact-attributes/contact-attributes.js';
import { register } from './register.js';

register('ccp-contact-attributes', CcpContactAttributes);

export { CcpContactAttributes };
