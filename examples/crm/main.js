/** Harbour CRM: the softphone's tag beside customer records, wired by its events and its session. */
import { askForText } from './ask.js';
import { callLine, circumstances, customerOf, numberOf } from './call-line.js';
import { createCustomer, findById, log } from './customers.js';
import { serveNumbers } from './dial-number.js';
import { element, icon } from './element.js';
import { caseList, customerList, invoiceList } from './list-views.js';
import { recordView } from './record-view.js';
import { inLanguage, language, words } from './words.js';

const page = document.querySelector('.page');
const searchField = document.querySelector('.search input');
const announcer = document.querySelector('.announcer');
const setting = (name) => document.querySelector(`meta[name="${name}"]`).content;

document.documentElement.lang = language;
furnish();

const phone = element('ccp-softphone', {
  'instance-url': setting('instance-url'),
  region: setting('instance-region'),
});
await customElements.whenDefined('ccp-softphone');
document.querySelector('.phone').append(phone);
await phone.updateComplete;
const { session } = phone;

/** The record on the page, or null while a list is shown. */
let record = null;
const callsOf = (customer) =>
  session.snapshot.contacts.filter((contact) => contact.channel === 'voice' && customerOf(contact) === customer);

const showNumbers = serveNumbers(document.body, session, announce);
session.subscribe(
  ({ agent }) => agent?.name ?? '',
  (name) => (document.querySelector('.agent').textContent = name),
);
session.subscribe(
  (snapshot) => snapshot,
  () => {
    showNumbers();
    record?.setCalls(callsOf(record.customer));
  },
);

phone.addEventListener('ccp-contact-offered', ({ detail }) => screenPop(detail.contact));
phone.addEventListener('ccp-contact-dialled', ({ detail }) => screenPop(detail.contact));
phone.addEventListener('ccp-contact-cleared', ({ detail }) => save(detail.contact));
addEventListener('hashchange', route);
searchField.addEventListener('input', () => {
  if (location.hash.startsWith('#/customers/')) location.hash = '#/customers';
  else route();
});
route();

function screenPop(contact) {
  const customer = customerOf(contact);
  if (customer) {
    location.hash = `#/customers/${customer.id}`;
    announce(words.opened(inLanguage(customer.name)));
  } else if (contact.channel === 'voice') offerNewRecord(numberOf(contact));
}

/** The caller is new here: the agent decides whether to keep them. */
function offerNewRecord(number) {
  const notice = element(
    'div',
    { class: 'notice', role: 'status' },
    element('span', {}, number ? words.unknownCaller(number) : words.hiddenNumber),
    element('button', { type: 'button', class: 'action', onclick: create }, words.createCustomer),
  );
  async function create() {
    const name = await askForText(words.createCustomer, words.name);
    if (name) location.hash = `#/customers/${createCustomer(name, number ?? '').id}`;
  }
  page.querySelector('.notice')?.remove();
  page.prepend(notice);
}

/** A finished call becomes a line of the customer's activity. */
function save(contact) {
  const customer = contact.channel === 'voice' ? customerOf(contact) : null;
  if (!customer) return;
  const { kind, title } = callLine(contact);
  log(customer, kind, title, circumstances(contact));
  record?.setCalls(callsOf(record.customer));
}

function route() {
  const [, list, id] = location.hash.split('/');
  const customer = list === 'customers' && id ? findById(id) : null;
  record = customer && { customer, ...recordView(customer, callsOf(customer)) };
  page.replaceChildren(record?.view ?? listOf(list));
  for (const entry of document.querySelectorAll('.rail-links a')) {
    const isHere = entry.hash === `#/${list ?? 'customers'}`;
    if (isHere) entry.setAttribute('aria-current', 'page');
    else entry.removeAttribute('aria-current');
  }
  document.title = customer ? `${inLanguage(customer.name)} – Harbour CRM` : 'Harbour CRM';
  showNumbers();
}

function listOf(name) {
  if (name === 'cases') return caseList();
  return name === 'invoices' ? invoiceList() : customerList(searchField.value);
}

/** Says something to a screen reader; a `failure` is shown too, until the next announcement. */
function announce(text, tone = 'plain') {
  announcer.textContent = text;
  announcer.classList.toggle('failure', tone === 'failure');
}

function furnish() {
  const rail = { customers: 'user', cases: 'task', invoices: 'invoice' };
  const links = Object.entries(rail).map(([name, drawing]) =>
    element('a', { href: `#/${name}`, 'aria-label': words[name], title: words[name] }, icon(drawing)),
  );
  document.querySelector('.rail-links').append(...links);
  searchField.placeholder = words.search;
  searchField.setAttribute('aria-label', words.search);
  const other = document.querySelector('.language');
  other.textContent = language === 'ja' ? 'EN' : '日本語';
  other.href = language === 'ja' ? '?lang=en' : '?lang=ja';
  other.lang = language === 'ja' ? 'en' : 'ja';
  other.setAttribute('aria-label', words.otherLanguage);
}
