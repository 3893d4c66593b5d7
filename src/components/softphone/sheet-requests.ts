import type { CcpElement } from '../internal/ccp-element.js';
import { focusOn } from '../internal/focus-on.js';
import type { PanelSheet } from './panel.js';

type Host = CcpElement & { sheet: PanelSheet };

/** Has the panel open and close what lies over its body, when a control asks for it and no listener refuses. */
export function followSheetRequests(host: Host): void {
  host.addEventListener('ccp-keypad-request', (event) => {
    if (!event.defaultPrevented) host.sheet = event.detail.isOpen ? 'keypad' : null;
  });
  host.addEventListener('ccp-quick-connects-request', (event) => {
    if (!event.defaultPrevented) host.sheet = event.detail.purpose;
  });
  host.addEventListener('ccp-quality-report-request', (event) => {
    if (event.defaultPrevented) return;
    const { isOpen } = event.detail;
    host.sheet = isOpen ? 'report' : null;
    const heir = isOpen ? 'ccp-quality-report' : '[data-key="report"]';
    void host.updateComplete.then(() => focusOn(host.renderRoot, heir));
  });
  host.addEventListener('ccp-settings-request', (event) => {
    if (event.defaultPrevented) return;
    const { isOpen } = event.detail;
    host.sheet = isOpen ? 'settings' : null;
    // The entry of the menu that was pressed is gone, so the focus goes where the agent looks.
    void host.updateComplete.then(() => focusOn(host.renderRoot, isOpen ? 'ccp-settings' : '[part="more"]'));
  });
}
