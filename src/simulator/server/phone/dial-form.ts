import { phoneCallers, unknownNumber, type PhoneCaller } from './phone-callers.js';
import { element, key } from './phone-element.js';
import type { PhoneActions } from './phone-facts.js';
import type { PhoneWords } from './phone-words.js';

const somebodyElse = 'somebody-else';

/** Who the person is, and the key that calls. The chosen number is registered at once, so that it can ring. */
export function dialForm(words: PhoneWords, actions: PhoneActions, calling: HTMLElement): HTMLElement {
  const select = callerSelect(words);
  const number = numberField(words);
  const chosen = (): PhoneCaller =>
    phoneCallers[Number(select.value)] ?? { name: words.another, number: number.value, attributes: {} };
  const choose = () => {
    number.readOnly = select.value !== somebodyElse;
    number.value = number.readOnly ? chosen().number : unknownNumber;
    actions.register(chosen().number);
  };
  select.addEventListener('change', choose);
  number.addEventListener('change', () => actions.register(number.value));

  const form = document.createElement('form');
  form.className = 'panel';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { number: from, attributes } = chosen();
    actions.call(from, attributes);
  });
  const call = key(words.call, 'accept', 'call', () => undefined);
  call.type = 'submit';
  form.append(
    labelled(words.you, select),
    labelled(words.yourNumber, number),
    element('p', 'calling', `${words.calling} `, calling),
    element('p', 'hint', words.hint),
    call,
  );
  choose();
  return form;
}

function callerSelect(words: PhoneWords): HTMLSelectElement {
  const select = document.createElement('select');
  select.id = 'caller';
  select.append(...phoneCallers.map(({ name }, index) => new Option(name, String(index))));
  select.append(new Option(words.another, somebodyElse));
  return select;
}

function numberField(words: PhoneWords): HTMLInputElement {
  const field = document.createElement('input');
  field.id = 'number';
  field.type = 'tel';
  field.autocomplete = 'off';
  field.pattern = '\\+[1-9][0-9]{6,14}';
  field.title = words.numberHint;
  field.required = true;
  return field;
}

function labelled(text: string, field: HTMLElement): HTMLElement {
  return element('label', '', text, field);
}
