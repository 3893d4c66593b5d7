import './words.js';
import { CcpAfterContactWork } from '../components/after-contact-work/after-contact-work.js';
import { register } from './register.js';

register('ccp-after-contact-work', CcpAfterContactWork);

export { CcpAfterContactWork };
