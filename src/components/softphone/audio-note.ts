import { html, nothing, type TemplateResult } from 'lit';
import type { SessionContact } from '../../session/session-snapshot.js';
import { headset, icon } from '../internal/icons.js';
import { hasAudioElsewhere } from '../internal/tab-audio.js';
import type { Panel } from './panel.js';

/** Where the agent hears the call, in a tab that only shows it. */
export function audioNote({ snapshot, localize }: Panel, { channel }: SessionContact): TemplateResult | typeof nothing {
  const isHeardElsewhere = channel === 'voice' && hasAudioElsewhere(snapshot) && snapshot?.tab.isLeader === false;
  if (!isHeardElsewhere) return nothing;
  return html`<p class="audio-note" part="audio-note">
    ${icon(headset)}<span>${localize.terms.audioElsewhere}</span>
  </p>`;
}
