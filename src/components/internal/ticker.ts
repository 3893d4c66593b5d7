import type { ReactiveController, ReactiveControllerHost } from 'lit';

const hosts = new Set<Ticker>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shortly after the full second, so that all timers on the page change together. */
function untilNextSecond(): number {
  return 1000 - (Date.now() % 1000) + 5;
}

function beat(): void {
  for (const ticker of hosts) ticker.tick();
  schedule();
}

function schedule(): void {
  clearTimeout(timer);
  timer = hosts.size > 0 && !document.hidden ? setTimeout(beat, untilNextSecond()) : undefined;
}

/** A page that nobody sees needs no clock; when it comes back, the time is right at once. */
function followVisibility(): void {
  if (document.hidden) schedule();
  else beat();
}

/** One clock for every timer: renders its host once a second while there is a time to show. */
export class Ticker implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly isNeeded: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (hosts.size === 0) document.addEventListener('visibilitychange', followVisibility);
    hosts.add(this);
    if (hosts.size === 1) schedule();
  }

  hostDisconnected(): void {
    hosts.delete(this);
    if (hosts.size > 0) return;
    document.removeEventListener('visibilitychange', followVisibility);
    schedule();
  }

  tick(): void {
    if (this.isNeeded()) this.host.requestUpdate();
  }
}
