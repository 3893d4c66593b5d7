import type { MicrophonePort, MicrophoneState } from '../../src/session/microphone-port.js';

/** A microphone that answers what the test says, and notes how it was looked at. */
export class FakeMicrophone implements MicrophonePort {
  state: MicrophoneState = 'ready';
  /** Whether each look was allowed to open it. */
  readonly looks: boolean[] = [];
  /** Set: a look waits until it is called. */
  hold: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  async look(mayOpen: boolean): Promise<MicrophoneState> {
    this.looks.push(mayOpen);
    const { state } = this;
    if (this.hold !== null) await this.hold;
    return state;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get listenerCount(): number {
    return this.listeners.size;
  }

  /** The person, or the plug, has changed something. */
  becomes(state: MicrophoneState): void {
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }
}
