import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { deviceIdOf, labelsFor, unusualRate } from '../../domain/audio-device.js';
import type { ErrorCode } from '../../domain/error-codes.js';
import { microphoneCodes, microphoneState } from '../../domain/microphone.js';
import { browserDevices } from '../../session/browser-devices.js';
import { microphoneFacts } from '../../session/microphone-port.js';

/** Milliseconds between two looks at the level. */
const period = 100;

/** Bars of the meter. */
const ticks = 24;

/** Full scale and silence, in decibels below the loudest that a microphone can say. */
const loud = -10;
const silent = -55;

/** Hears a microphone in this page and shows how loud it is, until it is stopped or its element leaves. */
export class MicrophoneMeter implements ReactiveController {
  /** Why the microphone cannot be heard. */
  error: ErrorCode | null = null;
  isOn = false;
  /** A rate other than that of calls, in hertz, which the microphone or the computer runs at. */
  unusualRate: number | null = null;
  private level = 0;
  private release = (): void => undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Asks for the microphone with this label, or for the one that the system prefers; call it inside a click. */
  async start(label: string | null): Promise<void> {
    this.stop();
    this.isOn = true;
    this.error = null;
    this.host.requestUpdate();
    try {
      const stream = await openMicrophone(label);
      if (this.isOn) this.listen(stream);
      else close(stream);
    } catch (error) {
      this.isOn = false;
      this.error = await codeOf(error, label);
    }
    this.host.requestUpdate();
  }

  stop(): void {
    this.isOn = false;
    this.error = null;
    this.level = 0;
    this.unusualRate = null;
    this.release();
    this.release = () => undefined;
    this.host.requestUpdate();
  }

  render(label: string): TemplateResult {
    const lit = Math.round(this.level * ticks);
    return html`<div
      class="meter"
      part="meter"
      role="meter"
      aria-label=${label}
      aria-valuemin="0"
      aria-valuemax=${ticks}
      aria-valuenow=${lit}
      data-tone="busy"
    >
      ${Array.from({ length: ticks }, (_, index) => html`<i class=${index < lit ? 'lit' : ''}></i>`)}
    </div>`;
  }

  private listen(stream: MediaStream): void {
    const context = new AudioContext();
    const [track] = stream.getAudioTracks();
    this.unusualRate = unusualRate([track?.getSettings().sampleRate, context.sampleRate]);
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      this.level = levelOf(samples);
      this.host.requestUpdate();
    }, period);
    this.release = () => {
      clearInterval(timer);
      close(stream);
      // It may be closed already, with its page.
      context.close().catch(() => undefined);
    };
  }
}

/** The page learns names only once a microphone was allowed; then the one that is meant is opened. */
async function openMicrophone(label: string | null): Promise<MediaStream> {
  const known = await browserDevices.list();
  const deviceId = label === null ? null : deviceIdOf(known, 'microphone', label);
  if (deviceId !== null) return navigator.mediaDevices.getUserMedia({ audio: { deviceId: { exact: deviceId } } });
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const isNew = label !== null && labelsFor(known, 'microphone').length === 0;
  if (!isNew) return stream;
  close(stream);
  const found = deviceIdOf(await browserDevices.list(), 'microphone', label);
  return navigator.mediaDevices.getUserMedia({ audio: found === null ? true : { deviceId: { exact: found } } });
}

/** A microphone chosen by its name that is gone is not the only one. */
async function codeOf(error: unknown, label: string | null): Promise<ErrorCode> {
  const failure = error instanceof DOMException ? { name: error.name, message: error.message } : null;
  if (failure?.name === 'OverconstrainedError' && label !== null) return 'device/not-found';
  const facts = await microphoneFacts(null, false);
  return microphoneCodes[microphoneState({ ...facts, failure })] ?? 'media/failed';
}

function close(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** 0 to 1, in even steps to the ear. */
function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, value) => sum + value * value, 0) / samples.length;
  const decibels = 10 * Math.log10(power + 1e-10);
  return Math.min(1, Math.max(0, (decibels - silent) / (loud - silent)));
}
