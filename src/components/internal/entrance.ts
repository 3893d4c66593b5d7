import { html, nothing, type TemplateResult } from 'lit';
import type { StartWords } from '../../locales/en.js';

/** The line that nobody is on. */
export function brokenLine(part: string | typeof nothing = nothing): TemplateResult {
  return html`<div class="line-broken" part=${part} aria-hidden="true">
    <svg class="broken"><line x1="0" y1="2" x2="100%" y2="2"></line></svg>
    <svg class="dots"><line x1="0" y1="2" x2="100%" y2="2"></line></svg>
    <svg class="broken"><line x1="0" y1="2" x2="100%" y2="2"></line></svg>
  </div>`;
}

/** Where the sign-in goes. */
export function instanceRows({ terms, regions }: StartWords, instanceUrl: string, region: string): TemplateResult {
  const host = URL.canParse(instanceUrl) ? new URL(instanceUrl).host : instanceUrl;
  const names: Readonly<Record<string, string>> = regions;
  return html`<dl>${row(terms.instance, host)}${row(terms.region, names[region] ?? region)}</dl>`;
}

function row(label: string, value: string): TemplateResult | typeof nothing {
  if (value === '') return nothing;
  return html`<div class="row">
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}
