import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DispositionRecord } from '../../disposition/disposition-record.js';
import type { Dispositions } from '../../disposition/dispositions.js';
import { emptyAnswer, missingOf, outcomeReport, type OutcomeAnswer } from '../../disposition/outcome-answer.js';
import { outcomeWith, textIn, type OutcomeSet } from '../../disposition/outcome-set.js';
import { CcpDispositionSavedEvent, CcpQualityReportRequestEvent } from '../../events/disposition-events.js';
import type { DispositionWords } from '../../locales/en-disposition.js';
import { CcpElement } from '../internal/ccp-element.js';
import { dispositionVocabulary } from '../internal/disposition-words.js';
import { report } from '../internal/call-icons.js';
import { check, icon } from '../internal/icons.js';
import { runningTime, timeOfDay } from '../internal/running-time.js';
import { Ticker } from '../internal/ticker.js';
import { styles } from './disposition-form.styles.js';
import { chipsView, offered } from './outcome-chips.js';
import { fieldsView, notesView, type AnswerFields } from './outcome-fields.js';

/** How long after the last key the draft is written, in milliseconds. */
const draftPause = 300;

type Stage = 'entry' | 'saving' | 'saved' | 'failed';

/**
 * @summary What came of a contact: outcome, fields, follow-up and notes.
 *
 * It does not depend on after contact work, which a change of the agent's state may end at any time: what was entered is kept at once
 * and outlasts a reload. Without a `contact-id` it asks for the oldest contact that is gone without an answer. In a `<form>` its
 * value is the code of the outcome.
 *
 * @fires ccp-disposition-saved - The outcome is kept on this machine.
 * @fires ccp-quality-report-request - The agent wants to report a bad call.
 *
 * @csspart chip - An outcome with its digit.
 * @csspart list - All outcomes, with the search.
 * @csspart note - The notes.
 * @csspart save - The button that saves.
 */
export class CcpDispositionForm extends CcpElement {
  static override styles = [CcpElement.styles, styles];
  /** Lets a form around it read its value. */
  static readonly formAssociated = true;

  /** Where the answer goes and which outcomes there are. */
  @property({ attribute: false }) dispositions: Dispositions | undefined;

  /** The contact; empty for the oldest one that is gone without an answer. */
  @property({ attribute: 'contact-id' }) contactId = '';

  /** Name of the value in a form. */
  @property({ reflect: true }) name = '';

  /** Leaves out the Save button, for a host that calls `save` itself. */
  @property({ type: Boolean }) bare = false;

  @state() private answer: OutcomeAnswer = emptyAnswer;
  @state() private stage: Stage = 'entry';
  @state() private query: string | null = null;
  @state() private isTried = false;
  @state() private isDraftKept = false;

  private readonly vocabulary = this.localize.with(dispositionVocabulary);
  private saved: DispositionRecord | null = null;
  private shownId = '';
  private changedSet: OutcomeSet | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private release = (): void => undefined;

  constructor() {
    super();
    new Ticker(this, () => this.dueAt !== null);
  }

  /** The code of the outcome that is chosen, or an empty text. */
  get value(): string {
    return this.answer.code ?? '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.keepNow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.keepNow);
    this.keepNow();
    this.release();
    this.release = () => undefined;
  }

  /** @internal */
  formResetCallback(): void {
    this.change(emptyAnswer);
  }

  /** Saves the answer. False where something is missing, which the form then shows, or where it could not be kept. */
  async save(): Promise<boolean> {
    const { set, dispositions, shownId, words } = this;
    if (set === null || dispositions === undefined || this.stage === 'saving') return false;
    this.isTried = true;
    const outcome = outcomeReport(set, this.answer, words.language);
    if (outcome === null) return this.isOptional && this.answer.code === null;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.stage = 'saving';
    try {
      this.saved = await dispositions.saveOutcome(shownId, outcome, { source: 'pointer', note: this.answer.note });
    } catch {
      // The agent is told, and the answer stays.
      this.stage = 'failed';
      return false;
    }
    this.stage = 'saved';
    const { code } = outcome;
    this.dispatchEvent(new CcpDispositionSavedEvent({ id: this.saved.id, kind: 'outcome', code, contactId: shownId }));
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('dispositions')) {
      this.release();
      this.release = this.dispositions?.subscribe(() => this.requestUpdate()) ?? this.release;
    }
    const id = this.contactId === '' ? (this.dispositions?.unanswered[0]?.key ?? '') : this.contactId;
    const isSavedStillShown = this.contactId === '' && this.stage === 'saved';
    if (id !== this.shownId && !isSavedStillShown) void this.open(id);
  }

  protected override updated(): void {
    const { set, value, isOptional } = this;
    this.internals.setFormValue(value);
    const isMissing = set !== null && !isOptional && missingOf(set, this.answer).length > 0;
    const anchor = this.renderRoot.querySelector<HTMLElement>('.chip') ?? undefined;
    if (isMissing && anchor !== undefined) {
      this.internals.setValidity({ valueMissing: true }, this.words.outcome.missing, anchor);
    } else this.internals.setValidity({});
  }

  protected override render(): TemplateResult | typeof nothing {
    const { set, words, stage, dispositions } = this;
    if (set === null || dispositions === undefined) return nothing;
    if (stage === 'saved') return this.done();
    const missing = this.isTried ? missingOf(set, this.answer) : [];
    const fields: AnswerFields = {
      outcome: outcomeWith(set, this.answer.code),
      answer: this.answer,
      words,
      missing,
      change: (change) => this.change(change),
    };
    return html`<div class="form" @keydown=${this.onKeydown}>
      ${this.head(missing)}
      ${chipsView({
        set,
        code: this.answer.code,
        recent: dispositions.recentCodes,
        words,
        query: this.query,
        pick: (code) => this.pick(code),
        look: (query) => (this.query = query),
      })}
      ${fieldsView(fields)} ${notesView(fields)} ${this.foot()}
    </div>`;
  }

  private get words(): DispositionWords {
    return this.vocabulary.texts;
  }

  private get set(): OutcomeSet | null {
    return this.dispositions?.setFor(this.shownId) ?? null;
  }

  private get isOptional(): boolean {
    return this.set?.answer.mode === 'optional';
  }

  private get dueAt(): number | null {
    return this.stage === 'entry' ? (this.dispositions?.dueAt(this.shownId) ?? null) : null;
  }

  private head(missing: readonly string[]): TemplateResult {
    const { words, dueAt, contactId } = this;
    const { endedAt = null } = this.dispositions?.unanswered.find(({ key }) => key === this.shownId) ?? {};
    return html`${
        contactId === '' && endedAt !== null
          ? html`<p class="quiet">${words.outcome.ended(timeOfDay(endedAt, this.localize.tag))}</p>`
          : nothing
      }
      <p class="label-row">
        <span class="label" id="outcome"
          >${words.outcome.title}
          ${
            this.isOptional
              ? nothing
              : html`<span class="quiet ${missing.includes('outcome') ? 'bad' : ''}">${words.outcome.required}</span>`
          }</span
        >
        ${dueAt === null ? nothing : html`<span class="quiet">${words.outcome.left(runningTime(dueAt - Date.now()))}</span>`}
      </p>`;
  }

  private foot(): TemplateResult {
    const { words, stage, bare } = this;
    return html`<div class="foot">
      <button type="button" class="action" @click=${this.askReport}>${icon(report)}${words.report.open}</button>
      <span class="quiet" role="status">
        ${
          stage === 'failed'
            ? html`<span class="bad">${words.outcome.failed}</span>`
            : this.isDraftKept
              ? words.outcome.draftKept
              : nothing
        }
      </span>
      ${
        bare
          ? nothing
          : html`<button type="button" part="save" class="action ink" @click=${this.save}>
              ${words.outcome.save}
            </button>`
      }
    </div>`;
  }

  private done(): TemplateResult {
    const { words, saved } = this;
    const node = this.set === null ? null : outcomeWith(this.set, saved?.outcome?.code ?? null)?.node;
    const label = node == null ? (saved?.outcome?.label ?? '') : textIn(node.label, words.language);
    return html`<p class="done" role="status">
      ${icon(check)}<span>${words.outcome.saved(label)}</span>
      <button type="button" class="undo" @click=${this.undo}>${words.outcome.undo}</button>
    </p>`;
  }

  private pick(code: string): void {
    const { set } = this;
    const node = set === null ? null : outcomeWith(set, code)?.node;
    const isEmpty = this.answer.note.trim() === '';
    const note = isEmpty && node?.note !== undefined ? textIn(node.note, this.words.language) : this.answer.note;
    const isSame = this.answer.code === code;
    this.query = null;
    this.change({ code: isSame ? null : code, note });
  }

  private change(change: Partial<OutcomeAnswer>): void {
    this.answer = { ...this.answer, ...change };
    this.isDraftKept = false;
    if (this.stage === 'failed') this.stage = 'entry';
    // The contact may be gone when the draft is written, and its set with it.
    this.changedSet = this.set;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.keepNow, draftPause);
  }

  private async open(id: string): Promise<void> {
    this.keepNow();
    this.shownId = id;
    this.answer = emptyAnswer;
    this.stage = 'entry';
    this.saved = null;
    this.query = null;
    this.isTried = false;
    this.isDraftKept = false;
    const draft = id === '' ? null : await this.dispositions?.draft(id);
    const isUntouched = this.shownId === id && this.answer === emptyAnswer;
    if (draft == null || !isUntouched) return;
    this.answer = draft.answer;
    this.isDraftKept = draft.answer.code !== null || draft.answer.note !== '';
  }

  private readonly keepNow = (): void => {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    const { changedSet: set, dispositions, shownId, answer } = this;
    if (set === null || dispositions === undefined) return;
    void dispositions.keepDraft(shownId, set, answer).then(() => {
      this.isDraftKept = this.shownId === shownId && this.answer === answer;
    });
  };

  private readonly undo = async (): Promise<void> => {
    const { saved, dispositions } = this;
    if (saved === null || dispositions === undefined) return;
    await dispositions.undo(saved);
    dispositions.reopen(this.shownId);
    this.saved = null;
    this.stage = 'entry';
    this.change({});
  };

  private readonly askReport = (): void => {
    this.dispatchEvent(new CcpQualityReportRequestEvent({ isOpen: true }));
  };

  /** Digits choose, except where the agent writes. */
  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return;
    const [target] = event.composedPath();
    const isWriting = target instanceof HTMLElement && target.matches('input, textarea, select');
    if (event.key === 'Escape' && this.query !== null) {
      event.preventDefault();
      this.query = null;
      return;
    }
    const { set } = this;
    const digit = Number(event.key.normalize('NFKC'));
    if (isWriting || set === null || !Number.isInteger(digit) || digit < 1) return;
    const first = offered({ set, code: this.answer.code, recent: this.dispositions?.recentCodes ?? [] });
    const chosen = first[digit - 1];
    if (chosen === undefined) return;
    event.preventDefault();
    this.pick(chosen.code);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-disposition-form': CcpDispositionForm;
  }
}
