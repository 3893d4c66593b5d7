import { html, type TemplateResult } from 'lit';
import type { ErrorCode } from '../../domain/error-codes.js';
import { loadingBody } from './loading-view.js';
import type { Panel } from './panel.js';

/** The body of the panel while nobody is signed in. */
export function entranceView(panel: Panel, isLoading: boolean): TemplateResult {
  return html`${isLoading ? loadingBody(panel) : signIn(panel)}
    <div class="foot" part="foot"><slot name="foot"></slot></div>`;
}

function signIn({ instanceUrl, region }: Panel): TemplateResult {
  return html`<ccp-sign-in data-dock instance-url=${instanceUrl} region=${region}></ccp-sign-in>`;
}

/** In place of a body that is still being loaded. */
export function comingView(): TemplateResult {
  return html`<div class="scroll" aria-busy="true"></div>`;
}

/** A mistake by its code. */
export function mistakeView(code: ErrorCode): TemplateResult {
  return html`<ccp-message code=${code}></ccp-message>`;
}
