import { html, type TemplateResult } from 'lit';
import type { SessionSnapshot } from '../../session/session-snapshot.js';
import { brokenLine, instanceRows } from '../internal/entrance.js';
import { glyph } from '../internal/glyph.js';
import type { Panel } from './panel.js';

/**
 * Whether the session has nothing to say yet. Until then the panel draws what its elements would, without them: they and their
 * styles would take processor time from the CCP, which loads meanwhile.
 */
export function isLoading(snapshot: SessionSnapshot | undefined): boolean {
  if (snapshot === undefined) return true;
  const { status, agent, isSigningInElsewhere } = snapshot;
  return (status === 'idle' || status === 'loading') && agent === null && !isSigningInElsewhere;
}

/** In place of `<ccp-agent-state>`. */
export function loadingState({ localize }: Panel): TemplateResult {
  return html`<div class="bar" data-tone="offline">
    <span class="state">${glyph('unknown')}<span class="cut">${localize.start.states.unknown}</span></span>
  </div>`;
}

/** In place of `<ccp-sign-in>`. */
export function loadingBody({ localize, instanceUrl, region }: Panel): TemplateResult {
  const { terms } = localize.start;
  return html`<div class="loading">
    ${brokenLine()}
    <div class="entrance">
      <h2>${terms.loadingTitle}</h2>
      <p>${terms.loadingText}</p>
      ${instanceRows(localize.start, instanceUrl, region)}
    </div>
  </div>`;
}
