/** The page that a call center opens in the softphone's frame: what a Visualforce page does in a real org. */
import '/ccp-elements/cdn.js';
import { bindSalesforce } from '/ccp-elements/cdn/salesforce.js';
import { classicGlobal, consoleGlobal, lightningGlobal, openFrameLine } from '/ccp-elements/simulator/salesforce.js';
import { language, words } from './words.js';

document.documentElement.lang = language;

// In an org these two lines are Salesforce's own scripts.
const line = await openFrameLine(new URLSearchParams(location.search).get('host'));
globalThis.sforce = {
  console: consoleGlobal(line),
  ...(line.ui === 'lightning' ? { opencti: lightningGlobal(line) } : { interaction: classicGlobal(line) }),
};

const phone = document.querySelector('ccp-softphone');
await customElements.whenDefined('ccp-softphone');
const binding = await bindSalesforce(phone, {
  adapter: { logFinder: 'CcpCallLog.find', statusLister: 'CcpPresence.statuses' },
  presence: {
    version: 1,
    pairs: [
      { state: 'Available', status: 'Available' },
      { state: 'Lunch', status: 'Lunch' },
    ],
    while: { onCall: 'On_Call' },
  },
});
// For whoever wants to know why something was done: binding.value.sync.journal.
globalThis.binding = binding;
if (binding.isDone) askForResults(binding.value);
else {
  const trouble = document.querySelector('.trouble');
  trouble.textContent = `${binding.code}: ${binding.said}`;
  trouble.hidden = false;
}

/** The call center wants a result for each answered call before it is cleared. */
function askForResults({ session, bridge }) {
  const form = document.querySelector('.result');
  const select = form.querySelector('select');
  form.querySelector('span').textContent = words.result;
  form.querySelector('button').textContent = words.save;
  select.append(...Object.entries(words.results).map(([code, label]) => new Option(label, code)));
  let contactId = null;
  const show = () => {
    contactId = session.snapshot.contacts.find((contact) => !bridge.mayClear(contact.contactId))?.contactId ?? null;
    form.hidden = contactId === null;
  };
  session.subscribe(({ contacts }) => contacts, show);
  bridge.on(show);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await bridge.setDisposition(contactId, { code: select.value, label: words.results[select.value] });
    show();
  });
}
