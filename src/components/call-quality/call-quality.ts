import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { activeCall } from '../../domain/active-call.js';
import { readCallQuality, type CallQuality } from '../../diagnostics/quality/call-quality.js';
import { enQuality, type QualityWords } from '../../locales/en-quality.js';
import type { Session } from '../../session/session.js';
import { SessionElement } from '../internal/session-element.js';
import { Vocabulary } from '../internal/vocabulary.js';
import { badgeView, figuresView } from './badge-view.js';
import { styles } from './call-quality.styles.js';
import { levelsView } from './level-view.js';
import { isOver, isWithoutPath, noticeOf, noticeView, type Notice } from './notice-view.js';
import { panelView } from './panel-view.js';
import { QualityWatch } from './quality-watch.js';
import { Timeline } from './timeline.js';

/** Milliseconds for which it is said that an issue is over. */
const restoredFor = 10_000;

const vocabulary = new Vocabulary<QualityWords>(enQuality, {
  ja: async () => (await import('../../locales/ja-quality.js')).jaQuality,
});

/**
 * @summary How a call sounds: a grade with its figures, what an agent should know, or the whole course of the call.
 *
 * It shows what Connect's page measures and sends every 30 seconds, in whichever tab the audio is. Calls on a desk phone are
 * not measured.
 *
 * @csspart badge - Four bars and a word; the figures show on focus or press.
 * @csspart figures - The figures behind the grade.
 * @csspart meter - The loudness of one side in the seconds measured last.
 * @csspart notice - What the agent is told of audio or signalling that is gone, or is back.
 * @csspart timeline - The charts of the panel.
 * @csspart setup - How the audio was set up, step by step.
 */
export class CcpCallQuality extends SessionElement {
  static override styles = [SessionElement.styles, styles];

  /** The call to show; by default the one in progress. */
  @property({ attribute: 'contact-id' }) contactId = '';

  /** What is shown: the grade alone; a strip of 34 px with levels and notices; or the course of the whole call. */
  @property({ reflect: true }) view: 'badge' | 'strip' | 'panel' = 'badge';

  @state() private isOpen = false;
  private notice: Notice = null;
  /** Since the last time that nothing was told: silence may follow before all is well. */
  private wasPathLost = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watched: Session | undefined;
  private release = (): void => undefined;
  private readonly timeline = new Timeline(this);
  private readonly words = this.localize.with(vocabulary);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.follow(undefined);
    clearTimeout(this.timer);
    this.notice = null;
  }

  protected override willUpdate(): void {
    if (this.isConnected) this.follow(this.session);
    const { issues } = this.quality();
    const before = this.notice;
    this.wasPathLost = before !== null && (this.wasPathLost || isWithoutPath(before));
    this.notice = noticeOf(issues, this.snapshot?.isSignallingUp !== false, before, this.wasPathLost);
    if (this.notice === before) return;
    clearTimeout(this.timer);
    if (isOver(this.notice)) this.timer = setTimeout(() => this.forget(), restoredFor);
  }

  protected override render(): TemplateResult {
    const words = this.words.texts;
    const quality = this.quality();
    const { tag } = this.localize;
    if (this.view === 'panel') {
      return html`<div class="panel">
        <div class="head">
          <h2>${words.quality}</h2>
          ${this.badge(quality, words)}
        </div>
        ${panelView(quality, this.session?.quality(this.shownId)?.report ?? null, words, tag)}
      </div>`;
    }
    const badge = html`<div class="badge-place">
      ${this.badge(quality, words)}
      <div id="figures" class="figures" part="figures" ?hidden=${!this.isOpen}>
        ${figuresView(quality.latest, words, tag)}
      </div>
    </div>`;
    if (this.view === 'badge') return badge;
    const isMuted = this.snapshot?.mute.confirmed ?? false;
    return html`<div class="strip">${levelsView(quality.points, isMuted, words)}${badge}</div>
      ${noticeView(this.notice, words)}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const words = this.words.texts;
    const place = this.renderRoot.querySelector<HTMLElement>('.chart');
    if (place === null) return this.timeline.clear();
    this.timeline.show(place, this.quality().points, words, this.localize.tag);
  }

  private get shownId(): string {
    if (this.contactId !== '') return this.contactId;
    return activeCall(this.snapshot?.contacts ?? [])?.contactId ?? '';
  }

  private quality(): CallQuality {
    const { session } = this;
    return session === undefined
      ? readCallQuality(null)
      : QualityWatch.of(session).read(this.shownId, this.view === 'panel' ? 'whole' : 'end');
  }

  private badge(quality: CallQuality, words: QualityWords): TemplateResult {
    return badgeView(quality, words, {
      onOpen: () => (this.isOpen = true),
      onClose: () => (this.isOpen = false),
      onKeydown: (event) => {
        if (event.isComposing || event.key !== 'Escape' || !this.isOpen) return;
        event.stopPropagation();
        this.isOpen = false;
      },
    });
  }

  private follow(session: Session | undefined): void {
    if (session === this.watched) return;
    this.release();
    this.watched = session;
    this.release =
      session === undefined
        ? () => undefined
        : QualityWatch.of(session).begin((contactId) => {
            if (contactId === this.shownId) this.requestUpdate();
          });
  }

  private forget(): void {
    if (!isOver(this.notice)) return;
    this.notice = null;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-call-quality': CcpCallQuality;
  }
}
