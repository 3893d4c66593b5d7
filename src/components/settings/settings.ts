import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Agent } from '../../domain/agent.js';
import type { ErrorCode } from '../../domain/error-codes.js';
import { isCcpError } from '../../domain/errors.js';
import { plainNumber } from '../../domain/phone-number.js';
import type { CcpRequest } from '../../events/requests.js';
import { CcpDeskPhoneRequestEvent, CcpSettingsRequestEvent } from '../../events/settings-requests.js';
import { dialCountry } from '../internal/agent-country.js';
import { Chooser } from '../internal/chooser.js';
import { CommandProgress } from '../internal/command-progress.js';
import { back } from '../internal/call-icons.js';
import { icon } from '../internal/icons.js';
import { Notifier } from '../internal/notifier.js';
import { PhoneNumbers } from '../internal/phone-numbers.js';
import { RovingFocus } from '../internal/roving-focus.js';
import { SessionElement } from '../internal/session-element.js';
import { audioSection } from './audio-section.js';
import { deviceSection, type DeviceTest, type SettingsPage } from './device-section.js';
import { enhancementSection } from './enhancement-section.js';
import { MicrophoneMeter } from './microphone-meter.js';
import { faultNote, microphoneTest } from './microphone-test.js';
import { notificationSection } from './notification-section.js';
import { ringtoneSection } from './ringtone-section.js';
import { styles } from './settings.styles.js';

type SoundRole = 'speaker' | 'ringer';

/**
 * @summary The agent's settings: where calls are heard, which devices, what rings, and notifications.
 *
 * Devices and ringtone are kept on this machine, the desk phone's number by Amazon Connect. What cannot be chosen here is
 * not shown.
 *
 * @fires ccp-desk-phone-request - The agent leads calls to a desk phone or back to the computer.
 * @fires ccp-device-request - The agent chooses a device.
 * @fires ccp-ringtone-request - The agent chooses the ringtone or its loudness.
 * @fires ccp-voice-enhancement-request - The agent chooses how the microphone's sound is cleaned.
 * @fires ccp-settings-request - The agent closes the settings.
 *
 * @csspart section - One section.
 * @csspart segment - This computer, or the desk phone.
 * @csspart field - A field.
 * @csspart options - The list that a field opens.
 * @csspart option - An entry of it.
 * @csspart save - The button that saves the desk phone's number.
 * @csspart test - A button that tries a device.
 * @csspart meter - The level of the microphone.
 */
export class CcpSettings extends SessionElement implements SettingsPage {
  static override styles = [SessionElement.styles, styles];

  /** Country of numbers without a country code, ISO 3166-1 alpha-2; by default guessed from `region`. */
  @property() country = '';

  /** AWS Region of the instance. */
  @property() region = '';

  /** Shows the section about desktop notifications. */
  @property({ type: Boolean }) notify = false;

  /** @internal */
  readonly chooser = new Chooser(this);

  @state() private isDeskPhoneShown: boolean | null = null;
  @state() private typed: string | null = null;
  @state() private unheard: { readonly role: SoundRole; readonly code: ErrorCode } | null = null;

  private readonly numbers = new PhoneNumbers(this);
  private readonly progress = new CommandProgress(this);
  private readonly meter = new MicrophoneMeter(this);
  private readonly notifier = new Notifier();
  private readonly roving = new RovingFocus(this, '.segment', ({ length }) => length);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.lookForDevices();
  }

  /** @internal */
  send(request: CcpRequest): void {
    this.request(request);
  }

  protected override render(): TemplateResult {
    const { terms } = this.localize;
    const agent = this.snapshot?.agent ?? null;
    return html`<div class="head">
        <button type="button" class="icon-button" aria-label=${terms.back} @click=${this.close}>${icon(back)}</button>
        <h2>${terms.settings}</h2>
      </div>
      <div class="scroll" @keydown=${this.onKeydown}>
        ${agent === null ? nothing : this.audio(agent)} ${this.devices()} ${this.ringing()}
        ${
          agent?.voiceEnhancement == null || !agent.isSoftphoneEnabled
            ? nothing
            : enhancementSection(
                this,
                agent.voiceEnhancement,
                this.progress.isPending('voice-enhancement', 'setVoiceEnhancement'),
              )
        }
        ${this.notify ? notificationSection(this, this.notifier) : nothing}
      </div>`;
  }

  private audio(agent: Agent): TemplateResult {
    const permission = this.session?.may('setDeskPhone');
    const isDeskPhone = this.isDeskPhoneShown ?? !agent.isSoftphoneEnabled;
    const number = this.typed ?? this.written(agent.keptDeskPhoneNumber);
    const refusal = permission?.isAllowed === false ? this.localize.texts.reasons[permission.reason] : null;
    const choice = {
      agent,
      isDeskPhone,
      number,
      refusal,
      doubt: this.isSaved(agent, number) ? '' : this.doubtOf(agent, number),
      isSaved: this.isSaved(agent, number),
      isPending: this.progress.isPending('desk-phone', 'setDeskPhone'),
      isLate: this.progress.delay(({ target }) => target === 'desk-phone') !== 'none',
    };
    return audioSection(this.localize, choice, {
      look: this.look,
      type: (text) => (this.typed = text),
      save: this.save,
      moveFocus: this.roving.move,
      followFocus: this.roving.follow,
    });
  }

  private devices(): readonly (TemplateResult | typeof nothing)[] {
    const { microphone = null, speaker = null } = this.snapshot?.devices ?? {};
    if (this.snapshot?.agent?.isSoftphoneEnabled === false) return [];
    return [
      microphone === null
        ? nothing
        : deviceSection(this, 'microphone', microphone, this.microphoneTest(microphone.chosen)),
      speaker === null || speaker.labels.length === 0
        ? nothing
        : deviceSection(this, 'speaker', speaker, this.soundTest('speaker')),
    ];
  }

  private ringing(): TemplateResult | typeof nothing {
    const { snapshot } = this;
    if (snapshot === undefined) return nothing;
    const { ringtone, devices } = snapshot;
    const ringer = devices.ringer !== null && devices.ringer.labels.length > 0 ? devices.ringer : null;
    const test = ringtone.choice === 'off' || ringtone.choice === 'instance' ? null : this.soundTest('ringer');
    return html`${ringtoneSection(this, ringtone, ringer === null ? test : null)}
    ${ringer === null ? nothing : deviceSection(this, 'ringer', ringer, this.soundTest('ringer'))}`;
  }

  private microphoneTest(label: string | null): DeviceTest {
    const { meter, localize, session } = this;
    const press = (): void => {
      if (meter.isOn) meter.stop();
      else void meter.start(label).then(() => this.lookForDevices());
    };
    return microphoneTest(meter, { localize, session, level: localize.terms.microphoneLevel, press });
  }

  private soundTest(role: SoundRole): DeviceTest {
    const press = (): void => void this.play(role);
    if (this.unheard?.role !== role) return { isOn: false, press };
    return { isOn: false, press, display: faultNote(this.localize, this.session, this.unheard.code) };
  }

  private async play(role: SoundRole): Promise<void> {
    this.unheard = null;
    const code = await refusalOf(this.session?.playTest(role));
    if (code !== null) this.unheard = { role, code };
  }

  private async lookForDevices(): Promise<void> {
    // The session has logged a refusal, and the list stays as it was.
    await refusalOf(this.session?.listDevices());
  }

  private get home(): string | null {
    return dialCountry(this.country, this.region, this.localize.tag);
  }

  private written(e164: string | null): string {
    return e164 === null ? '' : this.numbers.display(e164, this.home);
  }

  private isSaved({ deskPhoneNumber }: Agent, text: string): boolean {
    const plain = plainNumber(text);
    return deskPhoneNumber !== null && (this.numbers.e164(plain, this.home) ?? plain) === deskPhoneNumber;
  }

  /** Why the number cannot be saved; empty where it needs no word. */
  private doubtOf(agent: Agent, text: string): string | null {
    const plain = plainNumber(text);
    if (plain === '') return '';
    const doubt = this.numbers.doubt(plain, this.home, agent.dialableCountries);
    if (doubt === null) return null;
    const { numbers } = this.localize.texts;
    const names = new Intl.DisplayNames(this.localize.tag, { type: 'region' });
    return numbers[doubt.reason](doubt.country === null ? '' : (names.of(doubt.country) ?? doubt.country));
  }

  /** The computer needs no number and is asked for at once; the desk phone shows its field first. */
  private readonly look = (isDeskPhone: boolean): void => {
    this.isDeskPhoneShown = isDeskPhone;
    this.typed = null;
    const { agent } = this.snapshot ?? {};
    const isAllowed = this.session?.may('setDeskPhone').isAllowed === true;
    if (!isDeskPhone && agent?.isSoftphoneEnabled === false && isAllowed) {
      this.request(new CcpDeskPhoneRequestEvent({ phoneNumber: null }));
    }
  };

  private readonly save = (): void => {
    const { home, snapshot } = this;
    const text = this.typed ?? snapshot?.agent?.keptDeskPhoneNumber ?? '';
    const country = home === null ? {} : { country: home };
    this.request(new CcpDeskPhoneRequestEvent({ phoneNumber: plainNumber(text), ...country }));
  };

  private readonly close = (): void => this.request(new CcpSettingsRequestEvent({ isOpen: false }));

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key !== 'Escape') return;
    event.preventDefault();
    this.close();
  };
}

/** The code of a refusal, or null. */
async function refusalOf(asked: Promise<void> | undefined): Promise<ErrorCode | null> {
  try {
    await asked;
    return null;
  } catch (error) {
    if (isCcpError(error)) return error.code;
    throw error;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-settings': CcpSettings;
  }
}
