/** Click to dial: each number is a button that knows whether it can call now. */
import { dialled } from './customers.js';
import { element } from './element.js';
import { words } from './words.js';

/** A number that dials through the softphone's session when it is pressed. */
export function dialNumber(number) {
  if (!number) return element('span', {}, '–');
  return element('button', { type: 'button', class: 'number', 'data-number': number }, number);
}

/**
 * Serves every number below `root`, those to come included, and answers with a function that shows their state again.
 * A number that cannot be called stays focusable and says why.
 */
export function serveNumbers(root, session, announce) {
  let current = null;

  function show() {
    const permission = session.may('dial');
    const reason = permission.isAllowed ? null : (words.reasons[permission.reason] ?? permission.reason);
    for (const button of root.querySelectorAll('button.number')) {
      const { number } = button.dataset;
      const isDialling = number === current;
      const hint = isDialling ? words.dialling(number) : (reason ?? words.call(number));
      button.setAttribute('aria-disabled', String(reason !== null || current !== null));
      button.setAttribute('aria-label', isDialling || reason === null ? hint : `${number}. ${hint}`);
      button.classList.toggle('dialling', isDialling);
      button.dataset.hint = hint;
    }
  }

  async function dial(number) {
    current = number;
    show();
    announce(words.dialling(number));
    try {
      await session.dial(dialled(number));
    } catch (error) {
      announce(words.errors[error.code] ?? words.dialFailed(error.code), 'failure');
    } finally {
      current = null;
      show();
    }
  }

  root.addEventListener('click', (event) => {
    const button = event.target.closest('button.number');
    if (!button) return;
    if (button.getAttribute('aria-disabled') === 'true') announce(button.dataset.hint);
    else void dial(button.dataset.number);
  });
  return show;
}
