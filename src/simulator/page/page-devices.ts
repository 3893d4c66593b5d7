import type { AudioDevice } from '../../domain/audio-device.js';

/** What is plugged in at a simulated workstation. */
export const pageDevices: readonly AudioDevice[] = [
  { direction: 'input', deviceId: 'ccp-array', label: 'Built-in microphone' },
  { direction: 'input', deviceId: 'ccp-headset-in', label: 'Headset microphone' },
  { direction: 'output', deviceId: 'ccp-speakers', label: 'Built-in speakers' },
  { direction: 'output', deviceId: 'ccp-headset-out', label: 'Headset' },
];
