import { createNullAdapter } from '../../src/crm/null-adapter.js';
import { settle } from '../session/story.js';
import { describeCrmAdapter } from './crm-contract.js';

describeCrmAdapter('no CRM', () => Promise.resolve({ adapter: createNullAdapter(), pass: () => settle(), host: null }));
