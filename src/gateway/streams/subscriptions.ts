import type { StreamsEventBus } from './streams-namespace.js';

type Release = () => void;

/** Everything that was subscribed, each kept with its release, and released together. */
export class Subscriptions {
  #releases: Release[] = [];

  add(release: Release): void {
    this.#releases.push(release);
  }

  /** Listens to an event of Streams. */
  on(bus: StreamsEventBus, eventName: string, listener: (data: unknown) => void): void {
    const subscription = bus.subscribe(eventName, listener);
    this.add(() => subscription.unsubscribe());
  }

  listen<Name extends keyof WindowEventMap>(
    target: Window,
    name: Name,
    listener: (event: WindowEventMap[Name]) => void,
  ): void;
  listen<Name extends keyof DocumentEventMap>(
    target: Document,
    name: Name,
    listener: (event: DocumentEventMap[Name]) => void,
  ): void;
  listen(target: EventTarget, name: string, listener: EventListener): void {
    target.addEventListener(name, listener);
    this.add(() => target.removeEventListener(name, listener));
  }

  /** Releases in the opposite order. Safe to repeat. */
  release(): void {
    const releases = this.#releases;
    this.#releases = [];
    for (const release of releases.reverse()) release();
  }
}
