import { isFinished } from '../../domain/contact.js';
import {
  CcpMoveAudioRequestEvent,
  CcpRestartRequestEvent,
  CcpSignOutRequestEvent,
} from '../../events/agent-requests.js';
import { CcpSettingsRequestEvent } from '../../events/settings-requests.js';
import { copyText } from '../internal/copy-text.js';
import type { MoreEntry } from '../internal/more-menu.js';
import type { Notifier } from '../internal/notifier.js';
import type { PanelView } from '../internal/panel-view.js';
import { hasAudioElsewhere } from '../internal/tab-audio.js';
import type { Panel } from './panel.js';

/** What the More menu offers now. `notifier` is null where the host does not want notifications. */
export function moreEntries(panel: Panel, { contact }: PanelView, notifier: Notifier | null): readonly MoreEntry[] {
  const { terms } = panel.localize;
  const entries: MoreEntry[] = [];
  if (contact !== null) entries.push({ label: terms.copyContactId, press: () => void copyText(contact.contactId) });
  if (notifier?.canAsk === true) {
    entries.push({ label: terms.notify, press: () => void notifier.ask().then(() => panel.requestUpdate()) });
  }
  if (panel.snapshot?.agent != null) {
    const isOpen = panel.sheet !== 'settings';
    entries.push({ label: terms.settings, press: () => panel.dispatchEvent(new CcpSettingsRequestEvent({ isOpen })) });
  }
  if (hasAudioElsewhere(panel.snapshot) && !isTalking(panel)) {
    entries.push({ label: terms.moveAudio, press: () => panel.dispatchEvent(new CcpMoveAudioRequestEvent()) });
  }
  if (panel.session !== undefined && !isTalking(panel)) {
    entries.push({ label: terms.restart, press: () => panel.dispatchEvent(new CcpRestartRequestEvent()) });
  }
  if (panel.snapshot?.status === 'ready') entries.push(signOutEntry(panel));
  return entries;
}

function signOutEntry(panel: Panel): MoreEntry {
  const permission = panel.session?.may('signOut');
  return {
    label: panel.localize.terms.signOut,
    reason: permission?.isAllowed === false ? panel.localize.texts.reasons[permission.reason] : null,
    press: () => panel.dispatchEvent(new CcpSignOutRequestEvent()),
  };
}

function isTalking({ snapshot }: Panel): boolean {
  return snapshot?.contacts.some((contact) => !isFinished(contact)) ?? false;
}
