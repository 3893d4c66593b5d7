import type { AudioDevice } from '../../src/domain/audio-device.js';
import type { DevicePort, SettingsStorage, Sound, SoundPort, SoundState } from '../../src/session/ports.js';

interface PlayedSound {
  readonly sound: Sound;
  readonly tell: (state: SoundState) => void;
  isOver: boolean;
}

/** What a page keeps on a machine, and what is plugged in there as the page itself sees it. */
export class Workstation {
  readonly kept = new Map<string, string>();
  inPage: readonly AudioDevice[] = [];
  canChooseOutput = true;
  private readonly listeners = new Set<() => void>();

  readonly storage: SettingsStorage = {
    read: (name) => this.kept.get(name) ?? null,
    write: (name, text) => void this.kept.set(name, text),
  };

  readonly devices: DevicePort = {
    canChooseOutput: () => this.canChooseOutput,
    list: () => Promise.resolve(this.inPage),
    onChange: (listener) => {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    },
  };

  /** Everything that was played, in order. */
  readonly played: PlayedSound[] = [];

  readonly sound: SoundPort = {
    play: (sound, tell) => {
      const playing: PlayedSound = { sound, tell, isOver: false };
      this.played.push(playing);
      return () => void (playing.isOver = true);
    },
  };

  /** What can be heard now. */
  get heard(): readonly Sound[] {
    return this.played.filter(({ isOver }) => !isOver).map(({ sound }) => sound);
  }

  /** The browser says how the last sound goes. */
  say(state: SoundState): void {
    this.played.at(-1)?.tell(state);
  }

  get listenerCount(): number {
    return this.listeners.size;
  }

  /** Something is plugged in or out, as the browser tells it: once for each of its parts. */
  plug(): void {
    for (let part = 0; part < 3; part += 1) for (const listener of [...this.listeners]) listener();
  }
}
