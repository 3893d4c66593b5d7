import type { ReactiveController, ReactiveControllerHost } from 'lit';

const elements = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setInterval> | null = null;

function tick(): void {
  if (document.hidden) return;
  for (const element of elements) element.requestUpdate();
}

/** Renders an element once a second while it is on a visible page: one timer for all clocks of the panel. */
export class SecondTicker implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    elements.add(this.host);
    timer ??= setInterval(tick, 1000);
  }

  hostDisconnected(): void {
    elements.delete(this.host);
    if (elements.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  }
}
