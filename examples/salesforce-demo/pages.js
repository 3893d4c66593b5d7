import { element } from './element.js';
import { words } from './words.js';

export const nameOf = ({ fields }) => fields.Name ?? fields.Subject;

/** Every record but the tasks, which stand under the record that they belong to. */
export function homePage(org, open) {
  const rows = org
    .records()
    .filter(({ type }) => type !== 'Task')
    .map((record) =>
      element(
        'tr',
        {},
        element(
          'td',
          {},
          element('button', { type: 'button', class: 'link', onclick: () => open(record) }, nameOf(record)),
        ),
        element('td', {}, words.types[record.type] ?? record.type),
        element('td', {}, record.fields.Phone ?? ''),
      ),
    );
  const loose = org.tasks().filter(({ fields }) => !fields.WhoId && !fields.WhatId);
  return element(
    'div',
    {},
    element('h1', {}, words.home),
    element('table', {}, element('tbody', {}, ...rows)),
    ...(loose.length === 0 ? [] : [activity(loose)]),
  );
}

/** A record with its calls. Numbers are links while the softphone would dial them. */
export function recordPage(org, record, dial) {
  const facts = Object.entries(words.fields).flatMap(([name, label]) => {
    const value = record.fields[name];
    if (value === undefined) return [];
    const shown = name === 'Phone' && dial !== null ? dialKey(value, dial) : value;
    return [element('div', {}, element('dt', {}, label), element('dd', {}, shown))];
  });
  const isOurs = ({ fields }) =>
    [fields.WhoId, fields.WhatId].some((id) => id?.slice(0, 15) === record.id.slice(0, 15));
  return element(
    'article',
    {},
    element('p', { class: 'kind' }, words.types[record.type] ?? record.type),
    element('h1', {}, nameOf(record)),
    element('dl', {}, ...facts),
    activity(org.tasks().filter(isOurs)),
  );
}

const dialKey = (number, dial) =>
  element(
    'button',
    { type: 'button', class: 'link', 'aria-label': words.call(number), onclick: () => dial(number) },
    number,
  );

function activity(tasks) {
  const lines = tasks.map(({ fields }) =>
    element('li', {}, element('strong', {}, fields.Subject), element('span', {}, words.task(fields))),
  );
  return element(
    'section',
    { class: 'activity' },
    element('h2', {}, words.activity),
    lines.length === 0 ? element('p', {}, words.noActivity) : element('ul', {}, ...lines),
  );
}
