import { html, type TemplateResult } from 'lit';
import type { VoiceEnhancement } from '../../domain/voice-enhancement.js';
import { CcpVoiceEnhancementRequestEvent } from '../../events/settings-requests.js';
import type { ChooserList } from '../internal/chooser.js';
import type { SettingsPage } from './device-section.js';

const all: readonly VoiceEnhancement[] = ['none', 'noise-suppression', 'voice-isolation'];

/** How the sound of the microphone is cleaned, where the instance offers that. */
export function enhancementSection(page: SettingsPage, chosen: VoiceEnhancement, isPending: boolean): TemplateResult {
  const { terms, enhancements } = page.localize.texts;
  const list: ChooserList = {
    name: 'enhancement',
    label: terms.voiceEnhancement,
    value: chosen,
    options: all.map((value) => ({ value, label: enhancements[value] })),
    isPending,
    choose: (value) => {
      const enhancement = all.find((known) => known === value);
      if (enhancement !== undefined) page.send(new CcpVoiceEnhancementRequestEvent({ enhancement }));
    },
  };
  return html`<section part="section" aria-labelledby="enhancement-title">
    <h3 id="enhancement-title">${terms.voiceEnhancement}</h3>
    <div class="row">${page.chooser.field(list)}</div>
    ${page.chooser.list(list)}
    <p class="note">${terms.forNextCall}</p>
  </section>`;
}
