import { html, type TemplateResult } from 'lit';
import type { QuickConnectPurpose } from '../../events/party-requests.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import type { Panel } from './panel.js';

/** Whom to call into the call. */
export function quickConnectsView(panel: Panel, contact: SessionContact, purpose: QuickConnectPurpose): TemplateResult {
  panel.later.need('ccp-quick-connects');
  return html`<ccp-quick-connects
    data-dock
    .contact=${contact}
    purpose=${purpose}
    region=${panel.region}
    country=${panel.country}
    name-attribute=${panel.nameAttribute}
  ></ccp-quick-connects>`;
}
