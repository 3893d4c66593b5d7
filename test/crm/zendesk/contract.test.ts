import { describeHostedCrmAdapter } from '../crm-contract.js';
import { aContractDesk } from './zendesk-desk.js';

describeHostedCrmAdapter('Zendesk', aContractDesk);
