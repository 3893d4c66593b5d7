/** The lists that the rail leads to. */
import { balance, everyCustomer, search } from './customers.js';
import { dialNumber } from './dial-number.js';
import { element } from './element.js';
import { dayFromToday, inLanguage, money, words } from './words.js';

const link = ({ id }, text) => element('a', { href: `#/customers/${id}` }, text);

export function customerList(sought) {
  const rows = search(sought).map((customer) => [
    element('div', {}, link(customer, inLanguage(customer.name)), element('p', {}, inLanguage(customer.company))),
    dialNumber(customer.phone),
    inLanguage(customer.tier),
    inLanguage(customer.owner),
    String(customer.cases.length),
    money(balance(customer)),
  ]);
  const { name, phone, tier, owner, openCases } = words;
  return list(words.customers, [name, phone, tier, owner, openCases, words.balance], rows, words.noMatch);
}

export function caseList() {
  const rows = everyCustomer().flatMap((customer) =>
    customer.cases.map(({ id, subject, status }) => [
      id,
      inLanguage(subject),
      inLanguage(status),
      link(customer, inLanguage(customer.name)),
      inLanguage(customer.owner),
    ]),
  );
  return list(words.openCases, ['', words.subject, words.status, words.customer, words.owner], rows, words.noCases);
}

export function invoiceList() {
  const rows = everyCustomer().flatMap((customer) =>
    customer.invoices.map(({ id, amount, due }) => [
      id,
      link(customer, inLanguage(customer.name)),
      dayFromToday(due),
      money(amount),
    ]),
  );
  return list(words.invoices, ['', words.customer, words.due, words.amount], rows, words.noInvoices);
}

function list(title, columns, rows, nothing) {
  const head = element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)));
  const body = rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell))));
  const table = element('table', {}, element('thead', {}, head), element('tbody', {}, ...body));
  return element(
    'section',
    { class: 'card list' },
    element('h1', {}, title),
    rows.length > 0 ? element('div', { class: 'scroller' }, table) : element('p', { class: 'empty' }, nothing),
  );
}
