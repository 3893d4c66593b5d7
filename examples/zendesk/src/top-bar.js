/** The softphone in the top bar of Zendesk, bound to the agent's tickets and persons. */
import 'ccp-elements/define/ccp-softphone';
import { bindCrm } from 'ccp-elements/crm';
import { createZendeskAdapter } from 'ccp-elements/crm/zendesk';

const client = globalThis.ZAFClient.init();
const { settings } = await client.metadata();
const { currentUser } = await client.get('currentUser');

const softphone = document.querySelector('ccp-softphone');
softphone.lang = String(currentUser.locale).startsWith('ja') ? 'ja' : 'en';
softphone.setAttribute('streams-url', new URL('connect-streams-min.js', document.baseURI).href);
softphone.setAttribute('instance-url', settings.instanceUrl);
await softphone.updateComplete;

bindCrm(softphone.session, {
  adapter: createZendeskAdapter({ client: () => client, line: settings.line }),
});
