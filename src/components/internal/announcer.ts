import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/en.js';
import type { MuteState } from '../../session/session-snapshot.js';

/** Milliseconds in which a newer announcement replaces an older one: facts come in bursts. */
const settleFor = 150;

/** Says to screen readers what others see: one polite voice for facts, one assertive for an incoming contact. */
export class Announcer implements ReactiveController {
  private polite = '';
  private assertive = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isMuted = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.polite = '';
    this.assertive = '';
  }

  say(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.polite = text;
      this.host.requestUpdate();
    }, settleFor);
  }

  /** A wish is not said before it came true, and the microphone that opens for the next call would drown the end of this one. */
  sayOfMicrophone({ confirmed, source }: MuteState, { muted, unmuted }: Locale['spoken']): void {
    const isNews = confirmed !== this.isMuted && source !== 'unknown';
    this.isMuted = confirmed;
    if (isNews) this.say(confirmed ? muted : unmuted);
  }

  sayAtOnce(text: string): void {
    this.assertive = text;
    this.host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<div class="spoken" role="status">${this.polite}</div>
      <div class="spoken" role="alert">${this.assertive}</div>`;
  }
}
