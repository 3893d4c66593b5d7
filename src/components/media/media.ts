import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { activeCall, isLiveCall } from '../../domain/active-call.js';
import type { DeviceRole } from '../../domain/audio-device.js';
import type { CcpRequest } from '../../events/requests.js';
import { createMediaLink } from '../../session/media-link/http-media-link.js';
import { enMedia, type MediaWords } from '../../locales/en-media.js';
import { jaMedia } from '../../locales/ja-media.js';
import { microphonePermission } from '../../session/microphone-port.js';
import { offerMedia } from '../../session/media-link/offered-media.js';
import type { SessionSnapshot } from '../../session/session-snapshot.js';
import type { Session } from '../../session/session.js';
import { bannerOf } from '../internal/banner.js';
import { Chooser } from '../internal/chooser.js';
import { headset, mic } from '../internal/call-icons.js';
import { icon, micOff, warning } from '../internal/icons.js';
import { OwnSession } from '../internal/own-session.js';
import { runningTime } from '../internal/running-time.js';
import { SessionElement } from '../internal/session-element.js';
import { Ticker } from '../internal/ticker.js';
import { deviceSection, type DeviceTest } from '../settings/device-section.js';
import { MicrophoneMeter } from '../settings/microphone-meter.js';
import { microphoneTest } from '../settings/microphone-test.js';
import { styles as settings } from '../settings/settings.styles.js';
import { styles } from './media.styles.js';

/**
 * @summary A small window on the agent's own desktop that has the audio of calls, while a page elsewhere steers them.
 *
 * It makes a session of its own with `instance-url`, in which the agent signs in once more. With `link` it tells the page
 * that steers whether it is open and muted, and mutes when that page asks. A browser asks before the window is closed in a call.
 *
 * @csspart standing - What the window is doing.
 * @csspart advice - Whether it may be minimised or closed.
 * @csspart section - One role: microphone, speaker, ringer.
 * @csspart meter - The level of the microphone.
 * @csspart field - A list of devices.
 * @csspart options - The list that a field opens.
 * @csspart option - An entry of it.
 * @csspart test - The key that tries a device.
 */
export class CcpMedia extends SessionElement {
  static override styles = [SessionElement.styles, settings, styles];

  /** Instance address, for example `https://example.my.connect.aws`. */
  @property({ attribute: 'instance-url' }) instanceUrl = '';

  /** AWS Region of the instance, for example `ap-northeast-1`. */
  @property() region = '';

  /** Address of a sign-in page of your own (SAML); by default that of the instance. */
  @property({ attribute: 'login-url' }) loginUrl = '';

  /** Address of the Streams script; by default the one beside the bundle. */
  @property({ attribute: 'streams-url' }) streamsUrl = '';

  /** Address of the link to the page that steers; see `createMediaLink`. Empty where there is none. */
  @property() link = '';

  /** Light or dark, whatever the system prefers; empty follows the system. */
  @property({ reflect: true }) theme: '' | 'light' | 'dark' = '';

  private readonly own = new OwnSession();
  /** @internal */
  readonly chooser = new Chooser(this);
  private readonly meter = new MicrophoneMeter(this);
  private offered: { readonly session: Session; readonly link: string } | null = null;
  private withdraw = (): void => undefined;
  private wasInCall = false;
  private isLeaving = false;

  constructor() {
    super();
    new Ticker(this, () => this.call !== undefined);
  }

  override connectedCallback(): void {
    this.open();
    super.connectedCallback();
    window.addEventListener('pagehide', this.close);
    window.addEventListener('pageshow', this.comeBack);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.close);
    window.removeEventListener('pageshow', this.comeBack);
    this.leave();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('instanceUrl') && this.isConnected) this.open();
    if (this.isConnected && !this.isLeaving) this.offer();
    this.followCall();
  }

  protected override render(): TemplateResult {
    const { snapshot, words } = this;
    const isInside = snapshot?.status === 'ready' || (snapshot?.contacts.length ?? 0) > 0;
    return html`<div class="window" role="region" aria-label=${words.window}>
      ${this.banner()} ${isInside && snapshot !== undefined ? this.inside(snapshot) : this.entrance()}
    </div>`;
  }

  private entrance(): TemplateResult {
    return html`<ccp-sign-in
      .session=${this.session}
      instance-url=${this.instanceUrl}
      region=${this.region}
    ></ccp-sign-in>`;
  }

  private inside(snapshot: SessionSnapshot): TemplateResult {
    const { words, call } = this;
    const { microphone, speaker, ringer } = snapshot.devices;
    return html`<div class="standing" part="standing" data-tone=${call === undefined ? standingTone(snapshot) : 'busy'}>
        ${icon(snapshot.readiness.isReady ? headset : warning)}
        <p class="words"><strong>${this.standing(snapshot)}</strong><span>${snapshot.agent?.name ?? ''}</span></p>
        ${call === undefined ? nothing : this.microphone(snapshot)}
      </div>
      <p class="advice" part="advice">${call === undefined ? words.keepOpen : words.keepOpenInCall}</p>
      ${microphone === null ? nothing : deviceSection(this, 'microphone', microphone, this.voice(microphone.chosen))}
      ${speaker === null ? nothing : deviceSection(this, 'speaker', speaker, this.sound('speaker'))}
      ${ringer === null ? nothing : deviceSection(this, 'ringer', ringer, this.sound('ringer'))}`;
  }

  private standing({ agent, readiness }: SessionSnapshot): string {
    const { words, call } = this;
    if (agent?.isSoftphoneEnabled === false) return words.deskPhone;
    if (call !== undefined) return words.onCall(runningTime(this.now - (call.connectedAt ?? call.since)));
    return readiness.isReady ? words.ready : words.unready;
  }

  private microphone({ mute }: SessionSnapshot): TemplateResult {
    const { words } = this;
    const [drawing, text] = mute.confirmed ? [micOff, words.muted] : [mic, words.open];
    return html`<p class="microphone" role="status" data-tone=${mute.confirmed ? 'hold' : 'busy'}>
      ${icon(drawing)}<span>${text}</span>
    </p>`;
  }

  private banner(): TemplateResult | typeof nothing {
    const code = this.own.error?.code;
    if (code !== undefined) return html`<ccp-message code=${code}></ccp-message>`;
    const banner = this.snapshot === undefined ? null : bannerOf(this.snapshot, Date.now());
    if (banner === null) return nothing;
    return html`<ccp-message code=${banner.code} variant=${banner.variant} origin=${banner.origin}></ccp-message>`;
  }

  private voice(label: string | null): DeviceTest {
    const { meter, localize, session } = this;
    const press = (): void => (meter.isOn ? meter.stop() : void meter.start(label));
    return microphoneTest(meter, { localize, session, level: this.words.level, press });
  }

  private sound(role: Exclude<DeviceRole, 'microphone'>): DeviceTest {
    // What cannot be heard the session has logged; the agent hears that nothing plays.
    const press = (): void => void this.session?.playTest(role).catch(() => undefined);
    return { isOn: false, press };
  }

  /** @internal */
  send(request: CcpRequest): void {
    this.request(request);
  }

  private get call() {
    const { contacts = [] } = this.snapshot ?? {};
    return activeCall(contacts) ?? contacts.find(isLiveCall);
  }

  private get words(): MediaWords {
    return this.localize.tag.toLowerCase().startsWith('ja') ? jaMedia : enMedia;
  }

  /** In a call the level is shown by itself: the agent sees that the voice goes out. */
  private followCall(): void {
    const isInCall = this.call?.connectedAt != null;
    if (isInCall === this.wasInCall) return;
    this.wasInCall = isInCall;
    if (isInCall) void this.showLevel();
    else this.meter.stop();
  }

  /** Only where that asks nobody for anything. */
  private async showLevel(): Promise<void> {
    const isAllowed = (await microphonePermission())?.state === 'granted';
    if (isAllowed && this.wasInCall) await this.meter.start(this.snapshot?.devices.microphone?.chosen ?? null);
  }

  private open(): void {
    const { instanceUrl, region, loginUrl, streamsUrl } = this;
    this.own.open(instanceUrl, () => ({
      instanceUrl,
      media: { mode: 'softphone' },
      region: region === '' ? undefined : region,
      loginUrl: loginUrl === '' ? undefined : loginUrl,
      streamsUrl: streamsUrl === '' ? undefined : streamsUrl,
    }));
    const { current } = this.own;
    if (current !== undefined && this.session === undefined) this.session = current;
  }

  private offer(): void {
    const { session, link } = this;
    if (session === this.offered?.session && link === this.offered?.link) return;
    this.leave();
    if (session === undefined || link === '') return;
    this.offered = { session, link };
    this.withdraw = offerMedia(session, createMediaLink(link));
  }

  private readonly leave = (): void => {
    this.withdraw();
    this.withdraw = () => undefined;
    this.offered = null;
  };

  /** A page that is being left may be drawn once more. */
  private readonly close = (): void => {
    this.isLeaving = true;
    this.leave();
  };

  private readonly comeBack = (): void => {
    this.isLeaving = false;
    this.requestUpdate();
  };
}

function standingTone({ readiness }: SessionSnapshot): 'available' | 'error' {
  return readiness.isReady ? 'available' : 'error';
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-media': CcpMedia;
  }
}
