import { dialForm } from './dial-form.js';
import { element, key } from './phone-element.js';
import type { PhoneActions, PhoneFacts } from './phone-facts.js';
import type { PhoneState } from './phone-messages.js';
import type { PhoneWords } from './phone-words.js';

const keypadDigits = '123456789*0#';
/** As in the agent's panel: a double click on one key must not press what takes its place. */
const guardMs = 350;

type PanelName = 'dial' | 'call' | 'ringing';

const panelOf: Readonly<Record<PhoneState, PanelName>> = {
  idle: 'dial',
  ended: 'dial',
  ringing: 'ringing',
  dialling: 'call',
  answering: 'call',
  waiting: 'call',
  alerting: 'call',
  connected: 'call',
  'on-hold': 'call',
};

/** The page's elements, made once: what a person points at, types or hears read out stays the same element. */
export class PhoneView {
  readonly #state = element('p', 'state');
  readonly #detail = element('p', 'detail');
  readonly #problem = element('p', 'problem');
  readonly #digits = element('p', 'digits');
  readonly #calling = element('b', 'number');
  readonly #keypad = document.createElement('fieldset');
  readonly #panels: Readonly<Record<PanelName, HTMLElement>>;
  #panel: PanelName | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly words: PhoneWords,
    private readonly actions: PhoneActions,
  ) {
    this.#state.role = 'status';
    this.#problem.role = 'alert';
    const line = element('div', 'line', this.#state, this.#detail);
    this.#panels = {
      dial: dialForm(words, actions, this.#calling),
      call: this.#callPanel(),
      ringing: this.#ringingPanel(),
    };
    for (const panel of Object.values(this.#panels)) panel.tabIndex = -1;
    root.replaceChildren(element('h1', '', words.title), line, this.#problem, ...Object.values(this.#panels));
  }

  show(facts: PhoneFacts): void {
    this.root.dataset['state'] = facts.state;
    write(this.#state, this.words.states[facts.state]);
    write(this.#problem, facts.problem ?? '');
    write(this.#digits, facts.digits);
    write(this.#calling, facts.phoneNumber);
    this.#keypad.disabled = facts.state === 'dialling' || facts.state === 'answering';
    this.showTime(facts);
    this.#turnTo(panelOf[facts.state]);
  }

  /** The part that changes by itself. */
  showTime({ state, phoneNumber, connectedAt }: PhoneFacts): void {
    const number = state === 'idle' ? '' : phoneNumber;
    write(this.#detail, connectedAt === null ? number : clock(Date.now() - connectedAt));
  }

  #turnTo(name: PanelName): void {
    if (name === this.#panel) return;
    const isFocusHere = this.root.contains(document.activeElement);
    this.#panel = name;
    for (const [other, panel] of Object.entries(this.#panels)) panel.hidden = other !== name;
    // A keyboard's place is the panel, not a key, so that Enter does not go on to the next thing by accident.
    if (isFocusHere) this.#panels[name].focus({ preventScroll: true });
    this.root.classList.add('guarded');
    setTimeout(() => this.root.classList.remove('guarded'), guardMs);
  }

  #callPanel(): HTMLElement {
    this.#keypad.className = 'keypad';
    this.#keypad.ariaLabel = this.words.digits;
    for (const digit of keypadDigits)
      this.#keypad.append(key(digit, 'digit', `digit-${digit}`, () => this.actions.press(digit)));
    const hangUp = key(this.words.hangUp, 'end', 'hang-up', () => this.actions.hangUp());
    document.addEventListener('keydown', (event) => this.#type(event));
    return element('section', 'panel', this.#digits, this.#keypad, hangUp);
  }

  /** Digits of the keyboard are those of the keypad. */
  #type({ key: typed, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): void {
    const isDigit = typed.length === 1 && keypadDigits.includes(typed);
    if (this.#panel !== 'call' || this.#keypad.disabled || !isDigit) return;
    if (!ctrlKey && !altKey && !metaKey && !isComposing) this.actions.press(typed);
  }

  #ringingPanel(): HTMLElement {
    const answer = key(this.words.answer, 'accept', 'answer', () => this.actions.answer());
    const decline = key(this.words.decline, 'end', 'decline', () => this.actions.hangUp());
    return element('section', 'panel', element('div', 'row', answer, decline));
  }
}

/** A live region is read out again when it is written again, so the same words are not. */
function write(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}
