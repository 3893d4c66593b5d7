import type { Frame, Page } from 'puppeteer-core';
import { wavOf } from '../../diagnostics/latency/tap-sound.js';

/** A recording with what the browser held back of the call meanwhile. */
export interface RoomRecording {
  /** 16-bit mono WAV at the browser's own rate. */
  readonly wav: Buffer;
  /** Mean of the jitter buffer while it was made, in milliseconds. */
  readonly buffered: number;
}

/** Keeps what the microphone gives, and the connections of calls. Before the page's first document. */
export async function hearRoom(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const real = MediaDevices.prototype.getUserMedia;
    MediaDevices.prototype.getUserMedia = async function (this: MediaDevices, ...given) {
      const stream = await real.apply(this, given);
      Object.assign(globalThis, { roomMicrophone: stream });
      return stream;
    };
    globalThis.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(...given: ConstructorParameters<typeof RTCPeerConnection>) {
        super(...given);
        Object.assign(globalThis, { roomCall: this });
      }
    };
  });
}

/**
 * What a recorder in the agent's room would hear: the taps, and what the speakers play of the call. Begins in the quiet after
 * a tap and what comes back of it.
 */
export async function recordRoom(frame: Frame, quiet: number, duration: number): Promise<RoomRecording> {
  const { sampleRate, sound, buffered } = await frame.evaluate(
    async (pause, length) => {
      const call = Reflect.get(globalThis, 'roomCall') as RTCPeerConnection;
      const microphone = Reflect.get(globalThis, 'roomMicrophone') as MediaStream;
      const played = new MediaStream(call.getReceivers().map(({ track }) => track));
      const context = new AudioContext();
      const keep = `registerProcessor('room', class extends AudioWorkletProcessor {
        process([[samples]]) { if (samples) this.port.postMessage(samples.slice()); return true; }
      })`;
      await context.audioWorklet.addModule(URL.createObjectURL(new Blob([keep], { type: 'text/javascript' })));
      const room = new AudioWorkletNode(context, 'room', { channelCount: 1, channelCountMode: 'explicit' });
      for (const stream of [microphone, played]) context.createMediaStreamSource(stream).connect(room);
      const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
      await new Promise((resolve) => {
        room.port.onmessage = ({ data }: MessageEvent<Float32Array>) => data.some((value) => value > 0.2) && resolve(0);
      });
      await wait(pause);
      const blocks: Float32Array<ArrayBuffer>[] = [];
      const before = await held();
      room.port.onmessage = ({ data }: MessageEvent<Float32Array<ArrayBuffer>>) => blocks.push(data);
      await wait(length);
      const after = await held();
      await context.close();
      const bytes = new Uint8Array(await new Blob(blocks).arrayBuffer());
      let letters = '';
      for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
      const mean = (after.seconds - before.seconds) / (after.samples - before.samples);
      return { sampleRate: context.sampleRate, sound: btoa(letters), buffered: mean * 1000 };

      async function held(): Promise<{ readonly seconds: number; readonly samples: number }> {
        const reports = [...(await call.getStats())].map(([, report]) => report as RTCInboundRtpStreamStats);
        const audio = reports.find(({ type }) => type === 'inbound-rtp');
        return { seconds: audio?.jitterBufferDelay ?? 0, samples: audio?.jitterBufferEmittedCount ?? 0 };
      }
    },
    quiet,
    duration,
  );
  const bytes = Buffer.from(sound, 'base64');
  const samples = new Float32Array(new Uint8Array(bytes).buffer);
  return { wav: Buffer.from(wavOf([samples], { sampleRate })), buffered };
}
