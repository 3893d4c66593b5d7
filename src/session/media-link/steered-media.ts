import { CcpError } from '../../domain/errors.js';
import type { Gateway, GatewayClock, GatewayEvent } from '../../gateway/gateway.js';
import type { MediaLink, MediaLinkMessage } from './media-link.js';

/** Milliseconds between two questions whether the window with the audio is there. */
const period = 2000;

/** After so many without an answer it counts as closed. */
const patience = 3;

/**
 * A gateway without media whose microphone is in another window: mute goes there, and what is muted there is told here.
 * Whether that window is open is told as `media-place`.
 */
export function steerMedia(gateway: Gateway, link: MediaLink, clock: GatewayClock): Gateway {
  const steered = new SteeredMedia(gateway, link, clock);
  const own: Partial<Gateway> = {
    start: (listener, terms) => steered.start(listener, terms),
    stop: () => steered.stop(),
    setMuted: (isMuted) => steered.setMuted(isMuted),
  };
  return new Proxy(gateway, {
    get(target, name) {
      const value: unknown = Reflect.get(own, name) ?? Reflect.get(target, name, target);
      const bound: unknown = typeof value === 'function' ? value.bind(target) : value;
      return bound;
    },
  });
}

class SteeredMedia {
  #isOpen: boolean | null = null;
  #isMuted: boolean | null = null;
  #unanswered = 0;
  #tell: (event: GatewayEvent) => void = () => undefined;
  #leave: () => void = () => undefined;
  #cancel: () => void = () => undefined;

  constructor(
    private readonly gateway: Gateway,
    private readonly link: MediaLink,
    private readonly clock: GatewayClock,
  ) {}

  start(...[listener, terms]: Parameters<Gateway['start']>): void {
    this.#isOpen = null;
    this.#isMuted = null;
    this.#unanswered = 0;
    this.#tell = listener;
    // The CCP here has no microphone whose state would say anything while another window has one.
    this.gateway.start((event) => {
      if (event.type !== 'mute' || this.#isOpen !== true) listener(event);
    }, terms);
    this.#leave = this.link.listen((message) => this.#hear(message));
    this.#ask();
  }

  stop(): Promise<void> {
    this.#cancel();
    this.#leave();
    this.#tell = () => undefined;
    return this.gateway.stop();
  }

  setMuted(isMuted: boolean): Promise<void> {
    if (this.#isOpen !== true) return Promise.reject(new CcpError('media/window-closed'));
    this.link.send({ type: 'mute', isMuted });
    return Promise.resolve();
  }

  #hear(message: MediaLinkMessage): void {
    if (message.type === 'gone') return this.#become(false);
    if (message.type !== 'here') return;
    this.#unanswered = 0;
    this.#become(true);
    if (message.isMuted === this.#isMuted) return;
    this.#isMuted = message.isMuted;
    this.#tell({ type: 'mute', isMuted: message.isMuted });
  }

  #ask(): void {
    if (this.#unanswered >= patience) this.#become(false);
    this.#unanswered += 1;
    this.link.send({ type: 'ask' });
    this.#cancel = this.clock.after(period, () => this.#ask());
  }

  #become(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    if (!isOpen) this.#isMuted = null;
    this.#tell({ type: 'media-place', isOpen });
  }
}
