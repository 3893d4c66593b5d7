import { defineLater } from '../components/internal/later-elements.js';

defineLater('ccp-quick-connects', () => import('./ccp-quick-connects.js'));
defineLater('ccp-connections', () => import('./ccp-connections.js'));
defineLater('ccp-status-line', () => import('./ccp-status-line.js'));
defineLater('ccp-native-frame', () => import('./ccp-native-frame.js'));
defineLater('ccp-media', () => import('./ccp-media.js'));
defineLater('ccp-call-quality', () => import('./ccp-call-quality.js'));
defineLater('ccp-settings', () => import('./ccp-settings.js'));
defineLater('ccp-preflight', () => import('./ccp-preflight.js'));
defineLater('ccp-heat-map', () => import('./ccp-heat-map.js'));
defineLater('ccp-issue-list', () => import('./ccp-issue-list.js'));
defineLater('ccp-quality-report', () => import('./ccp-quality-report.js'));
defineLater('ccp-disposition-form', () => import('./ccp-disposition-form.js'));
defineLater('ccp-log-viewer', () => import('./ccp-log-viewer.js'));
defineLater('ccp-latency-lab', () => import('./ccp-latency-lab.js'));
defineLater('ccp-presence-rules', () => import('./ccp-presence-rules.js'));
defineLater('ccp-recording', () => import('./ccp-recording.js'));
