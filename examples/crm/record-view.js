/** The page of one customer. */
import { callLine } from './call-line.js';
import { askForText } from './ask.js';
import { balance, initials, log, openCase } from './customers.js';
import { dialNumber } from './dial-number.js';
import { element, icon } from './element.js';
import { dayFromToday, inLanguage, money, words } from './words.js';

/** `calls` are the customer's contacts under way; `setCalls` of the answer shows new ones without touching the rest. */
export function recordView(customer, calls) {
  const content = element('div', { class: 'tab-content', role: 'tabpanel' });
  const side = element('section', { class: 'card side', 'aria-label': words.openCases });
  let shown = 'activity';
  let live = calls;

  const tabs = ['activity', 'cases', 'invoices'].map((name) =>
    element('button', { type: 'button', role: 'tab', onclick: () => select(name) }, words[name]),
  );

  function select(name) {
    shown = name;
    ['activity', 'cases', 'invoices'].forEach((each, index) =>
      tabs[index].setAttribute('aria-selected', String(each === name)),
    );
    refresh();
  }

  function refresh() {
    const lists = { activity: activityList, cases: caseList, invoices: invoiceList };
    content.replaceChildren(lists[shown](customer, live));
    side.replaceChildren(...sideContent(customer));
  }

  async function addNote() {
    const note = await askForText(words.addNote, words.note);
    if (note) log(customer, 'after-contact-work', words.note, note);
    refresh();
  }

  async function addCase() {
    const subject = await askForText(words.newCase, words.subject);
    if (subject) openCase(customer, subject, words.newStatus);
    refresh();
  }

  select('activity');
  const view = element(
    'div',
    { class: 'record' },
    header(customer, addNote, addCase),
    element(
      'section',
      { class: 'card activity' },
      element('div', { class: 'tabs', role: 'tablist' }, ...tabs),
      content,
    ),
    side,
  );
  return {
    view,
    setCalls(next) {
      live = next;
      refresh();
    },
  };
}

function header(customer, addNote, addCase) {
  const fact = (label, value) => element('div', {}, element('dt', {}, label), element('dd', {}, value));
  return element(
    'section',
    { class: 'card head' },
    element('div', { class: 'monogram', 'aria-hidden': 'true' }, initials(customer)),
    element(
      'div',
      { class: 'who' },
      element('h1', {}, inLanguage(customer.name)),
      element('p', {}, inLanguage(customer.company)),
    ),
    element(
      'div',
      { class: 'actions' },
      element('button', { type: 'button', class: 'action', onclick: addNote }, words.addNote),
      element('button', { type: 'button', class: 'action', onclick: addCase }, words.newCase),
    ),
    element(
      'dl',
      { class: 'facts' },
      fact(words.phone, dialNumber(customer.phone)),
      fact(words.mobile, dialNumber(customer.mobile)),
      fact(words.tier, inLanguage(customer.tier)),
      fact(words.owner, inLanguage(customer.owner)),
    ),
  );
}

function line({ kind, title, text, state = 'past' }, when) {
  return element(
    'li',
    { class: `line ${state}` },
    icon(kind),
    element('div', {}, element('strong', {}, title), element('p', {}, text)),
    element('time', {}, when),
  );
}

function activityList({ activity, invoices }, calls) {
  const sent = invoices.map(({ id, amount, sent: days, due }) => ({
    kind: 'invoice',
    days,
    title: words.invoiceSent(id),
    text: words.amountDue(money(amount), dayFromToday(due)),
  }));
  const past = [...activity, ...sent].sort((a, b) => b.days - a.days);
  return element(
    'ul',
    { class: 'lines' },
    ...calls.map((contact) => line(callLine(contact), words.now)),
    ...past.map((entry) =>
      line({ ...entry, title: inLanguage(entry.title), text: inLanguage(entry.text) }, dayFromToday(entry.days)),
    ),
  );
}

function caseList({ cases }) {
  if (cases.length === 0) return element('p', { class: 'empty' }, words.noCases);
  const lines = cases.map(({ id, subject, status }) =>
    line({ kind: 'task', title: `${id} ${inLanguage(subject)}`, text: inLanguage(status) }, ''),
  );
  return element('ul', { class: 'lines' }, ...lines);
}

function invoiceList({ invoices }) {
  if (invoices.length === 0) return element('p', { class: 'empty' }, words.noInvoices);
  const lines = invoices.map(({ id, amount, due }) =>
    line({ kind: 'invoice', title: id, text: words.dueOn(dayFromToday(due)) }, money(amount)),
  );
  return element('ul', { class: 'lines' }, ...lines);
}

function sideContent(customer) {
  const due = customer.invoices.map((invoice) => invoice.due).sort((a, b) => a - b)[0];
  const cases = customer.cases.map(({ id, subject, status }) =>
    element('li', {}, element('strong', {}, `${id} ${inLanguage(subject)}`), element('p', {}, inLanguage(status))),
  );
  return [
    element('h2', {}, words.openCases),
    cases.length > 0 ? element('ul', { class: 'cases' }, ...cases) : element('p', {}, words.noCases),
    element('hr'),
    element('h2', {}, words.balance),
    element('p', { class: 'amount' }, money(balance(customer))),
    element('p', {}, due === undefined ? words.nothingDue : words.dueOn(dayFromToday(due))),
  ];
}
