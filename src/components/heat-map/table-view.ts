import { html, type TemplateResult } from 'lit';
import { keyInWords } from '../internal/analysis-words.js';
import { figure } from './figures.js';
import type { GridLook } from './grid-view.js';

/** The same numbers as a plain table, for whoever reads better so. */
export function tableView({ board, words, tag, mostRows, mostColumns }: GridLook): TemplateResult {
  const { map } = board;
  const { rows, columns } = map;
  const shownColumns = columns.keys.slice(0, mostColumns);
  return html`<table part="table">
    <caption class="spoken">
      ${words.title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.dimensions[rows.dimension]}</th>
        ${shownColumns.map((key) => html`<th scope="col">${keyInWords(columns.dimension, key, words, tag)}</th>`)}
        <th scope="col">${words.sum}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.keys.slice(0, mostRows).map(
        (key, row) =>
          html`<tr>
            <th scope="row">${keyInWords(rows.dimension, key, words, tag)}</th>
            ${shownColumns.map(
              (_, column) => html`<td>${figure(map.values[row * columns.keys.length + column] ?? 0, map, tag)}</td>`,
            )}
            <td>${figure(rows.sums[row] ?? 0, map, tag)}</td>
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${words.sum}</th>
        ${shownColumns.map((_, column) => html`<td>${figure(columns.sums[column] ?? 0, map, tag)}</td>`)}
        <td>${figure(map.total, map, tag)}</td>
      </tr>
    </tfoot>
  </table>`;
}
