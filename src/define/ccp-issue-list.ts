import './words.js';
import { CcpIssueList } from '../components/issue-list/issue-list.js';
import { register } from './register.js';

register('ccp-issue-list', CcpIssueList);

export { CcpIssueList };
