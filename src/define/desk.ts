import './words.js';
import './ccp-incoming-contact.js';
import './ccp-contact-list.js';
import './ccp-contact-card.js';
import './ccp-call-controls.js';
import './ccp-dialpad.js';
import './ccp-after-contact-work.js';
import './ccp-contact-attributes.js';
import { bringDesk } from '../components/softphone/desk-part.js';
import { PanelDesk } from '../components/softphone/panel-desk.js';

bringDesk((host, announcer) => new PanelDesk(host, announcer));
