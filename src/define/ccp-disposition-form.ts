import './words.js';
import { CcpDispositionForm } from '../components/disposition-form/disposition-form.js';
import { register } from './register.js';

register('ccp-disposition-form', CcpDispositionForm);

export { CcpDispositionForm };
