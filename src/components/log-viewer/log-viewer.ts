import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LogFilter, LogRoom, LogSlot } from '../../diagnostics/logs/log-room.js';
import { openLogRoom } from '../../diagnostics/logs/worker-log-room.js';
import { enLogs, type LogWords } from '../../locales/en-logs.js';
import { CcpElement } from '../internal/ccp-element.js';
import { FileChoice } from '../internal/file-choice.js';
import { Vocabulary } from '../internal/vocabulary.js';
import { RowWindow } from '../quick-connects/row-window.js';
import { comparisonView } from './comparison-view.js';
import { factsView } from './facts-view.js';
import { findingsView } from './findings-view.js';
import { linesView } from './lines-view.js';
import { allLines, LogDesk, type OpenedLog } from './log-desk.js';
import { LogFigures } from './log-figures.js';
import { styles } from './log-viewer.styles.js';
import { saveFile } from './save-file.js';

const vocabulary = new Vocabulary<LogWords>(enLogs, {
  ja: async () => (await import('../../locales/ja-logs.js')).jaLogs,
});

/**
 * @summary Reads a downloaded log of the Contact Control Panel and shows what it says: faults with their remedies and lines,
 * calls, clock, slow operations, and every line.
 *
 * The file is read in a worker and never leaves the computer, but for the copy without customer data that is saved on
 * request. Two logs can be compared. Works alone, without a session.
 *
 * @csspart head - Title and actions.
 * @csspart drop - Where a file can be dropped.
 * @csspart findings - What the log shows; one is `finding`.
 * @csspart finding - One fault.
 * @csspart facts - Browser, clock and versions.
 * @csspart calls - The table of calls.
 * @csspart apis - The table of slow operations.
 * @csspart comparison - What changed between two logs.
 * @csspart lines - The lines with their filters; one is `line`.
 * @csspart line - One line.
 * @csspart entry - The whole entry of a line.
 */
export class CcpLogViewer extends CcpElement {
  static override styles = [CcpElement.styles, styles];

  /** Opens the room in which logs are read; by default in a worker beside this file. */
  @property({ attribute: false }) openRoom: () => Promise<LogRoom> = () => openLogRoom();

  @state() private chosen: number | null = null;
  @state() private entry = '';
  @state() private takenOut: number | null = null;

  private readonly words = this.localize.with(vocabulary);
  private readonly desk = new LogDesk(this, () => this.openRoom());
  private readonly window = new RowWindow(this, () => (this.desk.first === null ? 0 : this.desk.count));
  private readonly fileChoice = new FileChoice<LogSlot>(
    this,
    'first',
    (file, slot) => void (slot === 'first' ? this.open(file) : this.compare(file)),
  );

  /** Reads a file, as one that was dropped would be. Resolves when it is shown or could not be read. */
  async open(file: File): Promise<void> {
    this.chosen = null;
    this.takenOut = null;
    await this.desk.open('first', file);
  }

  /** Reads another file and compares it with the one that is open. */
  async compare(file: File): Promise<void> {
    await this.desk.open('second', file);
  }

  protected override render(): TemplateResult {
    const { first, second, comparison } = this.desk;
    const figures = new LogFigures(this.words.texts, this.localize.tag);
    return html`<div class="panel" @dragover=${this.allow} @drop=${this.drop}>
      ${this.head(figures, first)} ${this.news(figures)}
      ${
        first === null
          ? this.empty(figures)
          : html`<div class="body">
              ${
                comparison === null || second === null
                  ? nothing
                  : comparisonView(figures, comparison, [first.name, second.name])
              }
              ${findingsView(figures, first.analysis.findings, (lines) => this.filter({ ...allLines, lines }))}
              ${factsView(figures, first.analysis)} ${this.lines(figures)}
            </div>`
      }
      ${this.fileChoice.render('.txt,.json,.log,application/json,text/plain')}
    </div>`;
  }

  private head({ words }: LogFigures, first: OpenedLog | null): TemplateResult {
    return html`<div class="head" part="head">
      <h2>${words.title}</h2>
      <p class="muted cut">${first?.name ?? ''}</p>
      ${
        first === null
          ? nothing
          : html`<button type="button" class="action" @click=${this.save}>${words.save}</button>
              <button type="button" class="action" @click=${() => this.fileChoice.ask('second')}>
                ${words.compare}
              </button>`
      }
      <button type="button" class="action ink" @click=${() => this.fileChoice.ask('first')}>${words.open}</button>
    </div>`;
  }

  private news({ words }: LogFigures): TemplateResult {
    const { work, hasFailed, first } = this.desk;
    const { malformed = 0, isCut = false, lines = 0 } = first?.analysis ?? {};
    const facts = [
      hasFailed ? words.failed : '',
      first !== null && lines === 0 ? words.nothing : '',
      malformed > 0 ? words.malformed(malformed) : '',
      isCut ? words.cut : '',
      this.takenOut === null ? '' : words.redacted(this.takenOut),
    ].filter((text) => text !== '');
    return html`<div class="news" role="status">
      ${
        work === null
          ? facts.map((text) => html`<p>${text}</p>`)
          : html`<p>${words[work.kind]}</p>
              <progress max="1" .value=${work.part} aria-label=${words[work.kind]}></progress>
              <button type="button" class="action" @click=${() => this.desk.stop()}>${words.stop}</button>`
      }
    </div>`;
  }

  private empty({ words }: LogFigures): TemplateResult {
    return html`<div class="drop" part="drop">
      <h3>${words.emptyTitle}</h3>
      <p>${words.emptyText}</p>
    </div>`;
  }

  private lines(figures: LogFigures): TemplateResult {
    const { desk, window, chosen, entry } = this;
    return linesView({
      desk,
      window,
      figures,
      chosen,
      entry,
      filter: (change) => this.filter({ ...desk.filter, ...change }),
      choose: (index) => void this.choose(index),
    });
  }

  private filter(filter: LogFilter): void {
    this.window.toTop();
    this.chosen = null;
    this.desk.show(filter);
  }

  private async choose(index: number): Promise<void> {
    this.chosen = this.chosen === index ? null : index;
    this.entry = this.chosen === null ? '' : await this.desk.detail(index);
  }

  private readonly allow = (event: Event): void => event.preventDefault();

  private readonly drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void this.open(file);
  };

  private readonly save = async (): Promise<void> => {
    const result = await this.desk.redacted();
    if (result === null) return;
    this.takenOut = Object.values(result.counts).reduce((sum, count) => sum + count, 0);
    saveFile(`redacted-${this.desk.first?.name ?? 'log.txt'}`, result.text);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-log-viewer': CcpLogViewer;
  }
}
