import { html, nothing, type TemplateResult } from 'lit';
import { longestNote } from '../../disposition/make-record.js';
import { fieldsOf, type OutcomeAnswer, type OutcomeValues } from '../../disposition/outcome-answer.js';
import { textIn, type Outcome, type OutcomeField } from '../../disposition/outcome-set.js';
import type { DispositionWords } from '../../locales/en-disposition.js';
import { localInput, momentOfInput } from './local-input.js';

export interface AnswerFields {
  readonly outcome: Outcome | null;
  readonly answer: OutcomeAnswer;
  readonly words: DispositionWords;
  /** What is still missing, once the agent has tried to save: names of fields, or `follow-up`. */
  readonly missing: readonly string[];
  readonly change: (change: Partial<OutcomeAnswer>) => void;
}

type Value = OutcomeValues[string];

/** What belongs to the chosen outcome: its fields and when somebody is to come back. */
export function fieldsView(fields: AnswerFields): TemplateResult | typeof nothing {
  const { outcome, answer } = fields;
  if (outcome === null) return nothing;
  const { followUp } = outcome.node;
  return html`${fieldsOf(outcome, answer.values).map((field) => fieldView(fields, field))}
  ${followUp === undefined ? nothing : followUpView(fields, followUp)}`;
}

export function notesView({ answer, words, change }: AnswerFields): TemplateResult {
  const count = Array.from(answer.note).length;
  return html`<label class="label-row" for="note">
      <span class="label">${words.outcome.notes}</span>
      <span class="quiet">${words.outcome.count(String(count), String(longestNote))}</span>
    </label>
    <textarea
      id="note"
      part="note"
      rows="3"
      maxlength=${longestNote}
      .value=${answer.note}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLTextAreaElement) change({ note: event.target.value });
      }}
    ></textarea>`;
}

function followUpView({ answer, words, missing, change }: AnswerFields, kind: 'callback' | 'task'): TemplateResult {
  return html`<label class="field-row ${missing.includes('follow-up') ? 'missing' : ''}">
    <span class="label">${words.outcome[kind]}</span>
    <input
      type="datetime-local"
      aria-invalid=${missing.includes('follow-up')}
      .value=${answer.followUpAt === null ? '' : localInput(answer.followUpAt)}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) change({ followUpAt: momentOfInput(event.target.value) });
      }}
    />
  </label>`;
}

function fieldView({ answer, words, missing, change }: AnswerFields, field: OutcomeField): TemplateResult {
  const { name, label, isRequired = false } = field;
  const value = answer.values[name] ?? null;
  const set = (next: Value): void => change({ values: { ...answer.values, [name]: next } });
  const isMissing = missing.includes(name);
  return html`<label class="field-row ${isMissing ? 'missing' : ''}">
    <span class="label"
      >${textIn(label, words.language)}${isRequired ? html` <span class="quiet">${words.outcome.required}</span>` : nothing}</span
    >
    ${control(field, value, words, isMissing, set)}
  </label>`;
}

function control(
  { kind, choices = [] }: OutcomeField,
  value: Value,
  words: DispositionWords,
  isMissing: boolean,
  set: (value: Value) => void,
): TemplateResult {
  if (kind === 'choice' || kind === 'yes-no') {
    const yesNo = [
      { value: 'yes', label: words.outcome.yes },
      { value: 'no', label: words.outcome.no },
    ];
    const chosen = kind === 'choice' ? value : value === null ? null : value === true ? 'yes' : 'no';
    const read = (text: string): Value => (text === '' ? null : kind === 'choice' ? text : text === 'yes');
    return html`<select aria-invalid=${isMissing} @change=${onText(read, set)}>
      <option value="" ?selected=${chosen === null}></option>
      ${(kind === 'choice' ? choices : yesNo).map(
        (choice) =>
          html`<option value=${choice.value} ?selected=${choice.value === chosen}>
            ${textIn(choice.label, words.language)}
          </option>`,
      )}
    </select>`;
  }
  const read = (text: string): Value => (text === '' ? null : kind === 'number' ? Number(text) : text);
  return html`<input
    type=${kind}
    aria-invalid=${isMissing}
    .value=${value === null ? '' : String(value)}
    @change=${onText(read, set)}
  />`;
}

function onText(read: (text: string) => Value, set: (value: Value) => void): (event: Event) => void {
  return ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) set(read(target.value));
  };
}
