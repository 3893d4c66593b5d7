import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ReportLine } from '../../disposition/analysis/report-table.js';
import type { AnalysisWords } from '../../locales/en-analysis.js';
import { analysisVocabulary } from '../internal/analysis-words.js';
import { buttons } from '../internal/button.styles.js';
import { CcpElement } from '../internal/ccp-element.js';
import { copyText } from '../internal/copy-text.js';
import { styles } from './issue-list.styles.js';

const moreAtOnce = 50;

/**
 * @summary Reported problems one by one, with the ids of their contacts to copy.
 *
 * The ids are what AWS support asks for first. Give it `drillDown(...).reports` of `ccp-elements/analysis`.
 *
 * @csspart row - One report: time, code, agent, round trip.
 * @csspart copy - The button that copies the contact ids.
 * @csspart more - The button that shows more reports.
 */
export class CcpIssueList extends CcpElement {
  static override styles = [CcpElement.styles, buttons, styles];

  /** The reports, in the order in which they are shown. */
  @property({ attribute: false }) reports: readonly ReportLine[] = [];

  /** Whose clock the times are of, an IANA name as `Asia/Tokyo`. */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';

  /** How many reports are shown at first. */
  @property({ type: Number }) shown = 5;

  /** Shows the contact id under each report. */
  @property({ type: Boolean, attribute: 'contact-ids' }) hasContactIds = false;

  @state() private more = 0;
  @state() private copied: boolean | null = null;
  private readonly vocabulary = this.localize.with(analysisVocabulary);

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (!changed.has('reports')) return;
    this.more = 0;
    this.copied = null;
  }

  protected override render(): TemplateResult {
    const words = this.vocabulary.texts;
    const { reports } = this;
    const visible = reports.slice(0, this.shown + this.more);
    const number = (value: number): string => value.toLocaleString(this.localize.tag);
    return html`<div class="head">
        <h3>${words.contacts}</h3>
        <span class="count">${words.shown(number(visible.length), number(reports.length))}</span>
      </div>
      <ul>
        ${repeat(
          visible,
          ({ id }) => id,
          (line) => this.row(line, words),
        )}
      </ul>
      <div class="foot">${this.foot(words, visible.length < reports.length)}</div>`;
  }

  private row({ occurredAt, code, agent, roundTrip, contactId }: ReportLine, words: AnalysisWords): TemplateResult {
    const { tag } = this.localize;
    const time = new Intl.DateTimeFormat(tag, {
      timeZone: this.timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(this.isOfOneDay() ? {} : { month: 'numeric', day: 'numeric' }),
    });
    return html`<li class="row" part="row">
      <time class="time" datetime=${new Date(occurredAt).toISOString()}>${time.format(new Date(occurredAt))}</time>
      <span class="code">${code}</span>
      <span class="agent">${agent === '' ? words.unnamed : agent}</span>
      <span class="round-trip">
        ${roundTrip === null ? nothing : words.milliseconds(Math.round(roundTrip).toLocaleString(tag))}
      </span>
      ${this.hasContactIds ? html`<span class="contact">${contactId ?? words.noContact}</span>` : nothing}
    </li>`;
  }

  private foot(words: AnalysisWords, hasMore: boolean): readonly (TemplateResult | typeof nothing)[] {
    const ids = this.contactIds();
    const copy = html`<button type="button" class="action ink" part="copy" @click=${() => this.copy(ids)}>
      ${words.copyContacts(ids.length.toLocaleString(this.localize.tag))}
    </button>`;
    const more = html`<button type="button" class="action" part="more" @click=${this.showMore}>
      ${words.showMore}
    </button>`;
    const answer = this.copied === null ? '' : this.copied ? words.copied : words.notCopied;
    return [
      ids.length === 0 ? nothing : copy,
      hasMore ? more : nothing,
      html`<span class="note" role="status">${answer}</span>`,
    ];
  }

  private contactIds(): readonly string[] {
    const ids = new Set<string>();
    for (const { contactId } of this.reports) if (contactId !== null) ids.add(contactId);
    return [...ids];
  }

  private isOfOneDay(): boolean {
    const day = new Intl.DateTimeFormat('en', { timeZone: this.timeZone, dateStyle: 'short' });
    const first = this.reports[0];
    return (
      first !== undefined &&
      this.reports.every(({ occurredAt }) => day.format(occurredAt) === day.format(first.occurredAt))
    );
  }

  private async copy(ids: readonly string[]): Promise<void> {
    this.copied = await copyText(ids.join('\n'));
  }

  private readonly showMore = (): void => {
    this.more += moreAtOnce;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-issue-list': CcpIssueList;
  }
}
