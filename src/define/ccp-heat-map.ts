import './words.js';
import './ccp-issue-list.js';
import { CcpHeatMap } from '../components/heat-map/heat-map.js';
import { register } from './register.js';

register('ccp-heat-map', CcpHeatMap);

export { CcpHeatMap };
