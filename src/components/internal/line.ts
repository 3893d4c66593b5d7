import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Solid: audio connected. Dashed: on hold. Dotted: ringing. Spent: after contact work. Hollow: missed. */
export type Stroke = 'solid' | 'dashed' | 'dotted' | 'spent' | 'hollow';

/** The line of a contact, at the inline start of a positioned box with a `data-tone`. */
export function line(stroke: Stroke, isAsking = false): TemplateResult {
  return html`<svg class="line ${stroke} ${isAsking ? 'asking' : ''}" part="line" aria-hidden="true">
    ${strokeOf(stroke)}
  </svg>`;
}

/** Solid, dashed and dotted share one element, so that the gaps can close and open. */
function strokeOf(stroke: Stroke): SVGTemplateResult {
  if (stroke === 'hollow') return svg`<rect x="0.5" y="0.5" width="2" height="100%"></rect>`;
  if (stroke !== 'spent') return svg`<line class="stroke" x1="1.5" y1="0" x2="1.5" y2="100%"></line>`;
  return svg`<line class="rest" x1="1.5" y1="35%" x2="1.5" y2="100%"></line>
    <line x1="1.5" y1="0" x2="1.5" y2="35%"></line>`;
}
