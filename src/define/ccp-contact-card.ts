import './words.js';
import { CcpContactCard } from '../components/contact-card/contact-card.js';
import { register } from './register.js';

register('ccp-contact-card', CcpContactCard);

export { CcpContactCard };
