import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Mood } from './mood.js';

const disc = svg`<circle cx="7" cy="7" r="5.5"></circle>`;
const ring = svg`<circle class="outline" cx="7" cy="7" r="4.5"></circle>`;
const halfDisc = svg`${ring}<path d="M7 2.5a4.5 4.5 0 0 1 0 9z"></path>`;
const brokenCircle = svg`<circle cx="7" cy="7" r="2.6"></circle>
  <circle class="outline" cx="7" cy="7" r="5.9" stroke-dasharray="2.9 1.73" stroke-width="1.5"></circle>`;
const bar = svg`<rect x="0" y="4.4" width="14" height="5.2" rx="2.2"></rect>`;
const twoBars = svg`<rect x="2.2" y="1.4" width="3.2" height="11.2" rx="1"></rect>
  <rect x="8.6" y="1.4" width="3.2" height="11.2" rx="1"></rect>`;
const pencil = svg`<path d="M8.5 2.7 11.3 5.5 4.2 12.6 1.3 13 1.5 9.8zM9.5 1.9l.9-.9 2.8 2.8-.9.9z"></path>`;
const triangle = svg`<path d="M7 1.2 13.4 12.4H.6z" stroke="currentColor" stroke-linejoin="round"></path>`;

const drawings: Readonly<Record<Mood, SVGTemplateResult>> = {
  available: disc,
  custom: halfDisc,
  offline: ring,
  'signed-out': ring,
  stopped: ring,
  unknown: brokenCircle,
  'signing-in': brokenCircle,
  ringing: brokenCircle,
  calling: brokenCircle,
  'on-contact': bar,
  conference: bar,
  'on-hold': twoBars,
  'after-contact-work': pencil,
  missed: triangle,
  error: triangle,
  expired: triangle,
  failed: triangle,
};

/** The shape of a state: each has its own, so that none needs its colour to be told. */
export function glyph(mood: Mood): TemplateResult {
  return html`<svg class="glyph" viewBox="0 0 14 14" aria-hidden="true">${drawings[mood]}</svg>`;
}
