import type { PageMoment, PagePort } from '../../src/session/page-port.js';

/** A page whose life the test leads. */
export class FakePage implements PagePort {
  isOnline = true;
  wasDiscarded = false;
  /** Whether leaving asks first. */
  isGuarded = false;
  private readonly listeners = new Set<(moment: PageMoment) => void>();

  listen(listener: (moment: PageMoment) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  askBeforeLeaving(isOn: boolean): void {
    this.isGuarded = isOn;
  }

  get listenerCount(): number {
    return this.listeners.size;
  }

  becomes(moment: PageMoment): void {
    if (moment === 'online' || moment === 'offline') this.isOnline = moment === 'online';
    for (const listener of [...this.listeners]) listener(moment);
  }
}
