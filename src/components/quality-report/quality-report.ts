import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DispositionRecord, QualityReport } from '../../disposition/disposition-record.js';
import type { Dispositions } from '../../disposition/dispositions.js';
import { beginEntry, entryReport, placeSign, stepBack, typeSign, type KeyEntry } from '../../disposition/key-entry.js';
import type { Notice } from '../../disposition/notice.js';
import { guideChart, readSign } from '../../disposition/quality-key.js';
import { CcpDispositionSavedEvent, CcpQualityReportRequestEvent } from '../../events/disposition-events.js';
import type { DispositionWords } from '../../locales/en-disposition.js';
import { CcpElement } from '../internal/ccp-element.js';
import { dispositionVocabulary, readingOf, reasonInWords } from '../internal/disposition-words.js';
import { close } from '../internal/call-icons.js';
import { check, icon, info } from '../internal/icons.js';
import { styles } from './quality-report.styles.js';
import { tilesView } from './report-tiles.js';

/** How long a saved report can be seen and undone, in milliseconds. */
const undoTime = 5_000;

type Stage = 'entry' | 'saving' | 'saved' | 'undone' | 'failed';

/**
 * @summary The three-letter report of a bad call: symptom, scenario, impact.
 *
 * Letters and digits are taken wherever the focus is inside, in any width and case; the scenario is filled in from the contact.
 * Enter saves, Escape closes, Backspace steps back. What was measured in the last minute before the report was opened goes
 * with it.
 *
 * @fires ccp-quality-report-request - The agent closes the report.
 * @fires ccp-disposition-saved - The report is kept on this machine.
 *
 * @csspart field - The field with the letters.
 * @csspart save - The button that saves.
 * @csspart reading - The code in words.
 * @csspart tile - A tile of the key.
 * @csspart hint - The suggestion and its reason.
 */
export class CcpQualityReport extends CcpElement {
  static override styles = [CcpElement.styles, styles];

  /** Where the report goes; without it nothing can be saved. */
  @property({ attribute: false }) dispositions: Dispositions | undefined;

  /** The contact that the report is about; empty for the workstation itself. */
  @property({ attribute: 'contact-id' }) contactId = '';

  @state() private entry: KeyEntry = beginEntry(null);
  @state() private notice: Notice | null = null;
  @state() private stage: Stage = 'entry';
  @state() private isWrong = false;
  @state() private said = '';

  private source: DispositionRecord['source'] = 'keyboard';
  private readonly vocabulary = this.localize.with(dispositionVocabulary);
  private saved: DispositionRecord | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  /** Puts the keyboard focus on the field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.field')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('contactId') || changed.has('dispositions')) this.begin();
  }

  protected override render(): TemplateResult {
    const { words, entry, notice } = this;
    const isAbout = notice?.contact !== undefined;
    return html`<div class="report" role="group" aria-labelledby="title" @keydown=${this.onKeydown}>
      <div class="top">
        <h2 id="title">${isAbout ? words.report.title : words.report.titleWithout}</h2>
        <button type="button" class="icon-button" aria-label=${words.report.close} @click=${this.close}>
          ${icon(close)}
        </button>
      </div>
      ${this.field()}
      <p id="reading" class="reading" part="reading" aria-live="polite">${this.reading()}</p>
      ${tilesView({
        entry,
        chart: this.chart,
        words,
        suggested: notice?.suggestion?.symptom ?? null,
        press: (sign) => this.type(sign, 'pointer'),
      })}
      ${this.hint()}
    </div>`;
  }

  private get words(): DispositionWords {
    return this.vocabulary.texts;
  }

  private get chart(): Dispositions['chart'] {
    return this.dispositions?.chart ?? guideChart;
  }

  private get report(): QualityReport | null {
    return entryReport(this.entry, this.chart);
  }

  private field(): TemplateResult {
    const { words, entry, report, stage } = this;
    const letters = [entry.symptom, entry.symptom === null ? null : entry.scenario, entry.severity];
    const isOff = report === null || stage === 'saving' || this.dispositions === undefined;
    return html`<div class="field-row ${this.isWrong ? 'wrong' : ''}" @animationend=${this.calm}>
      <div
        class="field"
        part="field"
        role="textbox"
        tabindex="0"
        aria-readonly="true"
        aria-label=${words.report.code}
        aria-describedby="reading"
      >
        ${letters.map((letter, at) =>
          letter === null
            ? nothing
            : html`<span class="letter ${at === 1 && !entry.isScenarioTyped ? 'filled-in' : ''}">${letter}</span>`,
        )}
        <span class="caret"></span>
      </div>
      <button type="button" part="save" class="save" aria-disabled=${isOff ? 'true' : nothing} @click=${this.save}>
        ${words.report.save}<span class="cap" aria-hidden="true">↵</span>
      </button>
    </div>`;
  }

  private reading(): TemplateResult | string {
    const { words, report, entry, stage, saved } = this;
    if (stage === 'saved' && saved !== null) {
      return html`${icon(check)}<span>${words.report.saved(saved.quality?.code ?? '')}</span>
        <button type="button" class="undo" @click=${this.undo}>${words.report.undo}</button>`;
    }
    if (stage === 'undone') return words.report.undone;
    if (stage === 'failed') return html`<span class="bad">${words.report.failed}</span>`;
    if (this.said !== '') return html`<span class="bad">${this.said}</span>`;
    if (report === null) return entry.scenario === null ? words.report.beginWithout : words.report.begin;
    const [symptom, rest] = readingOf(report, this.chart, words);
    return html`<span><b>${symptom}</b>${rest}</span>`;
  }

  private hint(): TemplateResult | typeof nothing {
    const { words, notice } = this;
    const suggestion = notice?.suggestion ?? null;
    const seconds = notice?.evidence?.lastSeconds;
    if (suggestion === null && seconds === undefined) return nothing;
    const why =
      suggestion === null ? '' : words.report.suggested(suggestion.symptom, reasonInWords(suggestion.reason, words));
    const attached = seconds === undefined ? '' : words.report.attached(words.seconds(seconds));
    return html`<p class="hint" part="hint">${icon(info)}<span>${[why, attached].filter(Boolean).join(' ')}</span></p>`;
  }

  /** The moment counts at which the agent opened the report, or began another one. */
  private begin(): void {
    clearTimeout(this.timer);
    this.notice = this.dispositions?.notice(this.contactId === '' ? null : this.contactId) ?? null;
    this.entry = beginEntry(this.notice?.scenario ?? null);
    this.stage = 'entry';
    this.said = '';
  }

  private type(sign: string, source: DispositionRecord['source']): void {
    if (this.stage === 'saving') return;
    if (this.stage !== 'entry' && this.stage !== 'failed') this.begin();
    this.source = source;
    const entry = this.placed(sign);
    this.isWrong = entry === null;
    this.said = entry === null ? this.words.report.wrong(readSign(sign) || sign) : '';
    if (entry !== null) this.entry = entry;
  }

  /** Another letter of a symptom replaces the first, as its tile does. */
  private placed(sign: string): KeyEntry | null {
    const { entry, chart, source } = this;
    if (source === 'pointer') return placeSign(entry, sign, chart);
    return typeSign(entry, sign, chart) ?? typeSign({ ...entry, symptom: null }, sign, chart);
  }

  private readonly save = async (): Promise<void> => {
    const { report, notice, dispositions } = this;
    if (report === null || notice === null || dispositions === undefined) return;
    if (this.stage !== 'entry' && this.stage !== 'failed') return;
    this.stage = 'saving';
    try {
      this.saved = await dispositions.reportQuality(report, notice, { source: this.source });
    } catch {
      // The agent is told, and what was typed stays.
      this.stage = 'failed';
      return;
    }
    this.stage = 'saved';
    const contactId = notice.contact?.contactId ?? null;
    this.dispatchEvent(
      new CcpDispositionSavedEvent({ id: this.saved.id, kind: 'quality', code: report.code, contactId }),
    );
    this.timer = setTimeout(this.close, undoTime);
  };

  private readonly undo = async (): Promise<void> => {
    const { saved, dispositions } = this;
    if (saved === null || dispositions === undefined) return;
    clearTimeout(this.timer);
    await dispositions.undo(saved);
    this.saved = null;
    this.stage = 'undone';
    this.focus();
  };

  private readonly close = (): void => {
    clearTimeout(this.timer);
    this.dispatchEvent(new CcpQualityReportRequestEvent({ isOpen: false }));
  };

  private readonly calm = (): void => {
    this.isWrong = false;
  };

  private readonly onKeydown = (event: KeyboardEvent): void => {
    // 229: an input method has taken the key for itself.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return;
    const [target] = event.composedPath();
    const isOnButton = target instanceof HTMLElement && target.matches('.undo, .icon-button');
    if (this.obey(event.key, isOnButton)) event.preventDefault();
  };

  private obey(key: string, isOnButton: boolean): boolean {
    if (key === 'Escape') this.close();
    else if (key === 'Backspace') this.entry = stepBack(this.entry, this.notice?.scenario ?? null);
    else if (key === 'Enter') {
      if (isOnButton || this.report === null || (this.stage !== 'entry' && this.stage !== 'failed')) return false;
      void this.save();
    } else if (Array.from(key).length === 1 && key.trim() !== '') this.type(key, 'keyboard');
    else return false;
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-quality-report': CcpQualityReport;
  }
}
