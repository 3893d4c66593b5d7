import { html, nothing, type TemplateResult } from 'lit';
import { ringtoneNames, type RingtoneChoice } from '../../domain/ringtone.js';
import { CcpRingtoneRequestEvent } from '../../events/settings-requests.js';
import type { RingtoneState } from '../../session/session-snapshot.js';
import { customerAudio } from '../internal/call-icons.js';
import { icon } from '../internal/icons.js';
import type { ChooserList } from '../internal/chooser.js';
import { testButton, type DeviceTest, type SettingsPage } from './device-section.js';

/** What rings and how loud. Where the ringer's device is not chosen, the ringtone is tried here. */
export function ringtoneSection(page: SettingsPage, ringtone: RingtoneState, test: DeviceTest | null): TemplateResult {
  const { terms, texts } = page.localize;
  const { choice, volume, isPlayedByCcp } = ringtone;
  const list = ringtoneList(page, ringtone);
  const isChanging = (choice === 'instance') !== isPlayedByCcp;
  const isLoudnessOurs = choice !== 'off' && choice !== 'instance';
  return html`<section part="section" aria-labelledby="ringtone-title">
    <h3 id="ringtone-title">${terms.ringtone}</h3>
    <div class="row">
      ${page.chooser.field(list)} ${test === null ? nothing : testButton(page, terms.ringtone, test)}
    </div>
    ${page.chooser.list(list)}
    ${isChanging ? html`<p class="note" role="status">${texts.ringtones.nextStart}</p>` : nothing}
    ${test?.display ?? nothing} ${isLoudnessOurs ? loudness(page, volume) : nothing}
  </section>`;
}

function ringtoneList(page: SettingsPage, { choice, file }: RingtoneState): ChooserList {
  const { ringtones, terms } = page.localize.texts;
  const url = typeof choice === 'object' ? choice.url : file;
  const values = [...ringtoneNames, ...(url === null ? [] : ['file' as const]), 'instance' as const, 'off' as const];
  const choices: Readonly<Record<string, RingtoneChoice>> = {
    ...Object.fromEntries(ringtoneNames.map((name) => [name, name])),
    ...(url === null ? {} : { file: { url } }),
    instance: 'instance',
    off: 'off',
  };
  return {
    name: 'ringtone',
    label: terms.ringtone,
    value: typeof choice === 'object' ? 'file' : choice,
    options: values.map((value) => ({ value, label: ringtones[value] })),
    choose: (value) => page.send(new CcpRingtoneRequestEvent({ choice: choices[value] ?? 'bell' })),
  };
}

function loudness(page: SettingsPage, volume: number): TemplateResult {
  const onChange = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) {
      page.send(new CcpRingtoneRequestEvent({ volume: target.valueAsNumber }));
    }
  };
  return html`<div class="volume">
    ${icon(customerAudio)}
    <input
      type="range"
      min="0"
      max="1"
      step="0.05"
      aria-label=${page.localize.terms.ringtoneVolume}
      .value=${String(volume)}
      @change=${onChange}
    />
  </div>`;
}
