import { describeHostedCrmAdapter } from '../crm-contract.js';
import { aContractDesk } from './salesforce-desk.js';

describeHostedCrmAdapter('Salesforce Lightning in a console', () => aContractDesk());
describeHostedCrmAdapter('Salesforce Lightning without a console, answering oddly', () =>
  aContractDesk({
    isConsole: false,
    hasOmniUtility: true,
    oddities: { namesError: true, savesBareId: true, wrapsClicks: false },
  }),
);
describeHostedCrmAdapter('Salesforce Classic in a console', () => aContractDesk({ ui: 'classic' }));
describeHostedCrmAdapter('Salesforce Classic without a console, answering oddly', () =>
  aContractDesk({ ui: 'classic', isConsole: false, oddities: { savesIdAsResult: true } }),
);
