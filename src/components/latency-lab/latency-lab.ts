import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LatencyParts } from '../../diagnostics/latency/formulas.js';
import { measureRecording } from '../../diagnostics/latency/measure-recording.js';
import { fewestPairs } from '../../diagnostics/latency/tap-test.js';
import { readWav, type Recording, type WavProblem } from '../../diagnostics/latency/wav-reader.js';
import { enLatency, type LatencyWords } from '../../locales/en-latency.js';
import { CcpElement } from '../internal/ccp-element.js';
import { FileChoice } from '../internal/file-choice.js';
import { Vocabulary } from '../internal/vocabulary.js';
import { labRoles, movedMarker, partsOf, type LabRole, type LabTest, type LabTests } from './lab-test.js';
import { styles } from './latency-lab.styles.js';
import { MarkerDrag } from './marker-drag.js';
import { resultView } from './result-view.js';
import { recordTaps, type TapRecorder } from './tap-recorder.js';
import { pathOf, waveformView } from './waveform-view.js';

const vocabulary = new Vocabulary<LatencyWords>(enLatency, {
  ja: async () => (await import('../../locales/ja-latency.js')).jaLatency,
});

/**
 * @summary Measures the latency of a call with the tap test of the administrator guide, from a recording made in the page or
 * from WAV files, and says on which side of Amazon Connect it lies.
 *
 * Sound never leaves the page. Markers that were set wrong can be dragged, or moved by the arrow keys. Works alone, without
 * a session. From 640 px wide.
 *
 * @csspart head - Title and actions.
 * @csspart waveform - The sound with its markers.
 * @csspart result - The latency in a number and in words.
 * @csspart parts - The agent's side, the telephone network and what to do.
 * @csspart files - The WAV files, one a row.
 */
export class CcpLatencyLab extends CcpElement {
  static override styles = [CcpElement.styles, styles];

  /** Records the microphone; by default with the browser's recorder. */
  @property({ attribute: false }) record: (onTap: () => void) => Promise<TapRecorder> = recordTaps;

  @state() private tests: LabTests = {};
  @state() private shown: LabRole = 'overall';
  @state() private recorder: TapRecorder | null = null;
  @state() private isBusy = false;
  /** Of the measuring that is done, 0 to 1. */
  @state() private measured = 0;
  @state() private taps = 0;
  @state() private areFilesShown = false;
  @state() private problem: WavProblem | 'microphone' | null = null;
  @state() private width = 0;

  private readonly words = this.localize.with(vocabulary);
  private readonly drag = new MarkerDrag(
    this,
    () => this.tests[this.shown] ?? null,
    (place, end, at) => {
      const test = this.tests[this.shown];
      if (test !== undefined) this.tests = { ...this.tests, [this.shown]: movedMarker(test, place, end, at) };
    },
  );
  private readonly observer = new ResizeObserver(([entry]) => (this.width = Math.floor(entry?.contentRect.width ?? 0)));
  private wave: { readonly recording: Recording; readonly width: number; readonly path: string } | null = null;
  private stopping = new AbortController();
  private readonly fileChoice = new FileChoice<LabRole>(this, 'overall', (file, role) => void this.open(file, role));

  /** The latency and its parts in milliseconds; null while there is no result. */
  get result(): LatencyParts | null {
    return partsOf(this.tests);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.stop();
  }

  /** Measures a WAV file, of the workstation unless said otherwise. */
  async open(file: Blob, role: LabRole = 'overall'): Promise<void> {
    this.problem = null;
    const reading = readWav(await file.arrayBuffer());
    if ('problem' in reading) this.problem = reading.problem;
    else await this.measure(reading.recording, role);
  }

  protected override firstUpdated(): void {
    const place = this.renderRoot.querySelector('.stage');
    if (place !== null) this.observer.observe(place);
  }

  protected override render(): TemplateResult {
    const { texts } = this.words;
    const test = this.tests[this.shown];
    return html`<div class="panel">
      ${this.head(texts, test)}
      <div class="stage">
        ${this.problem === null ? nothing : html`<p class="problem" role="alert">${texts.problems[this.problem]}</p>`}
        ${this.progress(texts)} ${test === undefined ? this.steps(texts) : this.waveform(texts, test)}
      </div>
      ${this.areFilesShown ? this.files(texts) : nothing}
      ${
        test === undefined
          ? nothing
          : resultView({
              words: texts,
              result: test.result,
              parts: partsOf(this.tests),
              hasRecording: this.tests.recording !== undefined,
              milliseconds: this.milliseconds,
              percent: this.percent,
            })
      }
      ${this.fileChoice.render('.wav,audio/wav,audio/x-wav')}
    </div>`;
  }

  private head(texts: LatencyWords, test: LabTest | undefined): TemplateResult {
    const about = test === undefined ? '' : texts.about(String(test.recording.sampleRate / 1000));
    return html`<div class="head" part="head">
      <h2>${texts.title}</h2>
      <p class="muted">${about}</p>
      <button
        type="button"
        class="action"
        aria-expanded=${this.areFilesShown}
        @click=${() => (this.areFilesShown = !this.areFilesShown)}
      >
        ${texts.useFiles}
      </button>
      ${
        this.recorder === null
          ? html`<button type="button" class="action ink" @click=${this.begin}>
              ${this.tests.overall === undefined ? texts.record : texts.recordAgain}
            </button>`
          : html`<button type="button" class="action" @click=${this.stop}>${texts.stop}</button>
              <button type="button" class="action ink" @click=${this.finish}>${texts.finish}</button>`
      }
    </div>`;
  }

  private progress(texts: LatencyWords): TemplateResult {
    const counted = `${texts.taps(this.taps)}. ${this.taps < fewestPairs ? texts.moreTaps(fewestPairs - this.taps) : texts.enough}`;
    return html`<div class="counter" role="status">
      ${
        this.recorder === null
          ? nothing
          : html`<p class="muted">${texts.recording}</p>
              <p class="taps">${counted}</p>`
      }
      ${
        this.isBusy
          ? html`<p>${texts.measuring}</p>
              <p class="muted part-done" aria-hidden="true">${this.percent(this.measured)}</p>
              <button type="button" class="action" @click=${this.stop}>${texts.stop}</button>`
          : nothing
      }
    </div>`;
  }

  private steps(texts: LatencyWords): TemplateResult {
    return html`<div class="steps">
      <h3>${texts.stepsTitle}</h3>
      <ol>
        ${texts.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
    </div>`;
  }

  private waveform(texts: LatencyWords, test: LabTest): TemplateResult {
    const width = Math.max(280, this.width);
    const { recording } = test;
    if (this.wave?.recording !== recording || this.wave.width !== width) {
      this.wave = { recording, width, path: pathOf(test, width) };
    }
    return html`<div class="legend">
        <p><span class="sign tap"></span>${texts.tap}</p>
        <p><span class="sign back"></span>${texts.back}</p>
        <p class="muted hint">${texts.drag}</p>
      </div>
      ${waveformView({
        words: texts,
        test,
        width,
        path: this.wave.path,
        milliseconds: this.milliseconds,
        grab: this.drag.grab,
        step: this.drag.step,
      })}`;
  }

  private files(texts: LatencyWords): TemplateResult {
    return html`<section class="files" part="files">
      <h3>${texts.files}</h3>
      <ul>
        ${labRoles.map((role) => {
          const test = this.tests[role];
          const mean = test?.result.state === 'measured' ? this.milliseconds(test.result.mean) : '';
          return html`<li>
            <span>${texts.roles[role]}</span><strong>${mean}</strong>
            <button
              type="button"
              class="action"
              aria-label=${`${texts.choose}: ${texts.roles[role]}`}
              @click=${() => this.fileChoice.ask(role)}
            >
              ${texts.choose}
            </button>
            ${
              test === undefined
                ? nothing
                : html`<button
                    type="button"
                    class="action"
                    aria-label=${`${texts.show}: ${texts.roles[role]}`}
                    aria-pressed=${this.shown === role}
                    @click=${() => (this.shown = role)}
                  >
                    ${texts.show}
                  </button>`
            }
          </li>`;
        })}
      </ul>
    </section>`;
  }

  private readonly milliseconds = (value: number): string =>
    `${new Intl.NumberFormat(this.localize.tag, { maximumFractionDigits: 0 }).format(value)}\u00a0ms`;

  private readonly percent = (part: number): string =>
    new Intl.NumberFormat(this.localize.tag, { style: 'percent' }).format(part);

  private readonly begin = async (): Promise<void> => {
    this.problem = null;
    this.taps = 0;
    try {
      this.recorder = await this.record(() => (this.taps += 1));
    } catch {
      // Refused, or there is none: the person reads how to allow it.
      this.problem = 'microphone';
    }
  };

  private readonly finish = async (): Promise<void> => {
    const { recorder } = this;
    this.recorder = null;
    if (recorder !== null) await this.measure(await recorder.finish(), 'overall');
  };

  private readonly stop = (): void => {
    this.recorder?.cancel();
    this.recorder = null;
    this.stopping.abort();
  };

  private async measure(recording: Recording, role: LabRole): Promise<void> {
    this.stopping.abort();
    const { signal } = (this.stopping = new AbortController());
    this.isBusy = true;
    this.measured = 0;
    try {
      const breathe = (): Promise<void> => new Promise((go) => requestAnimationFrame(() => go()));
      const onProgress = (part: number): void => void (this.measured = part);
      const result = await measureRecording(recording, { signal, breathe, onProgress });
      this.tests = { ...this.tests, [role]: { recording, pairs: result.pairs, result } };
      this.shown = role;
    } catch (error) {
      // Stopped by the person: what was shown before stays.
      if (!signal.aborted) throw error;
    } finally {
      this.isBusy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-latency-lab': CcpLatencyLab;
  }
}
