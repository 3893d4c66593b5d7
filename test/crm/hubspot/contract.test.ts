import { describeHostedCrmAdapter } from '../crm-contract.js';
import { aContractDesk } from './hubspot-desk.js';

describeHostedCrmAdapter('HubSpot', aContractDesk);
