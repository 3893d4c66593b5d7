import { nothing, svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { TapPair } from '../../diagnostics/latency/tap-test.js';
import type { LatencyWords } from '../../locales/en-latency.js';
import { shownRange, type LabTest } from './lab-test.js';
import { wavePath } from './wave-path.js';

export interface WaveformView {
  readonly words: LatencyWords;
  readonly test: LabTest;
  /** CSS px. */
  readonly width: number;
  readonly path: string;
  milliseconds(value: number): string;
  grab(event: PointerEvent, place: number, end: keyof TapPair): void;
  step(event: KeyboardEvent, place: number, end: keyof TapPair): void;
}

const top = 40;
export const waveHeight = 150;
const bottom = 20;
const height = top + waveHeight + bottom;
/** Room of a label; where pairs stand closer the number of the tap is left out. */
const roomy = 150;

/** The strokes for a width, to be kept while neither changes. */
export function pathOf(test: LabTest, width: number): string {
  return wavePath(test.recording, shownRange(test), width, waveHeight);
}

/** The sound with its taps, the sounds that came back, and between them what is measured. */
export function waveformView(view: WaveformView): TemplateResult {
  const { words, test, width, path } = view;
  const [from, to] = shownRange(test);
  const x = (at: number): number => ((at - from) / Math.max(1, to - from)) * width;
  const pairs = test.result.pairs;
  return html`<svg
    class="waveform"
    part="waveform"
    width=${width}
    height=${height}
    role="group"
    aria-label=${words.waveform}
  >
    ${ticks(from, to).map(
      (at) =>
        svg`<line class="tick" x1=${x(at)} x2=${x(at)} y1=${top} y2=${top + waveHeight}></line>
          <text class="second" x=${x(at) + 4} y=${height - 5}>${(at / 1000).toFixed(1)} s</text>`,
    )}
    ${pairs.map(
      ({ tap, back }) =>
        svg`<rect class="gap" x=${x(tap)} y=${top} width=${Math.max(0, x(back) - x(tap))} height=${waveHeight}></rect>`,
    )}
    <path class="wave" transform=${`translate(0,${top})`} d=${path}></path>
    ${pairs.map((pair, place) => [
      svg`<line class="between" x1=${x(pair.tap) + 8} x2=${Math.max(x(pair.tap) + 8, x(pair.back) - 8)} y1="21" y2="21"></line>`,
      marker(view, pair, place, 'tap', x),
      marker(view, pair, place, 'back', x),
      label(view, place, x, width / pairs.length),
    ])}
  </svg>`;
}

function marker(
  { words, milliseconds, grab, step, test }: WaveformView,
  pair: TapPair,
  place: number,
  end: keyof TapPair,
  x: (at: number) => number,
): SVGTemplateResult {
  const at = pair[end];
  return svg`<g
    class=${`marker ${end}`}
    data-end=${end}
    transform=${`translate(${x(at)},0)`}
    role="slider"
    tabindex="0"
    aria-label=${end === 'tap' ? words.markerTap(place + 1) : words.markerBack(place + 1)}
    aria-valuemin="0"
    aria-valuemax=${Math.round(test.recording.duration)}
    aria-valuenow=${Math.round(at)}
    aria-valuetext=${milliseconds(at)}
    @pointerdown=${(event: PointerEvent) => grab(event, place, end)}
    @keydown=${(event: KeyboardEvent) => step(event, place, end)}
  >
    <rect class="grip" x="-12" y="9" width="24" height=${top + waveHeight - 9}></rect>
    <line x1="0" x2="0" y1="21" y2=${top + waveHeight}></line>
    ${end === 'tap' ? svg`<circle r="6" cy="21"></circle>` : svg`<rect class="head" x="-5" y="16" width="10" height="10" rx="2"></rect>`}
  </g>`;
}

function label(
  { words, milliseconds, test }: WaveformView,
  place: number,
  x: (at: number) => number,
  room: number,
): SVGTemplateResult | typeof nothing {
  const pair = test.result.pairs[place];
  if (pair === undefined) return nothing;
  const name = pair.isTaken ? words.tapOf(place + 1) : words.left;
  return svg`<text class=${pair.isTaken ? 'label' : 'label left'} x=${x(pair.back) + 12} y="26"
    >${milliseconds(pair.delay)}${pair.isTaken && room < roomy ? nothing : svg`<tspan class="quiet" dx="6">${name}</tspan>`}</text>`;
}

/** Whole seconds, at most ten of them. */
function ticks(from: number, to: number): readonly number[] {
  const step = Math.max(1, Math.ceil((to - from) / 10_000)) * 1000;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.ceil((to - first) / step)) }, (_, tick) => first + tick * step);
}
