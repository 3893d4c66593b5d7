import './words.js';
import { CcpNativeFrame } from '../components/native-frame/native-frame.js';
import { register } from './register.js';

register('ccp-native-frame', CcpNativeFrame);

export { CcpNativeFrame };
