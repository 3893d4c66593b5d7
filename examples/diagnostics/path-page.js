import { locateFault } from '/ccp-elements/diagnostics/support-bundle/call-path.js';
import { element } from './element.js';
import { words } from './words.js';

/** Asks one question after the other, until the part of the way is found that the fault lies in. */
export function pathPage() {
  const page = element('section', { class: 'card' });
  ask(page, {});
  return page;
}

function ask(page, answers) {
  const { segments, certainty, next } = locateFault(answers);
  const verdict = element(
    'div',
    { role: 'status' },
    element('p', {}, words.verdict[certainty]),
    element('ul', {}, ...segments.map((segment) => element('li', {}, words.segments[segment]))),
  );
  const again = element('button', { type: 'button', onclick: () => ask(page, {}) }, words.again);
  if (next === null) return page.replaceChildren(verdict, again);
  const [question, choices] = words.questions[next];
  const buttons = Object.entries(choices).map(([answer, text]) =>
    element('button', { type: 'button', onclick: () => ask(page, { ...answers, [next]: answer }) }, text),
  );
  page.replaceChildren(
    element('h2', {}, question),
    element('div', { class: 'choices' }, ...buttons),
    ...(Object.keys(answers).length === 0 ? [] : [verdict, again]),
  );
}
