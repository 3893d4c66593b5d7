/** Japan's ringing cadence, seconds (ITU-T E.180 Supplement 2): one on, two off. */
const cadence = { on: 1, off: 2 } as const;

/** Two tones a bell's interval apart, hertz; any pleasant pair does. */
const tones = [440, 554] as const;

/** Rings while a call comes in. Silent in a page that nobody has touched yet, for browsers forbid its sound. */
export class RingTone {
  private context: AudioContext | null = null;

  start(): void {
    if (this.context !== null) return;
    const context = new AudioContext();
    this.context = context;
    const volume = new GainNode(context, { gain: 0 });
    volume.connect(context.destination);
    for (const frequency of tones) {
      const tone = new OscillatorNode(context, { frequency });
      tone.connect(volume);
      tone.start();
    }
    for (let ring = 0; ring < 40; ring += 1) {
      const from = ring * (cadence.on + cadence.off);
      volume.gain.setTargetAtTime(0.08, from, 0.02);
      volume.gain.setTargetAtTime(0, from + cadence.on, 0.05);
    }
  }

  stop(): void {
    void this.context?.close();
    this.context = null;
  }
}
