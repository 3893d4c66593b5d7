import './words.js';
import { CcpLatencyLab } from '../components/latency-lab/latency-lab.js';
import { register } from './register.js';

register('ccp-latency-lab', CcpLatencyLab);

export { CcpLatencyLab };
