import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MediaMode, VdiPlatform } from '../../domain/media-mode.js';
import { CcpErrorEvent } from '../../events/facts.js';
import type { SessionEvent } from '../../session/session-event.js';
import type { SessionContact, SessionSnapshot } from '../../session/session-snapshot.js';
import type { Dispositions } from '../../disposition/dispositions.js';
import type { Session } from '../../session/session.js';
import type { AttributeField } from '../contact-attributes/contact-attributes.js';
import { Announcer } from '../internal/announcer.js';
import { CcpElement } from '../internal/ccp-element.js';
import { CommandProgress } from '../internal/command-progress.js';
import { callTurnedTo, isTaken, perform, requestTypes, take } from '../internal/convert-request.js';
import { LaterElements } from '../internal/later-elements.js';
import { MoreMenu } from '../internal/more-menu.js';
import { OwnSession } from '../internal/own-session.js';
import { panelView, type PanelView } from '../internal/panel-view.js';
import { defaultNameAttribute } from '../internal/party.js';
import { SessionProvider } from '../internal/session-context.js';
import type { ShortcutMap } from '../internal/shortcut-map.js';
import { factEvent } from '../internal/session-facts.js';
import { Ticker } from '../internal/ticker.js';
import { DeskPlace } from './desk-place.js';
import { comingView, entranceView, mistakeView } from './entrance-view.js';
import type { PlaceShown } from './focus-follower.js';
import { isLoading, loadingState } from './loading-view.js';
import type { Panel, PanelSheet } from './panel.js';
import { isList, sheetFor } from './sheet.js';
import { styles } from './softphone.styles.js';
import { tagOptions, type SoftphoneOptions } from './tag-options.js';

export type { SoftphoneOptions } from './tag-options.js';

/**
 * @summary The softphone: agent state, contacts, call controls and dialpad in one panel.
 *
 * With `instance-url` it makes a session, or joins the one that the window already has with that instance. Taking the
 * element away leaves the session and its call alone; only `session.stop()` ends it.
 *
 * @slot actions - Buttons in the state bar, 32 px.
 * @slot more - Entries in the More menu.
 * @slot after-attributes - Below the attributes of a contact.
 * @slot idle - In the idle body, below the recent calls.
 * @slot foot - In the foot of the idle and the signed-out panel.
 *
 * @fires ccp-status-change - The session is in another status.
 * @fires ccp-agent-state-change - Connect reports another state of the agent.
 * @fires ccp-contact-offered - A contact is offered to the agent.
 * @fires ccp-contact-dialled - The agent dials.
 * @fires ccp-contact-accepted - The agent accepted, here or in another window.
 * @fires ccp-contact-connected - The parties are connected.
 * @fires ccp-contact-held - The customer is on hold.
 * @fires ccp-contact-resumed - The customer is back on the line.
 * @fires ccp-contact-finished - The contact ended.
 * @fires ccp-contact-cleared - The contact is gone from the agent's list.
 * @fires ccp-mute-change - The microphone was muted or opened.
 * @fires ccp-expiry-change - The end of the session came nearer by a step, moved away, or became known.
 * @fires ccp-readiness-change - Something stands in the way of the next call, or nothing any more.
 * @fires ccp-error - Something failed; compare `detail.error.code`.
 *
 * @csspart panel - The whole panel.
 * @csspart state-bar - The bar with the agent's state.
 * @csspart banner - Where failures are told.
 * @csspart body - The part between banner and dock.
 * @csspart foot - The foot of the idle panel.
 * @csspart audio-note - Says in a call that its audio is in another tab, or not in this page at all.
 * @csspart report - The button that reports a call problem, where `dispositions` is set.
 * @csspart more - The More button.
 * @csspart line - The hollow stroke of a missed contact.
 * @csspart key - A key under it: the ways back to work.
 * @csspart lamp - The lamp of such a key, while Connect has not answered.
 *
 * @cssproperty [--ccp-color-surface=light-dark(#f8f8f4, #151816)] - Panel, dock and state bar.
 * @cssproperty [--ccp-color-raised=light-dark(#ffffff, #202522)] - Selected contact, keys and fields.
 * @cssproperty [--ccp-color-sunken=light-dark(#eeeee8, #0f1210)] - Hovered rows.
 * @cssproperty [--ccp-color-line=light-dark(#ddddd4, #353b37)] - Hairlines and key borders.
 * @cssproperty [--ccp-color-line-strong=light-dark(#7f857d, #7a827b)] - Borders of fields and buttons.
 * @cssproperty [--ccp-color-text=light-dark(#191c19, #eaede8)] - Text.
 * @cssproperty [--ccp-color-text-muted=light-dark(#575d58, #a4aca5)] - Labels and secondary text.
 * @cssproperty [--ccp-color-ink=light-dark(#22261f, #e6e9e2)] - Primary keys and Mute when on.
 * @cssproperty [--ccp-color-on-ink=light-dark(#fafaf6, #171a18)] - Text on ink.
 * @cssproperty [--ccp-color-focus=light-dark(#2458bf, #8fb4ff)] - Focus ring and caret.
 * @cssproperty [--ccp-color-available=light-dark(#0b7150, #55c998)] - Routable.
 * @cssproperty [--ccp-color-busy=light-dark(#2458bf, #8ab1ff)] - Connected.
 * @cssproperty [--ccp-color-ringing=light-dark(#93298a, #ec95df)] - Incoming and connecting.
 * @cssproperty [--ccp-color-hold=light-dark(#835200, #e6b253)] - On hold, and warnings.
 * @cssproperty [--ccp-color-acw=light-dark(#0a6678, #66c6d7)] - After contact work.
 * @cssproperty [--ccp-color-error=light-dark(#b5281e, #ff9488)] - Error state, missed.
 * @cssproperty [--ccp-color-offline=light-dark(#5b615c, #a4aca5)] - Offline and custom states.
 * @cssproperty [--ccp-color-accept=light-dark(#0b7150, #15805a)] - Accept.
 * @cssproperty [--ccp-color-end=light-dark(#bc2b20, #cb3d32)] - End, and the mute alarm.
 * @cssproperty [--ccp-color-on-action=#ffffff] - Text on Accept and End.
 * @cssproperty [--ccp-font=system-ui] - Font family.
 * @cssproperty [--ccp-font-size=13px] - Size of body text; every other size follows.
 * @cssproperty [--ccp-space=4px] - Unit of spacing.
 * @cssproperty [--ccp-radius=9px] - Radius of keys; the others follow.
 * @cssproperty [--ccp-key-size=54px] - Height of keys.
 * @cssproperty [--ccp-line-size=3px] - Width of a contact's line.
 * @cssproperty [--ccp-icon-size=20px] - Size of icons in keys.
 * @cssproperty [--ccp-shadow] - Shadow of the panel.
 * @cssproperty [--ccp-duration=120ms] - Length of a transition.
 * @cssproperty [--ccp-ease=cubic-bezier(0.2, 0, 0, 1)] - Its easing.
 */
export class CcpSoftphone extends CcpElement implements Panel {
  static override styles = [CcpElement.styles, styles];

  /** Instance address, for example `https://example.my.connect.aws`. Changing it later joins or makes another session. */
  @property({ attribute: 'instance-url' }) instanceUrl = '';

  /** AWS Region of the instance, for example `ap-northeast-1`. */
  @property() region = '';

  /** Address of a sign-in page of your own (SAML); by default that of the instance. */
  @property({ attribute: 'login-url' }) loginUrl = '';

  /** Address of the Streams script; by default the one beside the bundle. */
  @property({ attribute: 'streams-url' }) streamsUrl = '';

  /** Where the audio of calls is: here (the default), not in this page, or redirected by the virtual desktop of `vdi-platform`. */
  @property() media: '' | MediaMode['mode'] = '';

  /** The virtual desktop that redirects the audio; with `media="vdi"`, and only then. */
  @property({ attribute: 'vdi-platform' }) vdiPlatform: '' | VdiPlatform = '';

  /** Your own copy of Connect's RTC library (connect-rtc-js), where this page is to have the audio in place of the CCP. */
  @property({ attribute: 'rtc-url' }) rtcUrl = '';

  /** Country whose numbers are written nationally, ISO 3166-1 alpha-2; by default that of the page's language. */
  @property() country = '';

  /**
   * What is shown: the whole panel; the CCP's own user interface under our state bar; or one line of 40 px, with a sheet below
   * it for messages and the keypad.
   */
  @property({ reflect: true }) view: 'panel' | 'native' | 'status' = 'panel';

  /** Light or dark, whatever the system prefers; empty follows the system. */
  @property({ reflect: true }) theme: '' | 'light' | 'dark' = '';

  /** Room around things: `compact` makes keys 44 px and rows lower, for panels that are short. Text keeps its size. */
  @property({ reflect: true }) density: 'comfortable' | 'compact' = 'comfortable';

  /** Length of the instance's sessions in hours, 12 by default, to warn before one ends; 0 warns of nothing. */
  @property({ type: Number, attribute: 'session-hours' }) sessionHours: number | undefined;

  /** Contact attribute with the party's name. */
  @property({ attribute: 'name-attribute' }) nameAttribute: string = defaultNameAttribute;

  /** Seconds after which the instance takes an offer back, where they are known; 0 shows no bar. */
  @property({ type: Number, attribute: 'ring-limit' }) ringLimit = 0;

  /** Seconds that the instance allows for after contact work, where they are known; 0 shows no countdown. */
  @property({ type: Number, attribute: 'work-limit' }) workLimit = 0;

  /**
   * Show a desktop notification for a contact that is offered while nobody sees the page. The More menu asks for the
   * browser's permission, which frames of another origin cannot have.
   */
  @property({ type: Boolean }) notify = false;

  /**
   * Keys of the keyboard that press keys of the panel wherever the focus is, for example `{ mute: 'Alt+Shift+M' }`;
   * `default` takes ours. A map with a mistake is refused with `options/invalid-shortcut`. Off by default.
   */
  @property() shortcuts: ShortcutMap | 'default' | null = null;

  /** Which contact attributes to show, in which order and how; by default all but the name. */
  @property({ attribute: false }) attributeFields: readonly AttributeField[] | undefined;

  /** Where reports of bad calls and outcomes go: see `openDispositions`. Without it nothing of them is shown or loaded. */
  @property({ attribute: false }) dispositions: Dispositions | undefined;

  /** Further options for the session that the element makes; see `createSession`. */
  @property({ attribute: false }) options: SoftphoneOptions = {};

  /** The session shown: the one set here, else the one of `instance-url`. */
  @property({ attribute: false })
  get session(): Session | undefined {
    return this.own.current;
  }
  set session(session: Session | undefined) {
    this.own.give(session);
    if (this.isConnected) this.attach();
  }

  /** @internal */
  @state() selectedId = '';
  /** @internal */
  @state() sheet: PanelSheet = null;
  /** @internal */
  readonly progress = new CommandProgress(this);

  /** @internal */
  readonly later = new LaterElements(this);

  /** Nothing but a session that loads has been drawn. */
  private isBeginning = true;
  private readonly own = new OwnSession();
  /** @internal */
  shown: PlaceShown = { body: 'entrance', list: '' };
  private contactShown: SessionContact | null = null;
  private attached: Session | undefined;
  private releases: readonly (() => void)[] = [];

  private readonly provider = new SessionProvider(this);
  private readonly announcer = new Announcer(this);
  private readonly moreMenu = new MoreMenu(this);
  /** @internal */
  readonly place: DeskPlace = new DeskPlace(this, this.announcer);

  constructor() {
    super();
    new Ticker(this, () => (this.snapshot?.pending.length ?? 0) > 0);
    for (const type of requestTypes) this.addEventListener(type, this.onRequest);
    this.addEventListener('ccp-select-request', this.onSelect);
    this.place.take();
  }

  /** @internal */
  get snapshot(): SessionSnapshot | undefined {
    return this.session?.snapshot;
  }

  override connectedCallback(): void {
    // The session's start is queued before the first drawing, which shows a session that loads.
    this.openSession();
    super.connectedCallback();
    this.attach();
    this.provider.announce();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.detach();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.place.take() || changed.has('shortcuts')) this.place.desk?.readShortcuts(this.shortcuts);
    if (changed.has('instanceUrl') && this.isConnected) {
      this.openSession();
      this.attach();
    }
    const late = changed.size === 0 ? null : this.own.cameLate(() => tagOptions(this));
    if (late !== null) this.dispatchEvent(new CcpErrorEvent({ error: late, target: 'options' }));
    const { contacts = [] } = this.snapshot ?? {};
    if (!contacts.some(({ contactId }) => contactId === this.selectedId)) this.selectedId = '';
    if (this.isBeginning && !isLoading(this.snapshot)) {
      this.isBeginning = false;
      this.place.prepareTexts();
    }
    const view = panelView(this.snapshot, this.selectedId);
    this.sheet = sheetFor(this.sheet, { view, before: this.contactShown, isOneLine: this.view === 'status' });
    this.contactShown = view.contact;
    this.shown = { body: view.kind, list: isList(this.sheet) ? this.sheet : '' };
  }

  /** What an agent needs for a call is here before the first one rings. */
  protected override firstUpdated(): void {
    this.place.prepare();
  }

  protected override render(): TemplateResult {
    if (this.view === 'status') {
      return html`<div class="one-line" part="panel" role="region" aria-label=${this.localize.start.terms.softphone}>
        ${this.place.ask()?.oneLine(this.banner()) ?? this.banner()} ${this.announcer.render()}
      </div>`;
    }
    const view = panelView(this.snapshot, this.selectedId);
    const entries = this.place.desk?.moreEntries(view) ?? [];
    return html`<div class="panel" part="panel" role="region" aria-label=${this.localize.start.terms.softphone}>
      <div class="state-bar" part="state-bar">
        ${this.isBeginning ? loadingState(this) : html`<ccp-agent-state></ccp-agent-state>`}
        ${this.place.desk?.reportButton() ?? nothing}
        <slot name="actions"></slot>
        ${this.moreMenu.render(this.localize.start.terms.more, entries)}
      </div>
      <div class="banner" part="banner">${this.banner()}</div>
      <div class="body" part="body">${this.body(view)}</div>
      ${this.announcer.render()}
    </div>`;
  }

  private body(view: PanelView): TemplateResult {
    if (view.kind === 'entrance') return entranceView(this, this.isBeginning);
    const isNative = this.view === 'native' && this.sheet !== 'settings';
    return this.place.ask()?.body(view, isNative) ?? comingView();
  }

  /** A mistake that keeps the panel from its work; else what the session has to say; else a mistake that harms nothing now. */
  private banner(): TemplateResult | typeof nothing {
    const { own, place } = this;
    const code = own.error?.code ?? place.desk?.error?.code ?? (this.later.hasFailed ? 'load/part-failed' : null);
    if (code !== null) return mistakeView(code);
    return place.desk?.banner() ?? (own.late === null ? nothing : mistakeView(own.late.code));
  }

  private openSession(): void {
    this.own.open(this.instanceUrl, () => tagOptions(this));
  }

  private attach(): void {
    const { session } = this;
    if (session === this.attached) return;
    this.detach();
    this.attached = session;
    this.provider.provide(session);
    if (session !== undefined) {
      const release = session.subscribe(
        (snapshot) => snapshot,
        () => this.requestUpdate(),
      );
      this.releases = [release, this.place.follow(session), session.on((event) => this.tell(event))];
    }
    this.requestUpdate();
  }

  private detach(): void {
    for (const release of this.releases) release();
    this.releases = [];
    this.attached = undefined;
  }

  private tell(event: SessionEvent): void {
    this.place.tell(event);
    this.dispatchEvent(factEvent(event));
  }

  /** Waits until every listener on the way has had its say; any of them may refuse. */
  private readonly onRequest = (event: Event): void => {
    const { session } = this;
    if (!(event instanceof CustomEvent) || session === undefined || isTaken(event)) return;
    take(event);
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      this.place.desk?.remember(event);
      this.selectedId = callTurnedTo(session, event) ?? this.selectedId;
      perform(session, event);
    });
  };

  private readonly onSelect = (event: HTMLElementEventMap['ccp-select-request']): void => {
    if (!event.defaultPrevented) this.selectedId = event.detail.contactId;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-softphone': CcpSoftphone;
  }
}
