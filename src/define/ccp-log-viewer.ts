import './words.js';
import { CcpLogViewer } from '../components/log-viewer/log-viewer.js';
import { register } from './register.js';

register('ccp-log-viewer', CcpLogViewer);

export { CcpLogViewer };
