import type { Frame, Page } from 'puppeteer-core';
import { eventually } from './eventually.js';

/** What a person would hear in a second of audio. */
export interface Sound {
  /** Strongest frequency in Hz, or null in silence. */
  readonly peakHz: number | null;
  /** Root mean square, 0 to 1. */
  readonly level: number;
}

/** The frame of a page with the instance's CCP in it, however deep. */
export async function ccpFrame(page: Page, instanceUrl: string): Promise<Frame> {
  return eventually('the CCP frame', () =>
    page.frames().find((frame) => frame.url().startsWith(`${instanceUrl}/`) && frame.url().includes('ccp')),
  );
}

/**
 * Listens to the loudest remote audio that an element of the frame plays. Recorded and decoded without a sound card, since Firefox
 * never starts an AudioContext where there is none.
 */
export async function listen(frame: Frame): Promise<Sound> {
  return frame.evaluate(async () => {
    const elements = [...document.querySelectorAll('audio')];
    const streams = elements
      .map(({ srcObject }) => srcObject)
      .filter((source) => source instanceof MediaStream)
      .filter((source) => source.getAudioTracks().some(({ readyState }) => readyState === 'live'));
    const sounds = await Promise.all(streams.map(soundOf));
    return sounds.reduce((loudest, sound) => (sound.level > loudest.level ? sound : loudest), {
      peakHz: null,
      level: 0,
    });

    async function soundOf(stream: MediaStream): Promise<Sound> {
      const samples = await record(stream, 900);
      if (samples === null) return { peakHz: null, level: 0 };
      const level = Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
      return level < 0.004 ? { peakHz: null, level } : { peakHz: strongest(samples), level };
    }

    async function record(source: MediaStream, milliseconds: number): Promise<Float32Array | null> {
      const recorder = new MediaRecorder(source);
      const parts: Blob[] = [];
      recorder.ondataavailable = ({ data }) => parts.push(data);
      const stopped = new Promise((resolve) => {
        recorder.onstop = resolve;
      });
      recorder.start();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      recorder.stop();
      await stopped;
      const bytes = await new Blob(parts).arrayBuffer();
      if (bytes.byteLength === 0) return null;
      const decoded = await new OfflineAudioContext(1, 48_000, 48_000).decodeAudioData(bytes);
      const end = decoded.length;
      return end < 16_384 ? null : decoded.getChannelData(0).slice(end - 16_384);
    }

    // Goertzel, from 100 Hz to 3 kHz in steps of 10.
    function strongest(values: Float32Array): number {
      let best = { hertz: 0, power: -1 };
      for (let hertz = 100; hertz <= 3000; hertz += 10) {
        const turn = 2 * Math.cos((2 * Math.PI * hertz) / 48_000);
        let [last, before] = [0, 0];
        for (const value of values) [before, last] = [last, value + turn * last - before];
        const power = last * last + before * before - turn * last * before;
        if (power > best.power) best = { hertz, power };
      }
      return best.hertz;
    }
  });
}

/** Waits until the frame plays a tone of about this frequency. */
export async function hearsTone(frame: Frame, hertz: number): Promise<Sound> {
  return eventually(`a tone of ${hertz} Hz in the agent's remote track`, async () => {
    const sound = await listen(frame);
    return sound.peakHz !== null && Math.abs(sound.peakHz - hertz) <= 20 && sound;
  });
}
