import { describeHostedCrmAdapter } from '../crm-contract.js';
import { aContractDesk } from './dynamics-desk.js';

describeHostedCrmAdapter('Dynamics 365', aContractDesk);
