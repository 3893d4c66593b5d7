import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds in which a click still means the keys that were there before. */
export const guardFor = 350;

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** Lets no pointer press keys that have only just come. The keyboard, which names its key, is not held up. */
export class DockGuard implements ReactiveController {
  private keys: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `keysNow` names the set of keys; a new name is a new set. */
  constructor(
    private readonly host: Host,
    private readonly keysNow: () => string,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.keys = undefined;
  }

  hostUpdated(): void {
    const keys = this.keysNow();
    if (keys === this.keys) return;
    this.keys = keys;
    const dock = this.host.renderRoot.querySelector<HTMLElement>('.dock');
    if (dock === null) return;
    dock.toggleAttribute('data-guarded', true);
    dock.inert = !dock.matches(':focus-within');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      dock.inert = false;
      dock.removeAttribute('data-guarded');
    }, guardFor);
  }
}
