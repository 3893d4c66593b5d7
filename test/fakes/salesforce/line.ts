import type { Reply } from './fault.js';
import type { HostEvent, HostWindow, Interface } from './host-window.js';
import type { Weather } from './weather.js';

/** The way from the scripts in the softphone's frame to the page around it. */
export interface Line {
  readonly ui: Interface;
  readonly isConsole: boolean;
  ask(method: string, argument?: unknown, answer?: (reply: Reply) => void): void;
  hear(listener: (event: HostEvent) => void): () => void;
}

/** The way within one page, as the weather is. */
export class NearLine implements Line {
  /** What callbacks and listeners of the softphone threw. */
  readonly thrown: unknown[] = [];

  constructor(
    private readonly host: HostWindow,
    private readonly weather: Weather,
  ) {}

  get ui(): Interface {
    return this.host.ui;
  }

  get isConsole(): boolean {
    return this.host.isConsole;
  }

  ask(method: string, argument: unknown = null, answer: (reply: Reply) => void = () => undefined): void {
    // The frame's values are copied on the way, as between windows.
    const copy = structuredClone(argument);
    this.weather.clock.after(1, () => {
      const reply = this.host.ask(method, copy);
      this.weather.answer(() => this.guarded(() => answer(structuredClone(reply))));
    });
  }

  hear(listener: (event: HostEvent) => void): () => void {
    return this.host.hear((event) => this.weather.event(() => this.guarded(() => listener(structuredClone(event)))));
  }

  private guarded(task: () => void): void {
    try {
      task();
    } catch (error) {
      this.thrown.push(error);
    }
  }
}
