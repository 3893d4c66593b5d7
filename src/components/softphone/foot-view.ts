import { html, type TemplateResult } from 'lit';
import { countryOfLanguage } from '../internal/agent-country.js';
import { check, deskPhone, headset, icon, warning } from '../internal/icons.js';
import type { Panel } from './panel.js';

/** Where the agent's audio goes, and whether the line to Connect stands. */
export function footView(panel: Panel): TemplateResult {
  const { texts, terms, tag } = panel.localize;
  const { agent, isLinkUp } = panel.snapshot ?? { agent: null, isLinkUp: false };
  const number = agent?.deskPhoneNumber ?? null;
  const isByItself = agent?.isAutoAcceptOn === true && number === null;
  const country = panel.country === '' ? countryOfLanguage(tag) : panel.country;
  const where = number === null ? terms.computerAudio : terms.deskPhone(panel.numbers.display(number, country));
  return html`<div class="foot" part="foot">
    <span class="foot-audio cut">
      ${icon(number === null ? headset : deskPhone)}
      <span class="cut"
        >${[where, isByItself ? terms.autoAccept : null].filter((word) => word !== null).join(texts.separator)}</span
      >
    </span>
    <slot name="foot"></slot>
    <span class="foot-line" data-tone=${isLinkUp ? 'available' : 'error'}>
      ${icon(isLinkUp ? check : warning)}${isLinkUp ? terms.lineReady : terms.lineDown}
    </span>
  </div>`;
}
