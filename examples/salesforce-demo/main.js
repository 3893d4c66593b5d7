/** The page around the softphone: a console of a simulated Salesforce, with records, tabs and Omni-Channel. */
import { omniStatuses, serveFrame } from '/ccp-elements/simulator/salesforce.js';
import { element } from './element.js';
import { openOrg, startOver } from './org.js';
import { homePage, nameOf, recordPage } from './pages.js';
import { language, words } from './words.js';

const setting = (name) => document.querySelector(`meta[name="${name}"]`).content;
const place = (name) => document.querySelector(`.${name}`);
const ui = new URLSearchParams(location.search).get('ui') === 'classic' ? 'classic' : 'lightning';

const { org, omni, host, weather } = openOrg({ ui, instanceUrl: setting('instance-url') });
// For whoever wants to make the weather worse: simulation.weather.isSilent = true.
globalThis.simulation = { org, omni, host, weather };

furnish();
openPhone();
host.hear(draw);
addEventListener('storage', draw);
draw();

function openPhone() {
  const origin = setting('frame-origin');
  const frame = element('iframe', {
    title: 'Softphone',
    allow: `microphone ${origin}; autoplay ${origin}; speaker-selection ${origin}`,
  });
  serveFrame(frame, origin, { host, weather, onAsked: draw });
  frame.src = `${origin}/phone.html?host=${encodeURIComponent(location.origin)}&lang=${language}`;
  place('phone').append(frame);
}

function draw() {
  const { tabs, focusedId } = host.tabs;
  const focused = tabs.find((tab) => tab.id === focusedId);
  const record = focused?.recordId ? org.find(focused.recordId) : null;
  place('page').replaceChildren(
    record === null
      ? homePage(org, (chosen) => host.show(chosen))
      : recordPage(org, record, host.isClickable ? (number) => host.clickNumber(number, record) : null),
  );
  place('tabs').replaceChildren(homeTab(record === null), ...tabs.filter(({ recordId }) => recordId).map(tabKey));
  const status = org.omni.statusId ?? '';
  place('omni').querySelector('select').value = status;
}

function homeTab(isHere) {
  const key = element('button', { type: 'button', onclick: goHome }, words.home);
  if (isHere) key.setAttribute('aria-current', 'page');
  return key;
}

function goHome() {
  host.tabs.focusedId = null;
  host.show(null);
  draw();
}

function tabKey(tab) {
  const name = nameOf(org.find(tab.recordId));
  const key = element('button', { type: 'button', onclick: () => host.show(org.find(tab.recordId)) }, name);
  if (tab.id === host.tabs.focusedId) key.setAttribute('aria-current', 'page');
  const close = element('button', { type: 'button', class: 'close', 'aria-label': words.close(name) }, '×');
  close.onclick = () => {
    host.tabs.close(tab.id);
    draw();
  };
  return element('span', { class: 'tab' }, key, close);
}

function furnish() {
  document.documentElement.lang = language;
  document.documentElement.dataset.ui = ui;
  document.title = words.brand;
  place('brand').textContent = words.brand;
  place('notice').append(
    words.notice,
    ' ',
    element('a', { href: location.search || '?', onclick: startOver }, words.reset),
  );
  for (const [name, label] of Object.entries(words.interfaces)) {
    const link = element('a', { href: `?ui=${name}&lang=${language}` }, label);
    if (name === ui) link.setAttribute('aria-current', 'page');
    place('interfaces').append(link);
  }
  const statuses = omniStatuses.filter(({ isGranted }) => isGranted);
  const select = place('omni').querySelector('select');
  place('omni').querySelector('span').textContent = words.omni;
  select.append(new Option(words.signedOut, ''), ...statuses.map(({ id, label }) => new Option(label, id)));
  select.onchange = () => omni.choose(statuses.find(({ id }) => id === select.value)?.apiName ?? null);
  const other = place('language');
  other.textContent = words.otherLanguage;
  other.href = `?ui=${ui}&lang=${language === 'ja' ? 'en' : 'ja'}`;
}
