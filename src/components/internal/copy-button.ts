import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { copyText } from './copy-text.js';
import { check, copy } from './icons.js';
import type { Localize } from './localize.js';
import { smallKey } from './small-key.js';

/** Milliseconds that the check mark stands for the copy icon. */
const confirmFor = 1_500;

/** The small copy buttons of an element; the one that copied says so for a moment. */
export class CopyButton implements ReactiveController {
  private copied: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & { readonly localize: Localize }) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.copied = null;
  }

  /** `what` names the text for the button's label. */
  render(text: string, what: string): TemplateResult {
    const { terms } = this.host.localize.start;
    const isCopied = this.copied === what;
    return smallKey({
      name: 'copy',
      label: isCopied ? terms.copied : terms.copy(what),
      drawing: isCopied ? check : copy,
      press: () => void this.copy(text, what),
    });
  }

  private async copy(text: string, what: string): Promise<void> {
    this.copied = (await copyText(text)) ? what : null;
    this.host.requestUpdate();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.copied = null;
      this.host.requestUpdate();
    }, confirmFor);
  }
}
