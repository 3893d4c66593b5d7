import { html, nothing, type TemplateResult } from 'lit';
import type { ErrorCode } from '../../domain/error-codes.js';
import type { Session } from '../../session/session.js';
import { instanceOrigin } from '../internal/instance-origin.js';
import type { Localize } from '../internal/localize.js';
import type { DeviceTest } from './device-section.js';
import type { MicrophoneMeter } from './microphone-meter.js';

interface MicrophoneTest {
  readonly localize: Localize;
  readonly session: Session | undefined;
  /** The name of the level for a screen reader. */
  readonly level: string;
  readonly press: () => void;
}

/** The key that tries the microphone, with its level while it is on, or why it cannot be heard. */
export function microphoneTest(
  meter: MicrophoneMeter,
  { localize, session, level, press }: MicrophoneTest,
): DeviceTest {
  const { terms } = localize;
  if (!meter.isOn) {
    return meter.error === null
      ? { isOn: false, press }
      : { isOn: false, press, display: faultNote(localize, session, meter.error) };
  }
  const rate = meter.unusualRate;
  const display = html`${meter.render(level)}
    <p class="note">${terms.speakNow}</p>
    ${rate === null ? nothing : html`<p class="note" data-tone="hold">${terms.unusualRate(rate)}</p>`}`;
  return { isOn: true, press, display };
}

/** What is wrong with a device, and what to do. */
export function faultNote(localize: Localize, session: Session | undefined, code: ErrorCode): TemplateResult {
  const { title = '', remedy = [] } = localize.errorText(code) ?? {};
  const filled = (step: string): string =>
    step.replaceAll('{origin}', location.host).replaceAll('{instance}', instanceOrigin(session));
  return html`<p class="note" role="alert" data-tone="error">${title}</p>
    ${remedy.map((step) => html`<p class="note">${filled(step)}</p>`)}`;
}
