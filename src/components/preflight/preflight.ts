import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CheckResult } from '../../diagnostics/preflight/check.js';
import type { PreflightProfile } from '../../domain/diagnostic-report.js';
import {
  preflightChecks,
  runPreflight,
  type Preflight,
  type PreflightOptions,
} from '../../diagnostics/preflight/preflight.js';
import { CcpPreflightFinishEvent } from '../../events/preflight-events.js';
import { enPreflight, type PreflightWords } from '../../locales/en-preflight.js';
import type { Session } from '../../session/session.js';
import { CcpElement } from '../internal/ccp-element.js';
import { instanceOrigin } from '../internal/instance-origin.js';
import { Vocabulary } from '../internal/vocabulary.js';
import { copyText } from '../internal/copy-text.js';
import type { Places } from './fault-words.js';
import { ladderView, secondsOf } from './ladder-view.js';
import { styles } from './preflight.styles.js';
import { rungsOf } from './rungs.js';
import { verdictView } from './verdict-view.js';

const vocabulary = new Vocabulary<PreflightWords>(enPreflight, {
  ja: async () => (await import('../../locales/ja-preflight.js')).jaPreflight,
});

/**
 * @summary Tests page, browser, headset, workstation, network and service, and names the layer that fails: the verdict first,
 * one request that an administrator can copy, and the ladder of layers with the line that breaks.
 *
 * @slot actions - Buttons beside Run again.
 *
 * @csspart verdict - The layer, what is broken, and how sure that is.
 * @csspart request - What to ask for, and whom.
 * @csspart ladder - The layers.
 * @csspart rung - One layer.
 * @csspart foot - When it ran, and the buttons.
 *
 * @fires ccp-preflight-finish - A run has ended or was stopped; `detail.report` has what it found.
 */
export class CcpPreflight extends CcpElement {
  static override styles = [CcpElement.styles, styles];

  /** Address of the instance, for example `https://example.my.connect.aws`; without it the way there is not tested. */
  @property({ attribute: 'instance-url' }) instanceUrl = '';

  /** Region of the instance, for example `ap-northeast-1`, for the hosts of call audio. */
  @property() region = '';

  /** What this place is used for: `softphone`, `medialess`, `vdi-local`, `vdi-redirect` or `chat-only`. */
  @property() profile: PreflightProfile = 'softphone';

  /** Runs as soon as the element is in the page. */
  @property({ type: Boolean }) autorun = false;

  /** The session whose sign-in, sockets and calls are looked at too. */
  @property({ attribute: false }) session: Session | undefined;

  /** What no attribute carries: own endpoints, TURN servers with credentials, the oldest browsers, the VDI platform. */
  @property({ attribute: false }) options: Partial<PreflightOptions> = {};

  @state() private results: readonly CheckResult[] = [];
  @state() private ended: Preflight | null = null;
  @state() private copied: 'request' | 'report' | null = null;
  private running: AbortController | null = null;
  private readonly words = this.localize.with(vocabulary);

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.autorun) queueMicrotask(() => void this.start());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  /** Whether a run is under way. */
  get isRunning(): boolean {
    return this.running !== null;
  }

  /** Runs the test; one that is under way is stopped before. Resolves with its outcome. */
  async start(): Promise<Preflight> {
    this.stop();
    const running = new AbortController();
    this.running = running;
    this.results = [];
    this.ended = null;
    this.copied = null;
    const { region, profile, instanceUrl, session } = this;
    const run = await runPreflight({
      instanceUrl: instanceOrigin(session, instanceUrl),
      profile,
      ...(region === '' ? {} : { region }),
      ...(session === undefined ? {} : { session }),
      ...this.options,
      signal: running.signal,
      onResult: (result) => {
        if (this.running === running) this.results = [...this.results, result];
      },
    });
    if (this.running !== running && this.running !== null) return run;
    this.running = null;
    this.results = run.results;
    this.ended = run;
    this.dispatchEvent(new CcpPreflightFinishEvent({ report: run.report }));
    return run;
  }

  /** Stops a run at once; what was tested so far stays. */
  stop(): void {
    this.running?.abort();
  }

  protected override render(): TemplateResult {
    const { words, localize } = this;
    const ladder = { words: words.texts, tag: localize.tag, places: this.places };
    const isBegun = this.isRunning || this.ended !== null;
    return html`<section class="sheet" aria-label=${words.texts.title}>
      <div class="head" role="status">${this.head()}</div>
      ${isBegun ? ladderView(rungsOf(this.results), ladder) : nothing}
      <div class="foot" part="foot">${this.foot()}<slot name="actions"></slot></div>
    </section>`;
  }

  private head(): TemplateResult {
    const { texts } = this.words;
    if (this.ended !== null) {
      const { verdict, report } = this.ended;
      return verdictView({
        verdict,
        results: this.results,
        isStopped: report.isStopped,
        words: texts,
        places: this.places,
        isCopied: this.copied === 'request',
        copy: (text) => void this.copy('request', text),
      });
    }
    if (!this.isRunning)
      return html`<h2>${texts.title}</h2>
        <p class="detail">${texts.intro}</p>`;
    const all = preflightChecks.length;
    const ended = this.results.length;
    return html`<h2>${texts.title}</h2>
      <p class="detail">${texts.running(ended, all)}</p>
      <progress aria-label=${texts.progress} max=${all} .value=${ended}></progress>`;
  }

  private foot(): TemplateResult {
    const { texts } = this.words;
    if (this.isRunning) return button(texts.stop, () => this.stop());
    if (this.ended === null) return button(texts.start, () => void this.start(), 'ink');
    const { report } = this.ended;
    const date = new Intl.DateTimeFormat(this.localize.tag, {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(new Date(report.createdAt));
    const isCopied = this.copied === 'report';
    return html`<p class="when">${texts.took(date, secondsOf(report.durationMs, this.localize.tag))}</p>
      ${button(texts.again, () => void this.start())}
      ${button(isCopied ? texts.copied : texts.copyReport, () => void this.copy('report', JSON.stringify(report, null, 2)))}`;
  }

  private get places(): Places {
    const { region } = this;
    const { endpoints } = this.options;
    return {
      instance: instanceOrigin(this.session, this.instanceUrl),
      region,
      origin: location.origin,
      turn: endpoints?.turnPattern ?? `TurnNlb-*.elb.${region}.amazonaws.com`,
    };
  }

  private async copy(what: 'request' | 'report', text: string): Promise<void> {
    if (await copyText(text)) this.copied = what;
  }
}

function button(label: string, press: () => void, look = ''): TemplateResult {
  return html`<button type="button" class="action ${look}" @click=${press}>${label}</button>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-preflight': CcpPreflight;
  }
}
