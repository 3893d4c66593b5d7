import type { PhoneState } from './phone-messages.js';
import type { PhoneWords } from './phone-words.js';

export interface PhoneView {
  readonly words: PhoneWords;
  readonly state: PhoneState;
  /** The instance's number. */
  readonly phoneNumber: string;
  readonly digits: string;
  readonly connectedAt: number | null;
  readonly problem: string | null;
}

export interface PhoneActions {
  register(number: string): void;
  call(from: string, attributes: Readonly<Record<string, string>>): void;
  answer(): void;
  press(digit: string): void;
  hangUp(): void;
}

/** Fictional customers, those of the CRM example. */
const callers = [
  {
    name: 'Aiko Tanaka',
    number: '+81312345678',
    attributes: { customerId: '4471', Tier: 'Gold', Language: 'Japanese' },
  },
  { name: 'Marta Oliveira', number: '+5511912348890', attributes: { customerId: '3920', Tier: 'Standard' } },
  { name: 'Priya Raman', number: '+912255500199', attributes: { customerId: '2817', Tier: 'Silver' } },
] as const;

const another = 'another';

/** Chosen caller and typed number live across drawings. */
const chosen = { caller: '0', number: '+819055500142' };

export function drawPhone(root: HTMLElement, view: PhoneView, actions: PhoneActions): void {
  const isInCall = view.state === 'waiting' || view.state === 'connected' || view.state === 'on-hold';
  root.dataset['state'] = view.state;
  const parts = [
    element('h1', view.words.title),
    status(view),
    ...(view.problem === null ? [] : [element('p', view.problem, 'problem')]),
    ...(isInCall ? [keypad(view, actions), hangUpKey(view, actions)] : []),
    ...(view.state === 'ringing' ? [ringingKeys(view, actions)] : []),
    ...(isInCall || view.state === 'ringing' ? [] : [dialForm(view, actions)]),
  ];
  const focused = document.activeElement?.id ?? '';
  root.replaceChildren(...parts);
  if (focused !== '') document.getElementById(focused)?.focus();
}

/** Only the clock: what a person types or points at stays as it is. */
export function drawTime(root: HTMLElement, view: PhoneView): void {
  const time = root.querySelector('.time');
  if (time !== null && view.connectedAt !== null) time.textContent = timeOf(view);
}

function timeOf({ phoneNumber, connectedAt }: PhoneView): string {
  return connectedAt === null ? phoneNumber : clock(Date.now() - connectedAt);
}

function status(view: PhoneView): HTMLElement {
  const { words, state } = view;
  const made = element('p', words.states[state], 'status');
  made.role = 'status';
  made.append(element('span', timeOf(view), 'time'));
  return made;
}

function dialForm(view: PhoneView, actions: PhoneActions): HTMLElement {
  const { words, phoneNumber } = view;
  const form = document.createElement('form');
  const select = document.createElement('select');
  select.id = 'caller';
  select.append(...callers.map(({ name, number }, index) => new Option(`${name}  ${number}`, String(index))));
  select.append(new Option(words.another, another));
  select.value = chosen.caller;
  const number = document.createElement('input');
  number.id = 'number';
  number.type = 'tel';
  number.value = chosen.number;
  number.ariaLabel = words.yourNumber;
  number.pattern = '\\+[1-9][0-9]{6,14}';
  number.required = true;
  const read = () => {
    chosen.caller = select.value;
    chosen.number = number.value;
    number.hidden = select.value !== another;
    number.disabled = number.hidden;
    actions.register(callerOf().number);
  };
  select.addEventListener('change', read);
  number.addEventListener('change', read);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    read();
    const caller = callerOf();
    actions.call(caller.number, caller.attributes);
  });
  const label = element('label', words.you);
  label.append(select);
  const call = key(words.call, 'accept', 'call');
  call.type = 'submit';
  form.append(
    label,
    number,
    element('p', `${words.calling} ${phoneNumber}`, 'muted'),
    call,
    element('p', words.hint, 'muted'),
  );
  read();
  return form;
}

function callerOf(): { number: string; attributes: Readonly<Record<string, string>> } {
  return callers[Number(chosen.caller)] ?? { number: chosen.number, attributes: {} };
}

function keypad({ words, digits }: PhoneView, actions: PhoneActions): HTMLElement {
  const pad = element('div', '', 'keypad');
  pad.role = 'group';
  pad.ariaLabel = words.digits;
  for (const digit of '123456789*0#') {
    const button = key(digit, 'digit', `digit-${digit}`);
    button.addEventListener('click', () => actions.press(digit));
    pad.append(button);
  }
  const whole = element('div', '');
  whole.append(element('p', digits || '\u00a0', 'digits'), pad);
  return whole;
}

function hangUpKey({ words }: PhoneView, actions: PhoneActions): HTMLElement {
  const button = key(words.hangUp, 'end', 'hang-up');
  button.addEventListener('click', () => actions.hangUp());
  return button;
}

function ringingKeys({ words }: PhoneView, actions: PhoneActions): HTMLElement {
  const answer = key(words.answer, 'accept', 'answer');
  answer.addEventListener('click', () => actions.answer());
  const decline = key(words.decline, 'end', 'decline');
  decline.addEventListener('click', () => actions.hangUp());
  const row = element('div', '', 'row');
  row.append(answer, decline);
  return row;
}

function key(text: string, look: string, id: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.id = id;
  button.className = look;
  button.textContent = text;
  return button;
}

function element(name: string, text: string, look = ''): HTMLElement {
  const made = document.createElement(name);
  made.append(text);
  made.className = look;
  return made;
}

function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}
