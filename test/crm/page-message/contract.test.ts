import { describeHostedCrmAdapter } from '../crm-contract.js';
import { aContractDesk } from './page-desk.js';

describeHostedCrmAdapter('a home-made CRM', aContractDesk);
