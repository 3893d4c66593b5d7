/** The page inside the remote desktop: the whole softphone, and no audio. */
import { createMediaLink } from '/ccp-elements/session/media-link/http-media-link.js';
import { speak } from './words.js';

speak('remote');

const setting = (name) => document.querySelector(`meta[name="${name}"]`).content;

const phone = document.createElement('ccp-softphone');
phone.setAttribute('media', 'medialess');
// One address is one agent's; a real host names it after whom it has signed in.
phone.options = { mediaLink: createMediaLink('/media-link/agent') };
phone.setAttribute('instance-url', setting('instance-url'));
phone.setAttribute('region', 'ap-northeast-1');
await customElements.whenDefined('ccp-softphone');
document.querySelector('main').append(phone);
