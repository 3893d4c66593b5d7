/**
 * The softphone of a Visualforce page: the page's script tag says which kind of page it is (`data-mode`) and where the Streams
 * file is (`data-streams-url`). `softphone`: all in one. `medialess`: for Classic without a console, where every click loads the
 * page anew; the audio is in a window of its own. `audio`: that window.
 */
import 'ccp-elements/define';
import { bindSalesforce } from 'ccp-elements/crm/salesforce';

const { mode, streamsUrl } = document.currentScript.dataset;
const kept = 'ccp-elements.salesforce-audio.1';

const japanese = document.documentElement.lang.startsWith('ja') || navigator.language.startsWith('ja');
const words = japanese
  ? { audio: '音声ウィンドウを開く', unread: '先に Salesforce でソフトフォンを開いてください。' }
  : { audio: 'Open the audio window', unread: 'Open the softphone in Salesforce first.' };

const phone = document.createElement('ccp-softphone');
phone.setAttribute('streams-url', new URL(streamsUrl, location.href).href);
phone.style.blockSize = '100dvh';
document.body.style.margin = '0';
document.body.append(phone);

if (mode === 'audio') openAudio();
else void openSoftphone();

async function openSoftphone() {
  if (mode === 'medialess') phone.setAttribute('media', 'medialess');
  const binding = await bindSalesforce(phone, {
    adapter: { logFinder: 'CcpCallLog.find', statusLister: 'CcpPresence.statuses' },
  });
  if (!binding.isDone) return say(`${binding.code}: ${binding.said}`);
  if (mode === 'medialess') offerAudio(binding.value.callCenter);
}

function offerAudio({ instanceUrl, region, loginUrl }) {
  localStorage.setItem(kept, JSON.stringify({ 'instance-url': instanceUrl, region, 'login-url': loginUrl }));
  const key = document.createElement('button');
  key.textContent = words.audio;
  key.onclick = () => window.open('/apex/CcpAudio', 'ccp-audio', 'popup,width=420,height=640');
  document.body.prepend(key);
}

function openAudio() {
  const text = localStorage.getItem(kept);
  if (text === null) return say(words.unread);
  for (const [name, value] of Object.entries(JSON.parse(text))) if (value) phone.setAttribute(name, value);
}

function say(text) {
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.textContent = text;
  document.body.prepend(note);
}
