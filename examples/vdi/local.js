/** The page on the agent's own desktop: the audio of calls, and nothing else. */
import { speak } from './words.js';

speak('local');

const setting = (name) => document.querySelector(`meta[name="${name}"]`).content;

const media = document.createElement('ccp-media');
media.setAttribute('instance-url', setting('instance-url'));
media.setAttribute('region', 'ap-northeast-1');
media.setAttribute('link', '/media-link/agent');
document.body.append(media);
