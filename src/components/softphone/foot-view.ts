import { html, nothing, type TemplateResult } from 'lit';
import { CcpMoveAudioRequestEvent } from '../../events/agent-requests.js';
import { homeCountry } from '../internal/agent-country.js';
import { deskPhone, headset } from '../internal/call-icons.js';
import { check, icon, warning } from '../internal/icons.js';
import { unusualAudioPlace } from '../internal/audio-place.js';
import { hasAudioElsewhere } from '../internal/tab-audio.js';
import type { Panel } from './panel.js';

/** Where the agent's audio goes, and whether the line to Connect stands. */
export function footView(panel: Panel): TemplateResult {
  const { texts, terms } = panel.localize;
  const agent = panel.snapshot?.agent ?? null;
  const number = agent?.deskPhoneNumber ?? null;
  const isByItself = agent?.isAutoAcceptOn === true && number === null;
  const isElsewhere = hasAudioElsewhere(panel.snapshot);
  const here = unusualAudioPlace(panel.snapshot, terms) ?? terms.computerAudio;
  const where = number === null ? here : deskPhoneText(panel, number);
  return html`<div class="foot" part="foot">
    <span class="foot-audio cut">
      ${icon(number === null ? headset : deskPhone)}
      <span class="cut"
        >${[where, isByItself && !isElsewhere ? terms.autoAccept : null].filter((word) => word !== null).join(texts.separator)}</span
      >
    </span>
    <slot name="foot"></slot>
    ${isElsewhere && panel.snapshot?.isLinkUp === true ? moveButton(panel) : nothing} ${lineView(panel, isElsewhere)}
  </div>`;
}

function deskPhoneText(panel: Panel, number: string): string {
  const { localize, country } = panel;
  return localize.terms.deskPhone(panel.place.writeNumber(number, homeCountry(country, localize.tag)));
}

function moveButton(panel: Panel): TemplateResult {
  const { terms } = panel.localize;
  const move = (): void => void panel.dispatchEvent(new CcpMoveAudioRequestEvent());
  return html`<button type="button" class="foot-action" title=${terms.moveAudio} @click=${move}>
    ${terms.moveAudioHere}
  </button>`;
}

/** A line that stands is not worth a word where the audio is elsewhere: the row has room for two. */
function lineView({ snapshot, localize: { terms } }: Panel, isElsewhere: boolean): TemplateResult | typeof nothing {
  const isLinkUp = snapshot?.isLinkUp ?? false;
  if (isLinkUp && isElsewhere) return nothing;
  return html`<span class="foot-line" data-tone=${isLinkUp ? 'available' : 'error'}>
    ${icon(isLinkUp ? check : warning)}${isLinkUp ? terms.lineReady : terms.lineDown}
  </span>`;
}
