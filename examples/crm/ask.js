import { element } from './element.js';
import { words } from './words.js';

/** Asks for one line of text in a dialog; answers with an empty string when the agent changes their mind. */
export function askForText(title, label) {
  const field = element('input', { type: 'text', autocomplete: 'off', required: true });
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', {}, title),
    element('label', {}, label, field),
    element(
      'div',
      { class: 'actions' },
      element('button', { type: 'button', class: 'action', onclick: () => dialog.close('') }, words.cancel),
      element('button', { type: 'submit', class: 'action primary' }, words.save),
    ),
  );
  const dialog = element('dialog', { 'aria-label': title }, form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog.close(field.value.trim());
  });
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}
