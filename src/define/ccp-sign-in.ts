import { CcpSignIn } from '../components/sign-in/sign-in.js';
import { register } from './register.js';

register('ccp-sign-in', CcpSignIn);

export { CcpSignIn };
