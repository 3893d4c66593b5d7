import { describeCrmAdapter, describeHostedCrmAdapter } from '../crm-contract.js';
import { aContractDesk, aVoiceDesk, tidyUp } from './voice-desk.js';

tidyUp();

describeHostedCrmAdapter('Salesforce Voice with a component', aContractDesk);
describeCrmAdapter('Salesforce Voice', async () => {
  const { adapter, host, pass } = await aVoiceDesk();
  host.begin();
  return { adapter, pass, host: null };
});
