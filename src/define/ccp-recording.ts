import './words.js';
import { CcpRecording } from '../components/recording/recording.js';
import { register } from './register.js';

register('ccp-recording', CcpRecording);

export { CcpRecording };
