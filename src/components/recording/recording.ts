import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CcpRecordingStateEvent } from '../../events/recording-events.js';
import { enRecording, type RecordingWords } from '../../locales/en-recording.js';
import type { Recording, RecordingSource } from '../../session/recording-source.js';
import { CcpElement } from '../internal/ccp-element.js';
import { icon, info, warning } from '../internal/icons.js';
import { Vocabulary } from '../internal/vocabulary.js';
import { styles } from './recording.styles.js';

const vocabulary = new Vocabulary<RecordingWords>(enRecording, {
  ja: async () => (await import('../../locales/ja-recording.js')).jaRecording,
});

/**
 * @summary Plays the recording of a contact on its record in the CRM, or says why it cannot and what to do.
 *
 * Nothing is asked for before somebody presses: whoever listens to customers does so on purpose, and the server can write
 * it down. Works alone, without a session.
 *
 * @fires {CcpRecordingStateEvent} ccp-recording-state - What is known of the recording has changed.
 *
 * @csspart player - The player of the browser.
 * @csspart said - What is said in place of the player.
 */
export class CcpRecording extends CcpElement {
  static override styles = [CcpElement.styles, styles];

  /** The contact of Amazon Connect; another one begins anew. */
  @property({ attribute: 'contact-id' }) contactId = '';

  /** Finds recordings, as `recordingsFrom` of `ccp-elements/recordings` does with a server of yours. */
  @property({ attribute: false }) source: RecordingSource | null = null;

  @state() private recording: Recording | 'loading' | null = null;

  private readonly words = this.localize.with(vocabulary);
  private turn = 0;
  private asked = '';

  /** Asks for the recording, as the button does. Resolves when the answer is shown. */
  async load(): Promise<void> {
    const { source, contactId } = this;
    const isUnderWay = this.recording === 'loading' && this.asked === contactId;
    if (source === null || contactId === '' || isUnderWay) return;
    this.asked = contactId;
    const turn = (this.turn += 1);
    this.show('loading');
    const found = await this.ask(source, contactId);
    // Meanwhile the element may stand for another contact.
    if (turn === this.turn) this.show(found);
  }

  /** What the source throws may repeat addresses: it is not shown. */
  private ask(source: RecordingSource, contactId: string): Promise<Recording> {
    return Promise.resolve()
      .then(() => source(contactId))
      .catch((): Recording => ({ state: 'failed' }));
  }

  private show(recording: Recording | 'loading'): void {
    this.recording = recording;
    const known = recording === 'loading' ? recording : recording.state;
    this.dispatchEvent(new CcpRecordingStateEvent({ contactId: this.contactId, state: known }));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('contactId') || this.asked === this.contactId) return;
    this.turn += 1;
    this.recording = null;
  }

  protected override render(): TemplateResult {
    const words = this.words.texts;
    return html`<section class="box" aria-label=${words.title}>
      <h3>${words.title}</h3>
      ${this.content(words)}
    </section>`;
  }

  private content(words: RecordingWords): TemplateResult {
    const { recording } = this;
    const isReady = recording !== null && recording !== 'loading' && recording.state === 'ready';
    return html`<p class="said" part="said" role="status" ?hidden=${isReady} data-tone="hold">${this.said(words)}</p>
      ${isReady ? this.player(words, recording.url) : this.actions(words)}`;
  }

  /** An address that has run out is asked for again. */
  private player(words: RecordingWords, url: string): TemplateResult {
    return html`<audio
      part="player"
      controls
      preload="metadata"
      aria-label=${words.title}
      .src=${url}
      @error=${() => this.show({ state: 'failed' })}
    ></audio>`;
  }

  private said(words: RecordingWords): TemplateResult | typeof nothing {
    const { recording } = this;
    if (recording === null) return nothing;
    if (recording === 'loading') return html`${words.loading}`;
    if (recording.state === 'ready') return nothing;
    return html`${icon(recording.state === 'not-ready' ? info : warning)}<span>${words.states[recording.state]}</span>`;
  }

  private actions(words: RecordingWords): TemplateResult | typeof nothing {
    const { recording } = this;
    if (recording === 'loading') return nothing;
    if (recording !== null && recording.state === 'forbidden') return nothing;
    const signInUrl = recording?.state === 'no-session' ? recording.signInUrl : null;
    return html`${
        signInUrl === null
          ? nothing
          : html`<a class="action ink" href=${signInUrl} target="_blank" rel="noopener">${words.signIn}</a>`
      }<button
        type="button"
        class="action"
        ?disabled=${this.source === null || this.contactId === ''}
        @click=${() => void this.load()}
      >
        ${recording === null ? words.load : words.again}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-recording': CcpRecording;
  }
}
