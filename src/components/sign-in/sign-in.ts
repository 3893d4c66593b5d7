import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CcpRestartRequestEvent, CcpSignInRequestEvent } from '../../events/agent-requests.js';
import { brokenLine, instanceRows } from '../internal/entrance.js';
import { external, icon } from '../internal/icons.js';
import { SessionElement } from '../internal/session-element.js';
import { styles } from './sign-in.styles.js';

interface Words {
  readonly title: string;
  readonly text: string;
}

/**
 * @summary The body of the panel while nobody is signed in: the broken line, what to do, and the key that does it.
 *
 * @fires ccp-sign-in-request - The agent wants to sign in; dispatched inside the click.
 * @fires ccp-restart-request - The agent starts a stopped softphone.
 *
 * @slot - Below the instance, for example a link to the preflight.
 *
 * @csspart line - The broken line.
 * @csspart key - The key to sign in or to start.
 * @csspart link - The sign-in page as a link, where the browser blocks windows.
 */
export class CcpSignIn extends SessionElement {
  static override styles = [SessionElement.styles, styles];

  /** Instance address, shown so that the agent knows where the sign-in goes. */
  @property({ attribute: 'instance-url' }) instanceUrl = '';

  /** AWS Region of the instance, for example `ap-northeast-1`, shown by its name. */
  @property() region = '';

  protected override render(): TemplateResult {
    const { title, text } = this.words();
    return html`${brokenLine('line')}
      <div class="entrance">
        <h2>${title}</h2>
        <p>${text}</p>
        ${this.key()} ${this.link()} ${instanceRows(this.localize.start, this.instanceUrl, this.region)}
        <slot></slot>
      </div>`;
  }

  private words(): Words {
    const { terms, states } = this.localize.start;
    const { status, error } = this.snapshot ?? { status: 'loading', error: null };
    if (this.snapshot?.isSigningInElsewhere === true) {
      return { title: terms.signInElsewhereTitle, text: terms.signInElsewhereText };
    }
    if (status === 'signed-out') return { title: terms.signInTitle, text: terms.signInText };
    if (status === 'signing-in') return { title: terms.signingInTitle, text: terms.signingInText };
    if (status === 'stopped') return { title: terms.stoppedTitle, text: terms.stoppedText };
    if (status === 'expired' || status === 'failed') {
      const code = error?.code ?? (status === 'expired' ? 'sign-in/expired' : 'load/ccp-timeout');
      const { title, cause } = this.localize.errorText(code) ?? { title: states[status], cause: '' };
      return { title, text: cause.replaceAll('{origin}', error?.detail.origin ?? location.host) };
    }
    return { title: terms.loadingTitle, text: terms.loadingText };
  }

  private key(): TemplateResult | typeof nothing {
    const { terms } = this.localize.start;
    const status = this.snapshot?.status;
    const isFirst = this.snapshot?.isSigningInElsewhere !== true;
    if (status === 'signed-out' || status === 'expired') return this.button(terms.signIn, isFirst, this.signIn);
    if (status === 'signing-in') return this.button(terms.signInAgain, false, this.signIn);
    if (status === 'failed') return this.button(terms.restart, true, this.restart, false);
    return status === 'stopped' ? this.button(terms.start, true, this.restart, false) : nothing;
  }

  /** The way in where the browser blocks windows: a link that the agent follows is none. */
  private link(): TemplateResult | typeof nothing {
    const url = this.session?.signInUrl ?? null;
    if (url === null || this.snapshot?.error?.code !== 'sign-in/popup-blocked') return nothing;
    return html`<p class="by-link">
      <a part="link" href=${url} target="_blank" rel="noopener noreferrer" @click=${this.followLink}
        >${this.localize.start.terms.signInPage}</a
      >
    </p>`;
  }

  private button(label: string, isInk: boolean, press: () => void, opensWindow = true): TemplateResult {
    return html`<button type="button" part="key" class="key wide ${isInk ? 'ink' : 'outline'}" @click=${press}>
      <span class="label">${label}</span>${opensWindow ? icon(external) : nothing}
    </button>`;
  }

  private readonly signIn = (): void => this.request(new CcpSignInRequestEvent());

  private readonly followLink = (): void => this.request(new CcpSignInRequestEvent({ isOpened: true }));

  private readonly restart = (): void => this.request(new CcpRestartRequestEvent());
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-sign-in': CcpSignIn;
  }
}
