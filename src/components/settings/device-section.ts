import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceRole } from '../../domain/audio-device.js';
import { CcpDeviceRequestEvent } from '../../events/settings-requests.js';
import type { CcpRequest } from '../../events/requests.js';
import type { DeviceState } from '../../session/session-snapshot.js';
import type { Chooser, ChooserList } from '../internal/chooser.js';
import type { Localize } from '../internal/localize.js';

/** What a section of the settings needs of the element. */
export interface SettingsPage {
  readonly localize: Localize;
  readonly chooser: Chooser;
  send(request: CcpRequest): void;
}

export interface DeviceTest {
  readonly isOn: boolean;
  readonly press: () => void;
  /** What the test shows while it is on. */
  readonly display?: TemplateResult | typeof nothing;
}

/** One role: the devices by name, the way to try them, and how the choice stands. */
export function deviceSection(
  page: SettingsPage,
  role: DeviceRole,
  device: DeviceState,
  test: DeviceTest,
): TemplateResult {
  const title = page.localize.terms[role];
  const list = deviceList(page, role, device);
  return html`<section part="section" aria-labelledby="${role}-title">
    <h3 id="${role}-title">${title}</h3>
    <div class="row">${page.chooser.field(list)} ${testButton(page, title, test)}</div>
    ${page.chooser.list(list)} ${standingNote(page, device)} ${test.display ?? nothing}
  </section>`;
}

export function testButton(
  { localize: { terms } }: SettingsPage,
  of: string,
  { isOn, press }: DeviceTest,
): TemplateResult {
  const label = isOn ? terms.stopTest : terms.test;
  return html`<button type="button" class="action" part="test" aria-label=${terms.testOf(label, of)} @click=${press}>
    ${label}
  </button>`;
}

function deviceList(page: SettingsPage, role: DeviceRole, { labels, chosen }: DeviceState): ChooserList {
  const { terms } = page.localize;
  const isMissing = chosen !== null && !labels.includes(chosen);
  const named = [...labels, ...(isMissing ? [chosen] : [])];
  return {
    name: role,
    label: terms[role],
    value: chosen ?? '',
    options: [{ value: '', label: terms.systemDevice }, ...named.map((label) => ({ value: label, label }))],
    choose: (label) => page.send(new CcpDeviceRequestEvent({ role, label: label === '' ? null : label })),
  };
}

const tones = { 'next-call': nothing, missing: 'hold', failed: 'error' } as const;

function standingNote({ localize }: SettingsPage, { standing }: DeviceState): TemplateResult | typeof nothing {
  if (standing === 'default' || standing === 'applied') return nothing;
  return html`<p class="note" role="status" data-tone=${tones[standing]}>${localize.texts.devices[standing]}</p>`;
}
