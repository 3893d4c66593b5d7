import { html, nothing, type TemplateResult } from 'lit';
import {
  CcpDismissErrorRequestEvent,
  CcpMuteRequestEvent,
  CcpRenewRequestEvent,
  CcpSignInRequestEvent,
  CcpStayActiveRequestEvent,
} from '../../events/agent-requests.js';
import { bannerOf, type Banner } from '../internal/banner.js';
import { instanceOrigin } from '../internal/instance-origin.js';
import type { Panel } from './panel.js';

/** What the session has to say, with what can be done about it; null where there is nothing. */
export function sessionBanner(panel: Panel): TemplateResult | null {
  const banner = panel.snapshot === undefined ? null : bannerOf(panel.snapshot, Date.now());
  return banner === null ? null : bannerView(panel, banner);
}

function bannerView(panel: Panel, banner: Banner): TemplateResult {
  return html`<ccp-message
    code=${banner.code}
    variant=${banner.variant}
    origin=${banner.origin}
    instance=${banner.instance === '' ? instanceOrigin(panel.session, panel.instanceUrl) : banner.instance}
    .time=${banner.time ?? 0}
  >
    ${actions(panel, banner)}
  </ccp-message>`;
}

function actions(panel: Panel, { offers, failure }: Banner): TemplateResult | typeof nothing {
  const { terms } = panel.localize;
  const send = (make: () => Event | null) => (): void => {
    const event = make();
    if (event !== null) panel.dispatchEvent(event);
  };
  if (offers === 'sign-in')
    return action(
      terms.signIn,
      'ink',
      send(() => new CcpSignInRequestEvent()),
    );
  if (offers === 'mute') {
    return html`${action(
      terms.muteAgain,
      'alarm-first',
      send(() => new CcpMuteRequestEvent({ isMuted: true })),
    )}
    ${action(
      terms.stayLive,
      'alarm-second',
      send(() => new CcpMuteRequestEvent({ isMuted: false })),
    )}`;
  }
  if (offers === 'stay-active')
    return action(
      terms.staySignedIn,
      'ink',
      send(() => new CcpStayActiveRequestEvent()),
    );
  if (offers === 'renew') {
    const canRenew = panel.session?.may('signOut').isAllowed === true;
    const later = send(() => new CcpDismissErrorRequestEvent({ target: 'expiry' }));
    return html`${
      canRenew
        ? action(
            terms.signInNow,
            'ink',
            send(() => new CcpRenewRequestEvent()),
          )
        : nothing
    }
    ${action(terms.later, '', later)}`;
  }
  if (failure === null) return nothing;
  const again = (): Event | null => panel.place.again(failure);
  const dismiss = send(() => new CcpDismissErrorRequestEvent({ target: failure.target }));
  return html`${again() === null ? nothing : action(terms.tryAgain, 'ink', send(again))}
  ${action(terms.dismiss, '', dismiss)}`;
}

function action(label: string, look: string, press: () => void): TemplateResult {
  return html`<button type="button" class="action ${look}" @click=${press}>${label}</button>`;
}
