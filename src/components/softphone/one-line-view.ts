import { html, nothing, type TemplateResult } from 'lit';
import { panelView } from '../internal/panel-view.js';
import type { Panel } from './panel.js';
import { quickConnectsView } from './quick-connects-view.js';
import { isList } from './sheet.js';

/** The panel as one line, with a sheet below it for the banner and the keypad. */
export function oneLineView(panel: Panel, banner: TemplateResult | typeof nothing): TemplateResult {
  panel.later.need('ccp-status-line');
  const isDialling = panel.sheet === 'keypad' && panelView(panel.snapshot, '').kind === 'idle';
  const dialpad = isDialling
    ? html`<ccp-dialpad region=${panel.region} country=${panel.country}></ccp-dialpad>`
    : nothing;
  const { kind, contact } = panelView(panel.snapshot, '');
  const list = kind === 'contact' && isList(panel.sheet) ? quickConnectsView(panel, contact, panel.sheet) : nothing;
  const isEmpty = banner === nothing && dialpad === nothing && list === nothing;
  return html`<ccp-status-line
      data-dock
      country=${panel.country}
      name-attribute=${panel.nameAttribute}
      ?keypad-open=${isDialling}
    ></ccp-status-line>
    ${isEmpty ? nothing : html`<div class="sheet" part="banner">${banner}${dialpad}${list}</div>`}`;
}
