import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Lines of an icon in a 20 px box. A function each, so that a bundle holds only those in use. */
export type Drawing = () => SVGTemplateResult;

/** Draws an icon. It is decor: the control beside it has the name. */
export function icon(drawing: Drawing): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${drawing()}</svg>`;
}

export const micOff: Drawing = () =>
  svg`<path d="M12.6 8V5.2a2.6 2.6 0 0 0-5-1M7.4 8v1a2.6 2.6 0 0 0 4 2.2M4.4 9.6a5.6 5.6 0 0 0 8.6 4.7M15.6 9.6c0 .8-.2 1.5-.4 2.2M10 15.2v2.4M3.2 3.2l13.6 13.6"/>`;
export const chevronDown: Drawing = () => svg`<path d="M5.4 7.8 10 12.4l4.6-4.6"/>`;
export const check: Drawing = () => svg`<path d="m4 10.6 4 4 8-9"/>`;
export const warning: Drawing = () =>
  svg`<path d="M8.9 3.9 2.5 14.8c-.5.8.1 1.8 1.1 1.8h12.8c1 0 1.6-1 1.1-1.8L11.1 3.9c-.5-.8-1.7-.8-2.2 0Z"/><path d="M10 8v3.6M10 14v.1"/>`;
export const info: Drawing = () => svg`<circle cx="10" cy="10" r="7"/><path d="M10 9.4v4M10 6.6v.1"/>`;
export const copy: Drawing = () =>
  svg`<rect x="7" y="7" width="9.4" height="9.4" rx="1.8"/><path d="M13 4.8c-.2-.8-.7-1.2-1.4-1.2H5.2c-.9 0-1.6.7-1.6 1.6v6.4c0 .7.4 1.2 1.2 1.4"/>`;
export const external: Drawing = () =>
  svg`<path d="M8.6 4.4H5.2c-.9 0-1.6.7-1.6 1.6v8.8c0 .9.7 1.6 1.6 1.6H14c.9 0 1.6-.7 1.6-1.6v-3.4M12 3.6h4.4V8M16.2 3.8 9.6 10.4"/>`;
export const more: Drawing = () =>
  svg`<g class="solid"><circle cx="4.6" cy="10" r="1.5"/><circle cx="10" cy="10" r="1.5"/><circle cx="15.4" cy="10" r="1.5"/></g>`;
