import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Drawings on a 20 grid with a 1.75 stroke, in the colour of the text around them. */
const drawings = {
  handset: svg`<path d="M6.9 3.4H4.8C3.9 3.4 3.3 4.1 3.4 5c.5 6.3 5.3 11.1 11.6 11.6.9.1 1.6-.5 1.6-1.4v-2.1c0-.5-.3-.9-.8-1.1l-2.2-.8c-.4-.1-.9 0-1.2.4l-.7.9a10.6 10.6 0 0 1-4.2-4.2l.9-.7c.4-.3.5-.8.4-1.2L8 4.2c-.2-.5-.6-.8-1.1-.8Z"/>`,
  'call-in': svg`<path d="M6.9 3.4H4.8C3.9 3.4 3.3 4.1 3.4 5c.5 6.3 5.3 11.1 11.6 11.6.9.1 1.6-.5 1.6-1.4v-2.1c0-.5-.3-.9-.8-1.1l-2.2-.8c-.4-.1-.9 0-1.2.4l-.7.9a10.6 10.6 0 0 1-4.2-4.2l.9-.7c.4-.3.5-.8.4-1.2L8 4.2c-.2-.5-.6-.8-1.1-.8Z"/><path d="M16.6 3.4 12.4 7.6M12.4 4.4v3.2h3.2"/>`,
  'call-out': svg`<path d="M6.9 3.4H4.8C3.9 3.4 3.3 4.1 3.4 5c.5 6.3 5.3 11.1 11.6 11.6.9.1 1.6-.5 1.6-1.4v-2.1c0-.5-.3-.9-.8-1.1l-2.2-.8c-.4-.1-.9 0-1.2.4l-.7.9a10.6 10.6 0 0 1-4.2-4.2l.9-.7c.4-.3.5-.8.4-1.2L8 4.2c-.2-.5-.6-.8-1.1-.8Z"/><path d="M12.4 7.6l4.2-4.2M13.4 3.4h3.2v3.2"/>`,
  'call-missed': svg`<path d="M6.9 3.4H4.8C3.9 3.4 3.3 4.1 3.4 5c.5 6.3 5.3 11.1 11.6 11.6.9.1 1.6-.5 1.6-1.4v-2.1c0-.5-.3-.9-.8-1.1l-2.2-.8c-.4-.1-.9 0-1.2.4l-.7.9a10.6 10.6 0 0 1-4.2-4.2l.9-.7c.4-.3.5-.8.4-1.2L8 4.2c-.2-.5-.6-.8-1.1-.8Z"/><path d="M12.6 3.6l3.8 3.8M16.4 3.6l-3.8 3.8"/>`,
  'hang-up': svg`<path d="M10 7.6c-2.9 0-5.5.8-7.3 2.1-.6.5-.8 1.2-.6 1.9l.4 1.3c.2.6.8 1 1.4.9l2.3-.4c.5-.1.9-.5.9-1v-1.6a9.6 9.6 0 0 1 5.8 0v1.6c0 .5.4.9.9 1l2.3.4c.6.1 1.2-.3 1.4-.9l.4-1.3c.2-.7 0-1.4-.6-1.9C15.5 8.4 12.9 7.6 10 7.6Z"/>`,
  mic: svg`<rect x="7.4" y="2.6" width="5.2" height="9" rx="2.6"/><path d="M4.4 9.6a5.6 5.6 0 0 0 11.2 0M10 15.2v2.4"/>`,
  'mic-off': svg`<path d="M12.6 8V5.2a2.6 2.6 0 0 0-5-1M7.4 8v1a2.6 2.6 0 0 0 4 2.2M4.4 9.6a5.6 5.6 0 0 0 8.6 4.7M15.6 9.6c0 .8-.2 1.5-.4 2.2M10 15.2v2.4M3.2 3.2l13.6 13.6"/>`,
  hold: svg`<path d="M7 4.4v11.2M13 4.4v11.2"/>`,
  keypad: svg`<g fill="currentColor" stroke="none"><circle cx="5" cy="4" r="1.35"/><circle cx="10" cy="4" r="1.35"/><circle cx="15" cy="4" r="1.35"/><circle cx="5" cy="8.6" r="1.35"/><circle cx="10" cy="8.6" r="1.35"/><circle cx="15" cy="8.6" r="1.35"/><circle cx="5" cy="13.2" r="1.35"/><circle cx="10" cy="13.2" r="1.35"/><circle cx="15" cy="13.2" r="1.35"/><circle cx="10" cy="17.2" r="1.35"/></g>`,
  transfer: svg`<path d="M2.8 6.4h4.4c2.6 0 2.6 7.2 5.2 7.2h4.6M14.4 10.9l2.8 2.7-2.8 2.7"/><path d="M12 6.4h5" stroke-dasharray="1.6 2.2"/>`,
  add: svg`<circle cx="7.8" cy="6.4" r="2.9"/><path d="M2.6 16.4c.4-3 2.5-4.7 5.2-4.7 1 0 2 .3 2.8.7M14.6 11.2v6M11.6 14.2h6"/>`,
  'chevron-down': svg`<path d="M5.4 7.8 10 12.4l4.6-4.6"/>`,
  back: svg`<path d="M12.2 5.4 7.6 10l4.6 4.6"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  check: svg`<path d="m4 10.6 4 4 8-9"/>`,
  warning: svg`<path d="M8.9 3.9 2.5 14.8c-.5.8.1 1.8 1.1 1.8h12.8c1 0 1.6-1 1.1-1.8L11.1 3.9c-.5-.8-1.7-.8-2.2 0Z"/><path d="M10 8v3.6M10 14v.1"/>`,
  info: svg`<circle cx="10" cy="10" r="7"/><path d="M10 9.4v4M10 6.6v.1"/>`,
  copy: svg`<rect x="7" y="7" width="9.4" height="9.4" rx="1.8"/><path d="M13 4.8c-.2-.8-.7-1.2-1.4-1.2H5.2c-.9 0-1.6.7-1.6 1.6v6.4c0 .7.4 1.2 1.2 1.4"/>`,
  'after-contact-work': svg`<path d="m12.6 4 3.4 3.4-8.6 8.6-4.2.8.8-4.2zM10.6 6l3.4 3.4"/>`,
  chat: svg`<path d="M4.6 3.8h10.8c.8 0 1.4.6 1.4 1.4v6.6c0 .8-.6 1.4-1.4 1.4H9.6l-3.8 3.2v-3.2H4.6c-.8 0-1.4-.6-1.4-1.4V5.2c0-.8.6-1.4 1.4-1.4Z"/>`,
  task: svg`<rect x="3.6" y="3.6" width="12.8" height="12.8" rx="2.2"/><path d="m6.8 10.2 2.2 2.2 4.2-4.8"/>`,
  email: svg`<rect x="3" y="4.6" width="14" height="10.8" rx="1.8"/><path d="m3.6 6 6.4 5 6.4-5"/>`,
  external: svg`<path d="M8.6 4.4H5.2c-.9 0-1.6.7-1.6 1.6v8.8c0 .9.7 1.6 1.6 1.6H14c.9 0 1.6-.7 1.6-1.6v-3.4M12 3.6h4.4V8M16.2 3.8 9.6 10.4"/>`,
  backspace: svg`<path d="M7.2 4.8h8.4c.8 0 1.4.6 1.4 1.4v7.6c0 .8-.6 1.4-1.4 1.4H7.2L2.8 10z"/><path d="m9.4 8 4 4M13.4 8l-4 4"/>`,
} as const satisfies Readonly<Record<string, SVGTemplateResult>>;

export type IconName = keyof typeof drawings;

/** Names whose drawing points along the line of writing. */
const directed: readonly string[] = ['call-in', 'call-out', 'transfer', 'back', 'backspace', 'external'];

/** A drawing beside a label: hidden from assistive technology. */
export function icon(name: IconName, size = 20): TemplateResult {
  return html`<svg
    class=${directed.includes(name) ? 'icon directed' : 'icon'}
    viewBox="0 0 20 20"
    width=${size}
    height=${size}
    aria-hidden="true"
  >
    ${drawings[name]}
  </svg>`;
}
