import './words.js';
import { CcpQualityReport } from '../components/quality-report/quality-report.js';
import { register } from './register.js';

register('ccp-quality-report', CcpQualityReport);

export { CcpQualityReport };
