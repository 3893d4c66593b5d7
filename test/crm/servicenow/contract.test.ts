import { describeHostedCrmAdapter } from '../crm-contract.js';
import { aContractDesk } from './servicenow-desk.js';

describeHostedCrmAdapter('ServiceNow', aContractDesk);
describeHostedCrmAdapter('ServiceNow without its REST interface', () => aContractDesk({ asks: false }));
