import { isHeadset, labelsFor, systemLabel, unusualRate } from '../../domain/audio-device.js';
import { microphoneState, type MicrophoneState } from '../../domain/microphone.js';
import { failed, passed, unknown, warned, type Check, type Finding } from './check.js';
import type { PreflightCode } from './codes.js';
import type { SoundFacts } from './ports.js';

/** How long the microphone is listened to, in milliseconds. */
const listenFor = 2_000;

/** One of 32 768 steps: nothing but the converter's own noise. */
const silentPeak = 2 / 32_768;

/** Mean power below which a voice is hardly heard, in decibels of full scale. */
const lowLevel = -60;

const wireless = /bluetooth|hands-?free|air ?pods|ワイヤレス/i;

const codes: Readonly<Partial<Record<MicrophoneState, PreflightCode>>> = {
  'page-policy': 'POLICY_MICROPHONE',
  'frame-policy': 'FRAME_MICROPHONE',
  denied: 'MIC_DENIED',
  'denied-in-frame': 'MIC_DENIED_IN_FRAME',
  unasked: 'MIC_UNASKED',
  system: 'MIC_SYSTEM',
  busy: 'MIC_IN_USE',
  gone: 'MIC_NOT_FOUND',
  missing: 'MIC_NOT_FOUND',
};

const decibels = (power: number): number => Math.round(10 * Math.log10(power ** 2 + 1e-12));

/** What the sound says of the microphone. Pure; a silent room is no fault, so that only a dead line is called silent. */
export function judgeSound({ isAudible, peak, level, isClipped, label }: SoundFacts): Finding {
  if (!isAudible) return unknown(null, { evidence: ['the browser plays no sound'] });
  const measured = { value: decibels(level), unit: 'dB' } as const;
  const more = { measured, evidence: [`peak ${decibels(peak)} dB`], ...(label === '' ? {} : { target: label }) };
  if (peak < silentPeak) return failed('MIC_SILENT', more);
  if (isClipped) return warned('MIC_CLIPPING', more);
  return decibels(level) < lowLevel ? warned('MIC_LOW', more) : passed(more);
}

/** Microphone, headset and speaker. */
export const deviceChecks: readonly Check[] = [
  {
    id: 'device.microphone',
    layer: 'device',
    needs: 'microphone',
    isEssential: true,
    dependsOn: ['browser.microphone-permission'],
    limit: 8_000,
    async run({ ports, signal }) {
      const facts = await ports.microphone();
      if (facts.inputs === 0) return failed('MIC_NOT_FOUND');
      const sound = await ports.listen(listenFor, signal);
      if (sound.failure === null) return judgeSound(sound);
      const code = codes[microphoneState({ ...facts, failure: sound.failure })];
      const evidence = [sound.failure.name];
      return code === undefined ? unknown(null, { evidence }) : failed(code, { evidence });
    },
  },
  {
    id: 'device.sample-rate',
    layer: 'device',
    needs: 'microphone',
    dependsOn: ['device.microphone'],
    limit: 4_000,
    async run({ ports, signal }) {
      const { failure, sampleRates } = await ports.listen(0, signal);
      const known = sampleRates.filter((rate) => rate !== undefined);
      if (failure !== null || known.length === 0) return unknown();
      const unusual = unusualRate(known);
      const measured = { value: unusual ?? known[0] ?? 0, unit: 'Hz' } as const;
      return unusual === null ? passed({ measured }) : warned('SAMPLE_RATE_MISMATCH', { measured });
    },
  },
  {
    id: 'device.headset',
    layer: 'device',
    needs: 'microphone',
    after: ['device.microphone'],
    dependsOn: ['browser.microphone-permission'],
    limit: 3_000,
    async run({ ports }) {
      const devices = await ports.devices();
      const labels = labelsFor(devices, 'microphone');
      // Without names nothing can be told apart.
      if (labels.length === 0) return unknown();
      const preferred = systemLabel(devices, 'microphone');
      if (wireless.test(preferred)) return warned('DEVICE_BLUETOOTH', { target: preferred });
      const hasOther = !isHeadset(preferred) && labels.some(isHeadset);
      return hasOther ? warned('HEADSET_NOT_PREFERRED', { target: preferred }) : passed({ target: preferred });
    },
  },
  {
    id: 'device.speaker',
    layer: 'device',
    needs: 'media',
    after: ['device.microphone'],
    limit: 3_000,
    async run({ ports }) {
      const { canChooseOutput } = await ports.browser();
      // A browser without a choice lists no outputs.
      if (!canChooseOutput) return unknown();
      const outputs = (await ports.devices()).filter(({ direction }) => direction === 'output');
      return outputs.length === 0 ? failed('SPEAKER_MISSING') : passed();
    },
  },
];
