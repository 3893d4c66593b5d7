import { svg } from 'lit';
import type { Drawing } from './icons.js';

// Apart from the others, for none of these is drawn before somebody is signed in.

export const handset: Drawing = () =>
  svg`<path d="M6.9 3.4H4.8C3.9 3.4 3.3 4.1 3.4 5c.5 6.3 5.3 11.1 11.6 11.6.9.1 1.6-.5 1.6-1.4v-2.1c0-.5-.3-.9-.8-1.1l-2.2-.8c-.4-.1-.9 0-1.2.4l-.7.9a10.6 10.6 0 0 1-4.2-4.2l.9-.7c.4-.3.5-.8.4-1.2L8 4.2c-.2-.5-.6-.8-1.1-.8Z"/>`;
export const callIn: Drawing = () =>
  svg`<g class="directional">${handset()}<path d="M16.6 3.4 12.4 7.6M12.4 4.4v3.2h3.2"/></g>`;
export const callOut: Drawing = () =>
  svg`<g class="directional">${handset()}<path d="M12.4 7.6l4.2-4.2M13.4 3.4h3.2v3.2"/></g>`;
export const callMissed: Drawing = () => svg`${handset()}<path d="M12.6 3.6l3.8 3.8M16.4 3.6l-3.8 3.8"/>`;
export const hangUp: Drawing = () =>
  svg`<path d="M10 7.6c-2.9 0-5.5.8-7.3 2.1-.6.5-.8 1.2-.6 1.9l.4 1.3c.2.6.8 1 1.4.9l2.3-.4c.5-.1.9-.5.9-1v-1.6a9.6 9.6 0 0 1 5.8 0v1.6c0 .5.4.9.9 1l2.3.4c.6.1 1.2-.3 1.4-.9l.4-1.3c.2-.7 0-1.4-.6-1.9C15.5 8.4 12.9 7.6 10 7.6Z"/>`;
export const mic: Drawing = () =>
  svg`<rect x="7.4" y="2.6" width="5.2" height="9" rx="2.6"/><path d="M4.4 9.6a5.6 5.6 0 0 0 11.2 0M10 15.2v2.4"/>`;
export const hold: Drawing = () => svg`<path d="M7 4.4v11.2M13 4.4v11.2"/>`;
export const resume: Drawing = () => svg`<path d="M6.2 4.3v11.4l9.2-5.7z"/>`;
export const keypad: Drawing = () =>
  svg`<g class="solid"><circle cx="5" cy="4" r="1.35"/><circle cx="10" cy="4" r="1.35"/><circle cx="15" cy="4" r="1.35"/><circle cx="5" cy="8.6" r="1.35"/><circle cx="10" cy="8.6" r="1.35"/><circle cx="15" cy="8.6" r="1.35"/><circle cx="5" cy="13.2" r="1.35"/><circle cx="10" cy="13.2" r="1.35"/><circle cx="15" cy="13.2" r="1.35"/><circle cx="10" cy="17.2" r="1.35"/></g>`;
export const transfer: Drawing = () =>
  svg`<path d="M2.8 6.4h4.4c2.6 0 2.6 7.2 5.2 7.2h4.6M14.4 10.9l2.8 2.7-2.8 2.7"/><path d="M12 6.4h5" stroke-dasharray="1.6 2.2"/>`;
export const add: Drawing = () =>
  svg`<circle cx="7.8" cy="6.4" r="2.9"/><path d="M2.6 16.4c.4-3 2.5-4.7 5.2-4.7 1 0 2 .3 2.8.7M14.6 11.2v6M11.6 14.2h6"/>`;
export const merge: Drawing = () =>
  svg`<path d="M3 4.6h2.6c3.4 0 3.4 5.4 6.8 5.4h4.8M3 15.4h2.6c3.4 0 3.4-5.4 6.8-5.4M14.6 7.4l2.6 2.6-2.6 2.6"/>`;
export const swap: Drawing = () => svg`<path d="M6 16V4M3.2 6.8 6 4l2.8 2.8M14 4v12M11.2 13.2 14 16l2.8-2.8"/>`;
export const leave: Drawing = () =>
  svg`<path d="M8 3.4H4.6c-.7 0-1.2.5-1.2 1.2v10.8c0 .7.5 1.2 1.2 1.2H8M8.4 10h8.4M13.6 6.8l3.2 3.2-3.2 3.2"/>`;
export const chevronEnd: Drawing = () => svg`<g class="directional"><path d="M7.8 5.4 12.4 10l-4.6 4.6"/></g>`;
export const back: Drawing = () => svg`<g class="directional"><path d="M12.2 5.4 7.6 10l4.6 4.6"/></g>`;
export const search: Drawing = () => svg`<circle cx="8.8" cy="8.8" r="5.2"/><path d="m12.8 12.8 4 4"/>`;
export const close: Drawing = () => svg`<path d="m5 5 10 10M15 5 5 15"/>`;
export const settings: Drawing = () =>
  svg`<path d="M3 6h6.4M14.2 6H17M3 14h2.8M10.6 14H17"/><circle cx="11.8" cy="6" r="2.2"/><circle cx="8.2" cy="14" r="2.2"/>`;
export const report: Drawing = () =>
  svg`<path d="M4.4 17V3.6M4.4 4.4c3.6-2 6.4 1.6 11.2 0v7.4c-4.8 1.6-7.6-2-11.2 0"/>`;
export const afterContactWork: Drawing = () => svg`<path d="m12.6 4 3.4 3.4-8.6 8.6-4.2.8.8-4.2zM10.6 6l3.4 3.4"/>`;
export const user: Drawing = () =>
  svg`<circle cx="10" cy="6.6" r="3.1"/><path d="M3.9 16.8c.5-3.4 2.9-5.2 6.1-5.2s5.6 1.8 6.1 5.2"/>`;
export const queue: Drawing = () =>
  svg`<path d="M3.2 5h13.6M3.2 10h9.6M3.2 15h5.6"/><circle cx="15.6" cy="14" r="2.2"/>`;
export const deskPhone: Drawing = () =>
  svg`<path d="M3.4 8.4V6.9c0-1 .6-1.7 1.6-1.9a26 26 0 0 1 10 0c1 .2 1.6.9 1.6 1.9v1.5h-3.4V7a15 15 0 0 0-6.4 0v1.4z"/><path d="M5.6 10.8h8.8l1.6 5H4z"/>`;
export const headset: Drawing = () =>
  svg`<path d="M3.4 12V9.6a6.6 6.6 0 0 1 13.2 0V12M16.6 13.6c0 2-1.6 3.2-4.4 3.2"/><rect x="3" y="10.4" width="3.2" height="5" rx="1.4"/><rect x="13.8" y="10.4" width="3.2" height="5" rx="1.4"/>`;
export const chat: Drawing = () =>
  svg`<path d="M4.6 3.8h10.8c.8 0 1.4.6 1.4 1.4v6.6c0 .8-.6 1.4-1.4 1.4H9.6l-3.8 3.2v-3.2H4.6c-.8 0-1.4-.6-1.4-1.4V5.2c0-.8.6-1.4 1.4-1.4Z"/>`;
export const task: Drawing = () =>
  svg`<rect x="3.6" y="3.6" width="12.8" height="12.8" rx="2.2"/><path d="m6.8 10.2 2.2 2.2 4.2-4.8"/>`;
export const email: Drawing = () =>
  svg`<rect x="3" y="4.6" width="14" height="10.8" rx="1.8"/><path d="m3.6 6 6.4 5 6.4-5"/>`;
export const backspace: Drawing = () =>
  svg`<path d="M7.2 4.8h8.4c.8 0 1.4.6 1.4 1.4v7.6c0 .8-.6 1.4-1.4 1.4H7.2L2.8 10z"/><path d="m9.4 8 4 4M13.4 8l-4 4"/>`;
export const customerAudio: Drawing = () =>
  svg`<path d="M3.2 8v4h2.6l4 3.4V4.6L5.8 8zM12.8 7.2a4 4 0 0 1 0 5.6M15.2 4.8a7.4 7.4 0 0 1 0 10.4"/>`;
export const minus: Drawing = () => svg`<path d="M4.6 10h10.8"/>`;
export const clock: Drawing = () => svg`<circle cx="10" cy="10" r="7"/><path d="M10 6v4.2l2.8 1.8"/>`;
export const conference: Drawing = () =>
  svg`<circle cx="5" cy="14" r="2.2"/><circle cx="15" cy="14" r="2.2"/><circle cx="10" cy="5.4" r="2.2"/><path d="M8.9 7.4 6.2 12M11.1 7.4l2.7 4.6M7.4 14h5.2"/>`;
