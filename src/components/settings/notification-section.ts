import { html, type TemplateResult } from 'lit';
import type { Notifier } from '../internal/notifier.js';
import type { SettingsPage } from './device-section.js';

/** Whether the browser shows notifications, and the way to permit them while it has not been asked. */
export function notificationSection(
  page: SettingsPage & { requestUpdate(): void },
  notifier: Notifier,
): TemplateResult {
  const { terms } = page.localize;
  const ask = (): void => void notifier.ask().then(() => page.requestUpdate());
  return html`<section part="section" aria-labelledby="notification-title">
    <h3 id="notification-title">${terms.notifications}</h3>
    ${
      notifier.canAsk
        ? html`<button type="button" class="action" @click=${ask}>${terms.notify}</button>`
        : html`<p class="note">${notifier.isPermitted ? terms.notifyOn : terms.notifyDenied}</p>`
    }
  </section>`;
}
