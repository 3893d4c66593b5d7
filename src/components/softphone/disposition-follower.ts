import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dispositions } from '../../disposition/dispositions.js';

type Host = ReactiveControllerHost & { readonly dispositions: Dispositions | undefined };

/** Draws the panel anew when an outcome begins or ends to be missing. */
export class DispositionFollower implements ReactiveController {
  private followed: Dispositions | undefined;
  private release = (): void => undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostUpdate(): void {
    const { dispositions } = this.host;
    if (dispositions === this.followed) return;
    this.release();
    this.followed = dispositions;
    this.release = dispositions?.subscribe(() => this.host.requestUpdate()) ?? (() => undefined);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.release();
    this.followed = undefined;
  }
}
