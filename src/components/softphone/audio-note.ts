import { html, nothing, type TemplateResult } from 'lit';
import type { SessionContact } from '../../session/session-snapshot.js';
import { unusualAudioPlace } from '../internal/audio-place.js';
import { headset } from '../internal/call-icons.js';
import { icon } from '../internal/icons.js';
import type { Panel } from './panel.js';

/** Where the agent hears the call, in a page that only shows it. */
export function audioNote({ snapshot, localize }: Panel, { channel }: SessionContact): TemplateResult | typeof nothing {
  if (channel !== 'voice' || snapshot === undefined) return nothing;
  const { tab, media } = snapshot;
  const isHeardHere = media.mode !== 'medialess' && (tab.hasAudio || tab.isLeader);
  const place = isHeardHere ? null : unusualAudioPlace(snapshot, localize.terms);
  if (place === null) return nothing;
  return html`<p class="audio-note" part="audio-note">${icon(headset)}<span>${place}</span></p>`;
}
